// Projects that a row names among others and the ledger does not have: talks may be about one that nobody has recorded yet.
import { listMark } from '../../../sheets/forms/marks.ts';
import { nameKey } from '../../../names/normalise.ts';
import { answerTo, askedRow } from '../doubts/sift.ts';
import type { Plan, PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow } from '../tryActs.ts';

/** Rows without the names that are not known, where a person has said that the rows are taken all the same; the others wait. */
export function withoutUnknown(
  plan: Plan,
  rows: readonly ReadRow[],
  column: string,
): { readonly rows: ReadRow[]; readonly planned: PlannedRow[] } {
  const taken: ReadRow[] = [];
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const names = row.values[column];
    const unknown =
      Array.isArray(names) && !row.values['projectCode'] ? (names as string[]).filter(isUnknown(plan)) : [];
    if (unknown.length === 0 || row.refused.length > 0) {
      taken.push(row);
      continue;
    }
    const sign = { kind: 'cell_left' as const, part: column, read: unknown.join(listMark) };
    const answer = answerTo(plan, row, sign);
    if (answer === undefined) planned.push(askedRow(plan.nextNo++, row, [sign]));
    else if (answer === 'skip') planned.push(plannedRow(plan.nextNo++, row, 'skipped', []));
    else taken.push({ ...row, values: { ...row.values, [column]: known(plan, names as string[]) } });
  }
  return { rows: taken, planned };
}

const isUnknown =
  ({ projectsByKey }: Plan) =>
  (name: string): boolean =>
    (projectsByKey.get(nameKey(name)) ?? []).length === 0;

const known = (plan: Plan, names: readonly string[]): string[] | undefined => {
  const some = names.filter((name) => !isUnknown(plan)(name));
  return some.length > 0 ? some : undefined;
};
