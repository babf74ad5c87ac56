// Outings and activities are written over several rows of a sheet, or of several sheets: one entry is a group of rows.
import type { Stated } from './acts.ts';
import type { Breach } from '../../domain/refusal.ts';
import { referredProject } from './ledger/find.ts';
import { actsOf, officeOf, type Plan, type PlannedRow } from './plan.ts';
import type { WrittenKind } from '../../domain/entries/nouns.ts';
import type { ReadRow } from './reading.ts';
import { cellBreach, plannedRow, refusedRow, tryActs } from './tryActs.ts';
import type { Outcome } from '../../storage/imports/queries.ts';

/** The rows that make one entry. */
export interface RowGroup {
  readonly officeId: string;
  readonly rows: ReadRow[];
  readonly breaches: Map<ReadRow, Breach[]>;
}

export function newGroup(officeId: string): RowGroup {
  return { officeId, rows: [], breaches: new Map() };
}

export function blame(group: RowGroup, row: ReadRow, breach: Breach): void {
  group.breaches.set(row, [...(group.breaches.get(row) ?? []), breach]);
}

/** The row's office; an unknown one is the group's refusal. */
export function groupOffice(plan: Plan, row: ReadRow): { officeId: string; breach?: Breach } {
  const office = officeOf(plan, row);
  return 'breach' in office ? { officeId: plan.officeId, breach: office.breach } : office;
}

/** Projects that the rows name in a list of names, or by code: ids, each once. */
export function projectIdsOf(plan: Plan, group: RowGroup, rows: readonly ReadRow[], field: string): string[] {
  const ids = new Set<string>();
  for (const row of rows) {
    const listed = row.values[field];
    const names = Array.isArray(listed) ? (listed as string[]) : listed === undefined ? [] : [listed as string];
    const code = row.values['projectCode'] as string | undefined;
    const mentions = code && names.length <= 1 ? [{ code, name: names[0] }] : names.map((name) => ({ name }));
    for (const mention of mentions) {
      const found = referredProject(plan, mention, group.officeId, field);
      if ('project' in found) ids.add(found.project.id);
      else if ('breach' in found) blame(group, row, { ...found.breach, detail: { name: mention.name ?? code ?? '' } });
    }
  }
  return [...ids];
}

/** If one row of a group is refused, all are: without it the entry would be another one. */
export function refusedGroup(plan: Plan, group: RowGroup): PlannedRow[] {
  const faulty = group.rows.find((row) => row.refused.length > 0 || group.breaches.has(row)) ?? group.rows[0];
  return group.rows.map((row) => {
    const own = group.breaches.get(row) ?? [];
    const others: Breach[] =
      own.length > 0 || row.refused.length > 0
        ? own
        : [
            {
              law: 'group_refused',
              detail: { sheet: plan.sheets[faulty?.table ?? 0] ?? '', row: faulty?.row ?? 0 },
            },
          ];
    return refusedRow(plan, plan.nextNo++, row, others);
  });
}

export function isFaulty(group: RowGroup): boolean {
  return group.breaches.size > 0 || group.rows.some((row) => row.refused.length > 0);
}

/** Tries the group's one act; the first row carries it. */
export function planGroup(
  plan: Plan,
  group: RowGroup,
  outcome: Outcome,
  inputs: readonly [WrittenKind, Stated][],
): PlannedRow[] {
  const { acts, breaches: malformed } = actsOf(inputs);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) {
    for (const breach of broken) {
      // The row that has the cell in question is the one to mend.
      const row = group.rows.find((one) => cellBreach(plan, one, breach).value) ?? group.rows[0];
      if (row) blame(group, row, breach);
    }
    return refusedGroup(plan, group);
  }
  return group.rows.map((row, n) => plannedRow(plan.nextNo++, row, outcome, n === 0 ? acts : []));
}

export function inChunks<T>(all: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}
