/** `picture`: one that lies in the cell itself, whose text is a formula or an error. */
export type CellKind = 'text' | 'number' | 'date' | 'bool' | 'error' | 'picture';

/** One cell that holds something. Blank cells are not cells here. */
export interface Cell {
  ref: string;
  /** 1 for column A. */
  column: number;
  /** As a person would quote it: the number's digits as stored, the day as YYYY-MM-DD, the error's own mark. */
  text: string;
  kind: CellKind;
  /** The raw number, also behind a date, so that nothing is lost by reading it as a day. */
  number?: number;
  date?: string;
  /** The stored number is a share of one and is shown times a hundred. */
  percent?: true;
  /** Its format shows the number divided by ten to the power of `power`, with this text at it, which may be a unit. */
  shown?: { power: number; unit: string };
  /** A first of a month of which the format shows the month alone. */
  isMonth?: true;
  /** All of it is struck through. */
  struck?: true;
}

export interface Row {
  sheet: string;
  /** 1-based, as Excel counts. */
  row: number;
  cells: Cell[];
  /** By hand, or by a filter. */
  hidden?: true;
}

/** A merged block; its value is in the top left cell, the others are blank. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Known before the rows, because a head of several rows cannot be understood without them. */
  merges: readonly Merge[];
  rows(): AsyncIterable<Row>;
}

/** What stands for a formula that no program has worked out yet: it is no error, and no value of the file. */
export const uncalculated = '=?';

/** A picture that WPS put into a cell is a formula; also in a .csv saved from it. */
export function textKind(text: string): 'text' | 'picture' {
  return /^=?(?:_xlfn\.)?DISPIMG\(/i.test(text) ? 'picture' : 'text';
}

const letterA = 65;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(letterA + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column of a reference such as B7; null for anything else and for what lies outside Excel's own grid. */
export function parseRef(ref: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < ref.length && at < 4; at++) {
    const code = ref.charCodeAt(at);
    if (code < letterA || code > letterA + 25) break;
    column = column * 26 + (code - letterA + 1);
  }
  if (at === 0 || at > 3 || at === ref.length || ref.length - at > 7) return null;
  let row = 0;
  for (; at < ref.length; at++) {
    const digit = ref.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row, column } : null;
}

/** The block of a range such as A1:C2, corners in any order; null where it is not one. */
export function parseRange(range: string): Merge | null {
  const [from = '', to = from] = range.split(':');
  const a = parseRef(from);
  const b = parseRef(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
