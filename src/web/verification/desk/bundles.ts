// Entries that are looked at together: what speaks of one project, and what was recorded with it in one act. A lead is its firm, its
// project, its signing: three entries, one look.
import type { PendingRow } from '../../../server/verification/views.ts';

export interface Bundle {
  readonly key: string;
  /** As they wait, oldest first; never empty. */
  readonly rows: readonly PendingRow[];
}

/** All rows of an import are recorded at one instant: of these the row of the file ties. */
const actOf = ({ importId, sourceRow, recordedAt, recordedBy, entryId }: PendingRow): string =>
  importId === null ? `${recordedAt} ${recordedBy}` : sourceRow === null ? entryId : `${importId} ${sourceRow}`;

export function bundlesOf(rows: readonly PendingRow[]): Bundle[] {
  const projectOfAct = new Map<string, string>();
  for (const row of rows) if (row.projectId) projectOfAct.set(actOf(row), row.projectId);
  const bundles = new Map<string, PendingRow[]>();
  for (const row of rows) {
    const key = row.projectId ?? projectOfAct.get(actOf(row)) ?? row.entryId;
    const there = bundles.get(key);
    if (there) there.push(row);
    else bundles.set(key, [row]);
  }
  return [...bundles].map(([key, of]) => ({ key, rows: of }));
}

/** What the line says: the project before what was recorded with it. */
export const headRow = ({ rows }: Bundle): PendingRow | undefined => rows.find(({ projectId }) => projectId) ?? rows[0];
