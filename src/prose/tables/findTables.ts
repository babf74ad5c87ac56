// Tables in a text: neighbouring lines of cells between tabs or bars, as they are pasted from a sheet or a page.
export interface TextCell {
  /** In the reading. */
  readonly at: number;
  readonly text: string;
}

export interface TextTable {
  readonly at: number;
  readonly end: number;
  readonly rows: readonly (readonly TextCell[])[];
}

const fewestRows = 2;
const fewestCells = 2;
const rule = /^[-:\s]*$/;

export function findTables(text: string): readonly TextTable[] {
  const tables: TextTable[] = [];
  let rows: (readonly TextCell[])[] = [];
  let at = 0;
  let from = 0;
  const close = (end: number): void => {
    if (rows.length >= fewestRows) tables.push({ at: from, end, rows });
    rows = [];
  };
  while (at <= text.length) {
    const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const cells = cellsOf(text, at, lineEnd);
    if (cells.length < fewestCells) close(at);
    else {
      if (rows.length === 0) from = at;
      if (!cells.every((cell) => rule.test(cell.text))) rows.push(cells);
    }
    at = lineEnd + 1;
  }
  close(text.length);
  return tables;
}

function cellsOf(text: string, from: number, end: number): readonly TextCell[] {
  const cells: TextCell[] = [];
  let at = from;
  for (let next = from; next <= end; next++) {
    if (next < end && text[next] !== '\t' && text[next] !== '|') continue;
    cells.push({ at, text: text.slice(at, next) });
    at = next + 1;
  }
  // | a | b |: the bars at both ends divide nothing.
  const first = cells[0]?.text === '' && text[from] === '|' ? 1 : 0;
  const last = text[end - 1] === '|' ? cells.length - 1 : cells.length;
  return cells.slice(first, last);
}
