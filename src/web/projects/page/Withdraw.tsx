import { useState } from 'react';
import type { EntryKind } from '../../../domain/entries/nouns.ts';
import { api } from '../../api/request.ts';
import { type AdjustableAct, asAdjustments, isAdjustmentNeedless, isPeriodClosed } from '../../form/adjusting.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';
import { useAct } from '../../form/useAct.ts';

interface WithdrawProps {
  readonly item: {
    readonly entryId: string;
    readonly kind: EntryKind;
    readonly title: string;
    readonly day: string;
    readonly given?: boolean;
  };
  readonly officeId: string;
  readonly onClose: () => void;
}

/** Takes an entry back: it stays in the ledger, struck through, with the reason. */
export function Withdraw({ item, officeId, onClose }: WithdrawProps) {
  const words = useWords();
  const { today } = useSession();
  const [closed, setClosed] = useState(false);
  const withdraw = useAct(
    ({ key, id }, reason: string) => {
      const head = { id, officeId, occurredOn: today, reverses: item.entryId, reason };
      const acts: AdjustableAct[] = [{ kind: 'void', of: item.kind, input: { head } }];
      const body = { useCase: 'withdraw_entry', key, acts: closed ? asAdjustments(acts, reason) : acts };
      return api('POST /entries', { body });
    },
    {
      onRefused: (error) => setClosed(isPeriodClosed(error) || (closed && !isAdjustmentNeedless(error))),
      onDone: onClose,
    },
  );
  return (
    <Confirm
      title={item.given ? words.ownEntries.dropTitle : words.form.withdraw}
      action={closed ? words.adjustment.submit : item.given ? words.ownEntries.drop : words.form.withdraw}
      reason={{ label: words.form.reason }}
      busy={withdraw.busy}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.send(reason)}
      onClose={onClose}
    >
      <p>{(item.given ? words.ownEntries.dropHint : words.form.withdrawHint)(item.title, item.day)}</p>
      {closed ? <p className="notice">{words.adjustment.offer}</p> : null}
    </Confirm>
  );
}
