import type { ListedRowView } from '../../../server/entries/listedViews.ts';
import { useWords } from '../../language/language.tsx';

/** How an entry stands, where it is not simply verified. */
export function EntryState({ row }: { readonly row: Pick<ListedRowView, 'decision' | 'reversed' | 'reversalWaits'> }) {
  const words = useWords();
  const { decision, reversed, reversalWaits } = row;
  const state = reversed
    ? words.projects.reversed
    : reversalWaits
      ? words.projects.reversalWaits
      : decision === 'verified'
        ? ''
        : words.decision[decision];
  if (!state) return null;
  return <span className={decision === 'returned' ? 'state-mark state-wrong' : 'state-mark'}>{state}</span>;
}
