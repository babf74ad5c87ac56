// Every figure of a text that the ledger may know, of its sentences first and of its tables then, in one fixed order.
import { findFigures } from '../figures/findFigures.ts';
import type { WrittenPeriod } from '../figures/period.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { outsideTables } from '../tables/outsideTables.ts';
import { findTables, type TextTable } from '../tables/findTables.ts';
import { isTotal, readTable } from '../tables/tableLines.ts';
import { type Reading, read } from '../reading/reading.ts';

/** A figure in a table: what its column and its line say of it. */
export interface TableFigure {
  readonly mention: Mention;
  readonly heading: string;
  /** The heads of the columns left of it: 计划投资额 is of the projects that the column before counts. */
  readonly headingsBefore: string;
  /** 临清市, 制造业; empty for the line of totals. */
  readonly line: string;
}

export interface DraftFigures {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly periods: readonly WrittenPeriod[];
  readonly tables: readonly TextTable[];
  readonly cells: readonly TableFigure[];
}

export function draftFigures(text: string): DraftFigures {
  const reading = read(text);
  const tables = findTables(reading.text);
  const all = findFigures(reading.text);
  const mentions = mentionsOf(reading.text, outsideTables(tables, all));
  const cells = tables.flatMap((table): TableFigure[] => {
    const known = readTable(reading.text, table);
    if (!known) return [];
    const headings = known.columns.map(({ heading }) => heading);
    const before = headingsBefore(headings);
    return known.lines.flatMap((line) =>
      line.cells.flatMap((mention, at) => {
        const of = { heading: headings[at] ?? '', headingsBefore: before[at] ?? '' };
        return mention ? [{ mention, ...of, line: isTotal(line) ? '' : line.name }] : [];
      }),
    );
  });
  return { reading, mentions, periods: all.periods, tables, cells };
}

/** The longest stretch of heads that is read for one column: a table of ten thousand columns takes no longer for it. */
const longestHeads = 500;

function headingsBefore(headings: readonly string[]): string[] {
  let before = '';
  return headings.map((heading, at) => {
    const own = before;
    before = (at === 0 ? heading : `${before} ${heading}`).slice(-longestHeads);
    return own;
  });
}
