// What stands outside the tables of a text.
import type { FoundFigures } from '../figures/findFigures.ts';
import type { TextTable } from './findTables.ts';

/** What stands in a table is read by its columns, not as prose. */
export function outsideTables(tables: readonly TextTable[], { figures, periods }: FoundFigures): FoundFigures {
  if (tables.length === 0) return { figures, periods };
  let table = 0;
  const free = ({ at }: { at: number }): boolean => {
    while (table < tables.length && (tables[table]?.end ?? 0) <= at) table++;
    return at < (tables[table]?.at ?? Number.POSITIVE_INFINITY);
  };
  const prose = figures.filter(free);
  table = 0;
  return { figures: prose, periods: periods.filter(free) };
}
