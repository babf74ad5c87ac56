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
  /** What stands right above it: 单位:亿元. */
  readonly above: string;
}

const fewestRows = 2;
const fewestCells = 2;
const rule = /^[-:\s]*$/;
const longestAbove = 60;

export function findTables(text: string): readonly TextTable[] {
  const tables: TextTable[] = [];
  let rows: (readonly TextCell[])[] = [];
  let at = 0;
  let from = 0;
  let [before, above] = ['', ''];
  const close = (end: number): void => {
    if (rows.length >= fewestRows) tables.push({ at: from, end, rows: withoutFirstBars(text, rows), above });
    rows = [];
  };
  while (at <= text.length) {
    const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const cells = cellsOf(text, at, lineEnd);
    if (!isRow(cells, rows)) {
      close(at);
      if (lineEnd > at) before = text.slice(Math.max(at, lineEnd - longestAbove), lineEnd);
    } else {
      if (rows.length === 0) [from, above] = [at, before];
      if (!cells.every((cell) => rule.test(cell.text))) rows.push(cells);
    }
    at = lineEnd + 1;
  }
  close(text.length);
  return tables;
}

/** A paragraph that a tab indents is none; within a table a row may be empty but for one cell. */
function isRow(cells: readonly TextCell[], rows: readonly (readonly TextCell[])[]): boolean {
  if (cells.length < fewestCells) return false;
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length >= fewestCells) return true;
  return (cells.length > fewestCells || rows.length > 0) && !filled.some(isProse);
}

const longestName = 30;

/** A cell that says something: its figures are read as those of a sentence. */
export const isProse = ({ text }: TextCell): boolean =>
  /[。;]/.test(text) || (text.length > longestName && text.includes(','));

function cellsOf(text: string, from: number, end: number): readonly TextCell[] {
  const cells: TextCell[] = [];
  let at = from;
  for (let next = from; next <= end; next++) {
    if (next < end && text[next] !== '\t' && text[next] !== '|') continue;
    cells.push({ at, text: text.slice(at, next) });
    at = next + 1;
  }
  // a | b |: a bar at the end divides nothing.
  return text[end - 1] === '|' ? cells.slice(0, -1) : cells;
}

/** | a | b |: bars that begin every line divide nothing; one that begins the head alone stands for an empty corner. */
function withoutFirstBars(text: string, rows: readonly (readonly TextCell[])[]): readonly (readonly TextCell[])[] {
  const beginsWithBar = ([first]: readonly TextCell[]) => first?.text === '' && text[first.at] === '|';
  return rows.every(beginsWithBar) ? rows.map((row) => row.slice(1)) : rows;
}
