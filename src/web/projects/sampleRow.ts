import type { ProjectRowView } from '../../server/projects/views.ts';
import type { ColumnName } from './columnNames.ts';

/** Computed from other entries, or given by the ledger itself: never invented. */
const derived: readonly ColumnName[] = ['code', 'stage', 'status', 'lastActivityOn', 'unverified'];

function stands(row: ProjectRowView, name: ColumnName): boolean {
  const value = row[name];
  return value !== null && !(Array.isArray(value) && value.length === 0) && !(name === 'fundsYi' && value === '0');
}

/** Whether this value is invented. */
export function isInvented(row: ProjectRowView, name: ColumnName): boolean {
  return (
    !derived.includes(name) && stands(row, name) && row.sampleFields.some((field) => field === name || field === '*')
  );
}

/** Whether every value that is shown is invented: then one mark says it for the row. */
export function isWhollyInvented(row: ProjectRowView, shown: readonly ColumnName[]): boolean {
  return shown.every((name) => derived.includes(name) || !stands(row, name) || isInvented(row, name));
}
