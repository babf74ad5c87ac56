// Which fields the conditions of a definition may name.
import { projectFieldSql } from './ledgerRows.ts';
import { type SourceName, sourceOf } from './sources.ts';

/** Of the office, whatever is counted; of the project, where the rows belong to one. */
const ofProject = new Set([...Object.keys(projectFieldSql), 'investmentFen', 'packageRole']);

export function isCountable(entries: SourceName, field: string): boolean {
  const source = sourceOf(entries);
  if (field === 'officeKind' || field in source.fields) return true;
  if (field === 'fundSource') return 'arrivalSource' in source.fields;
  return source.project !== undefined && ofProject.has(field);
}
