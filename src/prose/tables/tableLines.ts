// A table as columns that mean something and lines of figures, for whoever reads it: sums and shares, or the ledger.
import type { Mention } from '../mentions/mention.ts';
import { cellFigure, cellMention } from './cellFigure.ts';
import { type TableColumn, columnUnder } from './column.ts';
import type { TextTable } from './findTables.ts';

export interface TableLine {
  readonly name: string;
  readonly cells: readonly (Mention | undefined)[];
}

interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
}

const isNumber = (words: string): boolean => /\d/.test(words) && /^[-\d.,%\s]+[^\d]{0,3}$/.test(words);

/** Undefined for a table without a head. */
export function readTable(text: string, { rows }: TextTable): ReadTable | undefined {
  const first = rows.findIndex((row) => row.some(({ text: words }) => isNumber(words)));
  if (first < 1) return undefined;
  const width = Math.max(...rows.slice(first).map((row) => row.length));
  const heads = rows.slice(0, first).filter((row) => row.length === width || first === 1);
  const columns = Array.from({ length: width }, (_, at) =>
    columnUnder(heads.map((row) => row[at]?.text ?? '').join('')),
  );
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

const totalRow = /^(?:合计|总计|共计|总和|全[市省县区州国]|[市省县区](?:合计|总计)|小计)/;

export const isTotal = ({ name }: TableLine): boolean => totalRow.test(name);
