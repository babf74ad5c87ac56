// A table recomputed: its lines of totals, and each column by the formula that it follows.
import type { Finding } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import { findingsAgainstText } from './againstText.ts';
import { columnFindings } from './columnClaims.ts';
import type { TextTable } from './findTables.ts';
import { readTable } from './tableLines.ts';
import { totalFindings } from './totals.ts';

/** Of a wider table the lines of totals are held, and formulas are looked for in its first columns. */
const mostColumns = 60;

/** `mentions`: the figures of the text around it. */
export function tableFindings(text: string, table: TextTable, mentions: readonly Mention[] = []): readonly Finding[] {
  const grid = readTable(text, table);
  if (!grid) return [];
  const columns = grid.columns.slice(0, mostColumns);
  const narrow = { ...grid, columns };
  return [
    ...totalFindings(grid),
    ...columns.flatMap((_, at) => columnFindings(narrow, at)),
    ...findingsAgainstText(mentions, narrow),
  ];
}
