// A table as columns that mean something and lines of figures, for whoever reads it: sums and shares, or the ledger.
import type { PrintedUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import { cellFigure, cellMention } from './cellFigure.ts';
import { type TableColumn, columnUnder, unitsAbove } from './column.ts';
import type { TextCell, TextTable } from './findTables.ts';

export interface TableLine {
  readonly name: string;
  readonly cells: readonly (Mention | undefined)[];
}

interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

const isNumber = (words: string): boolean => /\d/.test(words) && /^[-\d.,%\s]+[^\d]{0,3}$/.test(words);

/** Undefined for a table without a figure. A table without a head has columns that are called nothing. */
export function readTable(text: string, { rows, above }: TextTable): ReadTable | undefined {
  const first = rows.findIndex((row) => row.some(({ text: words }) => isNumber(words)));
  if (first < 0) return undefined;
  const width = Math.max(...rows.slice(first).map((row) => row.length));
  const columns = columnsUnder(rows.slice(0, first), width, unitsAbove(above));
  const lines = rows.slice(first).map(
    (row): TableLine => ({
      name: row.find(({ text: words }) => /[^\d\s.,%-]/.test(words))?.text.trim() ?? '',
      cells: row.map((cell, at) => {
        const column = columns[at];
        const figure = column && column.role !== 'other' ? cellFigure(text, cell, column) : undefined;
        return figure && cellMention(figure, at, column?.role === 'plan' ? 'target' : 'level');
      }),
    }),
  );
  return { columns, lines };
}

/** What stands over several columns is a part of each one's name. */
function columnsUnder(
  heads: readonly (readonly TextCell[])[],
  width: number,
  common: readonly PrintedUnit[],
): readonly TableColumn[] {
  // A title over all columns names none.
  const usable = heads.filter((row) => heads.length === 1 || (row.length === width && filledIn(row) > 1));
  const last = usable.length - 1;
  return Array.from({ length: width }, (_, at) =>
    columnUnder(
      usable.map((row, depth) => (depth < last ? overHead(usable, depth, at) : (row[at]?.text ?? ''))).join(''),
      common,
    ),
  );
}

const filledIn = (row: readonly TextCell[]): number => row.filter(({ text }) => text.trim() !== '').length;

const widestHead = 40;

/** An empty cell over a filled one goes on with what stands left of it. */
function overHead(heads: readonly (readonly TextCell[])[], depth: number, column: number): string {
  const row = heads[depth] ?? [];
  const isOver = (at: number): boolean => heads.slice(depth + 1).some((below) => (below[at]?.text.trim() ?? '') !== '');
  for (let at = column; at >= Math.max(0, column - widestHead); at--) {
    const words = row[at]?.text.trim() ?? '';
    if (words !== '') return at === column || isOver(at) ? words : '';
    if (!isOver(at)) return '';
  }
  return '';
}

const totalRow = /^(?:合计|总计|共计|总和|总数|全[市省县区州国]|[市省县区](?:合计|总计)|小计)/;

export const isTotal = ({ name }: TableLine): boolean => totalRow.test(name);
