// A table recomputed: its lines of totals, and each column by the formula that it follows.
import type { Finding } from '../claims/claim.ts';
import { columnFindings } from './columnClaims.ts';
import type { TextTable } from './findTables.ts';
import { readTable } from './tableLines.ts';
import { totalFindings } from './totals.ts';

/** Of a wider table the lines of totals are held, and formulas are looked for in its first columns. */
const mostColumns = 60;

export function tableFindings(text: string, table: TextTable): readonly Finding[] {
  const grid = readTable(text, table);
  if (!grid) return [];
  const columns = grid.columns.slice(0, mostColumns);
  return [...totalFindings(grid), ...columns.flatMap((_, at) => columnFindings({ ...grid, columns }, at))];
}
