import { useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import type { PendingRow } from '../../server/verification/views.ts';
import type { VerifiedView } from '../../server/verification/views.ts';
import { fenText } from '../form/amount.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useVerify } from './useVerify.ts';

interface RecogniseLessProps {
  readonly row: PendingRow;
  readonly onDone: (done: VerifiedView) => void;
  readonly onClose: () => void;
}

/** Accepts a fund arrival with less than was claimed. */
export function RecogniseLess({ row, onDone, onClose }: RecogniseLessProps) {
  const words = useWords();
  const verify = useVerify(onDone);
  const claimed = row.claimedYi ?? row.amountYi ?? '0';
  const [typed, setTyped] = useState(row.amountYi ?? '');
  return (
    <Confirm
      title={words.verification.recogniseTitle}
      action={words.verification.recogniseLess}
      reason={{ label: words.verification.recogniseReason }}
      busy={verify.busy}
      error={verify.error}
      onClose={onClose}
      onConfirm={(reason) =>
        verify.send({
          decision: 'verified',
          reason,
          recognisedFen: fenText(typed, 'yi'),
          of: { entryIds: [row.entryId] },
        })
      }
    >
      <p>
        {row.title} · {row.day} · {row.office}
      </p>
      <p className="field-hint">{words.verification.recogniseHint(grouped(claimed))}</p>
      <LabelledField label={words.verification.recognised}>
        {(tie) => (
          <input
            {...tie}
            required
            inputMode="decimal"
            className="right tabular"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </LabelledField>
    </Confirm>
  );
}
