// Projects that the ledger has at an outing or an activity and a row of it, sent again, does not name. A row may have been written to tell
// of something else: nothing is given up until the sender says that it is meant so.
import type { Sign } from '../../../domain/imports/doubts.ts';
import { listMark } from '../../../sheets/forms/marks.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import { projectNames } from '../../../storage/names.ts';
import type { Stated } from '../acts.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import type { Plan, PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** By the noun's field the column that tells it. */
type Columns = Readonly<Record<string, string>>;

interface SentAgain {
  readonly row: ReadRow;
  /** What it is called. */
  readonly called: string;
  readonly columns: Columns;
  readonly names: ReadonlyMap<string, string>;
}

/** What the projects are called that these entries name. */
export async function namesInLists(
  plan: Plan,
  known: readonly KnownEntry[],
  columns: Columns,
): Promise<Map<string, string>> {
  const ids = known.flatMap(({ input }) => Object.keys(columns).flatMap((field) => (input[field] ?? []) as string[]));
  const rows = await projectNames(plan.tx, plan.actor.cityCode, [...new Set(ids)]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What is stated, with what was left out where that stays; or what has to be asked first. */
export function withLeftOut(
  plan: Plan,
  { row, called, columns, names }: SentAgain,
  stated: Stated,
  before: Stated,
): { readonly stated: Stated } | { readonly open: readonly Sign[] } {
  const open: Sign[] = [];
  const kept: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(columns)) {
    const said = stated[field] as readonly string[] | undefined;
    const left = said ? ((before[field] ?? []) as readonly string[]).filter((id) => !said.includes(id)) : [];
    if (!said || left.length === 0) continue;
    const sign: Sign = {
      kind: 'projects_left_out',
      part: column,
      read: `${called}: ${left.map((id) => names.get(id) ?? id).join(listMark)}`,
    };
    const answer = answerTo(plan, row, sign);
    if (answer === undefined) open.push(sign);
    else if (answer === 'keep') kept[field] = [...said, ...left];
  }
  return open.length > 0 ? { open } : { stated: { ...stated, ...kept } };
}

/** All rows of one entry wait together. */
export function askedGroup(plan: Plan, rows: readonly ReadRow[], open: readonly Sign[]): PlannedRow[] {
  return rows.map((row) => askedRow(plan.nextNo++, row, open));
}
