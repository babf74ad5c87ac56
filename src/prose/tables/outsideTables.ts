// What stands outside the tables of a text.
import type { FoundFigures } from '../figures/findFigures.ts';
import { isProse, type TextTable } from './findTables.ts';

/** What stands in a table is read by its columns, not as prose; but for cells that are sentences. */
export function outsideTables(tables: readonly TextTable[], { figures, periods }: FoundFigures): FoundFigures {
  if (tables.length === 0) return { figures, periods };
  const taken = tables.flatMap(holes);
  const free = () => {
    let next = 0;
    return ({ at }: { at: number }): boolean => {
      while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
      return at < (taken[next]?.at ?? Number.POSITIVE_INFINITY);
    };
  };
  return { figures: figures.filter(free()), periods: periods.filter(free()) };
}

interface Stretch {
  readonly at: number;
  readonly end: number;
}

/** The table but for its sentences. */
function holes({ at, end, rows }: TextTable): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = at;
  for (const cell of rows.flat().filter(isProse)) {
    found.push({ at: from, end: cell.at });
    from = cell.at + cell.text.length;
  }
  return [...found, { at: from, end }];
}
