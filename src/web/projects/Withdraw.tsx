import type { EntryKind } from '../../domain/entries/nouns.ts';
import { useNewId } from '../act/newId.ts';
import { useAct } from '../act/useAct.ts';
import { useAdjustment } from '../form/useEntryForm.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';

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
  const entryId = useNewId();
  const { adjustment, adjusted, onRefused } = useAdjustment();
  const closed = adjustment.offered;
  const withdraw = useAct<string>({
    path: '/entries',
    body: (reason) => {
      const head = { id: entryId, officeId, occurredOn: today, reverses: item.entryId, reason };
      return { acts: adjusted([{ kind: 'void', of: item.kind, input: { head } }], reason) };
    },
    onDone: onClose,
    onRefused,
  });
  return (
    <Confirm
      title={item.given ? words.ownEntries.dropTitle : words.form.withdraw}
      action={closed ? words.adjustment.submit : item.given ? words.ownEntries.drop : words.form.withdraw}
      reason={{ label: words.form.reason }}
      act={withdraw}
      onClose={onClose}
    >
      <p>{(item.given ? words.ownEntries.dropHint : words.form.withdrawHint)(item.title, item.day)}</p>
      {closed ? <p className="notice">{words.adjustment.offer}</p> : null}
    </Confirm>
  );
}
