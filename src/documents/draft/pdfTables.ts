// Lines of cells that stand one under another as rows of one table: a cell belongs to the column that it stands in, and where a
// row has none it is empty.
import type { PdfCell, PdfLine } from './pdfLines.ts';

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Rows with fewer cells than this part of the fullest may run over several columns. */
const full = 0.7;

export function tableRows(lines: readonly PdfLine[]): readonly string[] {
  const columns = columnsOf(lines);
  return lines.map(({ cells }) => {
    const row = columns.map(() => '');
    for (const cell of cells) {
      const at = columnUnder(columns, cell);
      row[at] = (row[at] ?? '') + cell.text;
    }
    return row.join('\t');
  });
}

/** Stretches of the width that rows fill, and between which no full row has anything. */
function columnsOf(lines: readonly PdfLine[]): readonly Column[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  const cells = lines.filter((line) => line.cells.length >= full * most).flatMap((line) => line.cells);
  const columns: Column[] = [];
  for (const { left, right } of cells.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

function columnUnder(columns: readonly Column[], { left, right }: PdfCell): number {
  const overlaps = columns.map((column) => Math.min(column.right, right) - Math.max(column.left, left));
  return overlaps.indexOf(Math.max(...overlaps));
}
