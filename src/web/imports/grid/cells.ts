// What is done with cells: pasted, copied, dragged down, cleared. A row may be shorter than the grid is wide: what is not there
// is blank.
export type GridCells = readonly (readonly string[])[];

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** From one corner to the other, both in it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function rangeBetween(a: CellPlace, b: CellPlace): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** As a sheet puts it on the clipboard: tabs, line ends, quotes around what has some of them. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else isQuoted = false;
    } else if (mark === '"' && cell === '' && isClosed(text, at)) isQuoted = true;
    else if (mark === '\t' || mark === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (mark === '\n') rows.push([]);
    } else if (mark !== '\r') cell += mark;
  }
  rows.at(-1)?.push(cell);
  // A sheet ends its last line too.
  if (rows.length > 1 && rows.at(-1)?.every((one) => one === '')) rows.pop();
  return rows;
}

/** A quote that opens a cell is one only if another ends that cell. */
const isClosed = (text: string, at: number): boolean => /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(at));

export function blockText(cells: GridCells, { top, left, bottom, right }: Range): string {
  const lines = [];
  for (let row = top; row <= bottom; row++) {
    const line = [];
    for (let column = left; column <= right; column++) line.push(quoted(cells[row]?.[column] ?? ''));
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Blocks keep what stood where they say nothing. */
export type PastedRows = readonly (readonly (string | undefined)[])[];

/** From that place on. One cell fills all that was chosen. */
export function pasted(cells: GridCells, range: Range, block: PastedRows): GridCells {
  const [only] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  if (only !== undefined) return withCells(cells, range, () => only);
  const height = block.length;
  const width = Math.max(...block.map(({ length }) => length));
  const { top, left } = range;
  const over = { top, left, bottom: top + height - 1, right: left + width - 1 };
  return withCells(cells, over, (row, column) => {
    const said = block[row - top];
    const at = column - left;
    return said && at < said.length ? (said[at] ?? cells[row]?.[column] ?? '') : '';
  });
}

/** The first row of what was chosen, in each row under it. */
export function filledDown(cells: GridCells, range: Range): GridCells {
  return withCells(cells, { ...range, top: range.top + 1 }, (_, column) => cells[range.top]?.[column] ?? '');
}

/** What was chosen, again and again, down to that row. */
export function drawnDown(cells: GridCells, range: Range, bottom: number): GridCells {
  const height = range.bottom - range.top + 1;
  const below = { ...range, top: range.bottom + 1, bottom };
  return withCells(cells, below, (row, column) => cells[range.top + ((row - range.top) % height)]?.[column] ?? '');
}

export function withCells(cells: GridCells, range: Range, to: (row: number, column: number) => string): GridCells {
  const { top, left, bottom, right } = range;
  if (bottom < top || right < left) return cells;
  const rows = cells.slice();
  while (rows.length <= bottom) rows.push([]);
  for (let row = top; row <= bottom; row++) {
    const line = (rows[row] ?? []).slice();
    while (line.length < left) line.push('');
    for (let column = left; column <= right; column++) line[column] = to(row, column);
    rows[row] = line;
  }
  return trimmed(rows);
}

export const isBlankRow = (row: readonly string[]): boolean => row.every((text) => text.trim() === '');

/** Without the blank rows at its end. */
export function trimmed(cells: GridCells): GridCells {
  return cells.slice(0, cells.findLastIndex((row) => !isBlankRow(row)) + 1);
}
