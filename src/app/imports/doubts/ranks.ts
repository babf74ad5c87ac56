// People of an outing of whom the row says no rank: by their title, else a person says it, once for each title that says none. Nobody
// who is called a leader is written down as staff unasked.
import { ranks } from '../../../domain/projects/outing.ts';
import type { Sign } from '../../../domain/imports/doubts.ts';
import { rankOfTitle } from '../../../sheets/forms/occasions/rankOfTitle.ts';
import { titleAndName } from '../../../sheets/forms/occasions/titleAndName.ts';
import { leaderHeading } from '../../../sheets/forms/words.ts';
import { officeOf, type Plan } from '../plan.ts';
import type { ReadRow, ReadTable } from '../reading.ts';

const listIn = ({ values }: ReadRow, field: string) => (values[field] as readonly string[] | undefined) ?? [];
const nth = (list: readonly string[], n: number) => (list.length === 1 ? list[0] : list[n]) ?? '';

interface Ranked {
  readonly rank: string;
  /** Nothing says it, though he has a title, or is called a leader by the heading. */
  readonly isOpen: boolean;
  /** Who he is stays out of what is kept of the question. */
  readonly title: string;
}

function ranked(plan: Plan, { context }: ReadTable, row: ReadRow): Ranked[] {
  const [members, titles, said] = [listIn(row, 'members'), listIn(row, 'titles'), listIn(row, 'ranks')];
  const office = officeOf(plan, row);
  const kind = plan.world.offices.get('officeId' in office ? office.officeId : plan.officeId)?.kind;
  const heading = context.columns.get('members') ?? '';
  return members.map((member, n) => {
    const title =
      (members.length === 1 ? titles.filter(Boolean).join('、') : nth(titles, n)) || titleAndName(member).title || '';
    const rank = nth(said, n);
    const isOpen = rank === '' && (title === '' ? leaderHeading.test(heading) : rankOfTitle(title, kind) === undefined);
    return { rank, isOpen, title: title || heading };
  });
}

/** Of each title that says no rank: what is meant by one says nothing of another, and is remembered for that title alone. */
export function rankSigns(plan: Plan, table: ReadTable, row: ReadRow): (Sign & { readonly part: string })[] {
  if (row.form !== 'outings' || row.refused.length > 0 || row.values['record'] !== undefined) return [];
  const open = new Set(ranked(plan, table, row).flatMap(({ isOpen, title }) => (isOpen ? title : [])));
  const offers = [...ranks.map((rank) => ({ answer: rank })), { answer: 'skip' }];
  return [...open].map((title) => ({ kind: 'rank_open', part: title, read: title, offers }));
}

export function withRank(plan: Plan, table: ReadTable, row: ReadRow, of: string, answer: string): ReadRow {
  const all = ranked(plan, table, row).map(({ rank, isOpen, title }) => (isOpen && title === of ? answer : rank));
  return { ...row, values: { ...row.values, ranks: all } };
}
