import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { EntryKind } from '../../../domain/entries/nouns.ts';
import { api } from '../../api/request.ts';
import { type AdjustableAct, asAdjustments, isAdjustmentNeedless, isPeriodClosed } from '../../form/adjusting.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWords } from '../../language/language.tsx';

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
  const client = useQueryClient();
  const { today } = useSession();
  const [closed, setClosed] = useState(false);
  const [ids] = useState(() => ({ key: uuid(), entry: uuid() }));
  const withdraw = useMutation({
    mutationFn: (reason: string) => {
      const head = { id: ids.entry, officeId, occurredOn: today, reverses: item.entryId, reason };
      const acts: AdjustableAct[] = [{ kind: 'void', of: item.kind, input: { head } }];
      const body = { useCase: 'withdraw_entry', key: ids.key, acts: closed ? asAdjustments(acts, reason) : acts };
      return api('POST /entries', { body });
    },
    onError: (error) => setClosed(isPeriodClosed(error) || (closed && !isAdjustmentNeedless(error))),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={item.given ? words.ownEntries.dropTitle : words.form.withdraw}
      action={closed ? words.adjustment.submit : item.given ? words.ownEntries.drop : words.form.withdraw}
      reason={{ label: words.form.reason }}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.mutate(reason)}
      onClose={onClose}
    >
      <p>{(item.given ? words.ownEntries.dropHint : words.form.withdrawHint)(item.title, item.day)}</p>
      {closed ? <p className="notice">{words.adjustment.offer}</p> : null}
    </Confirm>
  );
}
