// An amount that is merged over just the rows of one project, and is a fact of projects as its investment is, is told of each of them.
import type { DataRow } from '../../tables/reading.ts';
import { projectFieldNames } from '../projects.ts';

export function withOwnAmounts(data: DataRow): DataRow {
  const { merged = {}, mergedWithSubject = [], fields } = data;
  const own = mergedWithSubject.filter((field) => field in projectFieldNames && merged[field]);
  if (own.length === 0) return data;
  const told = Object.fromEntries(Object.entries(merged).filter(([field]) => own.includes(field)));
  const rest = Object.fromEntries(Object.entries(merged).filter(([field]) => !own.includes(field)));
  return { ...data, fields: { ...told, ...fields }, merged: rest };
}
