import { useState } from 'react';
import { grouped } from '../../domain/exact.ts';
import type { PendingRow } from '../../server/views.ts';
import { TextField } from '../form/TextField.tsx';
import { fenText } from '../form/amount.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useVerify } from './useVerify.ts';

interface RecogniseLessProps {
  readonly row: PendingRow;
  readonly onDone: (decided: number) => void;
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
      act={{
        ...verify,
        send: (reason) =>
          verify.send({
            decision: 'verified',
            reason,
            recognisedFen: fenText(typed, 'yi'),
            of: { entryIds: [row.entryId] },
          }),
      }}
      onClose={onClose}
    >
      <p>
        {row.title} · {row.day} · {row.office}
      </p>
      <p className="field-hint">{words.verification.recogniseHint(grouped(claimed))}</p>
      <TextField label={words.verification.recognised} required decimal value={typed} onChange={setTyped} />
    </Confirm>
  );
}
