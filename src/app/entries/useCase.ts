// What the trail calls a batch of entries: named by what it does, never by whoever sends it.
import type { LedgerAct } from './decisions.ts';

/** `record_project`, `correct_fund_arrival`, `withdraw_entry`; a batch that does several things is `record_entries`. */
export function useCaseOf(acts: readonly LedgerAct[]): string {
  const names = new Set(acts.map(nameOf));
  // A company that is entered along with what it invests in is a part of that.
  if (names.size > 1) names.delete('record_company');
  const [name = 'record_entries'] = names;
  return names.size > 1 ? 'record_entries' : name;
}

function nameOf({ kind, input }: LedgerAct): string {
  if (kind === 'void') return 'withdraw_entry';
  const noun = kind.replace(/_version$/, '');
  return `${input.head.reverses ? 'correct' : 'record'}_${noun}`;
}
