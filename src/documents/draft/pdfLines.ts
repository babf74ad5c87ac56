// Pieces of a page, each with its place, as lines, and what stands far apart in a line as cells.
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  /** Of its line of writing, from the top of the page. */
  readonly base: number;
  readonly width: number;
  readonly size: number;
  /** Written from left to right; what is turned or slanted stands in no line. */
  readonly isLevel: boolean;
}

export interface PdfCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly cells: readonly PdfCell[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** In the size of the letters: what is apart so far are two cells. */
const cellGap = 0.9;
const sameLine = 0.5;
const wordGap = 0.15;

export function lettersInLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && piece.base - first.base < sameLine * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.left - b.left)));
}

function lineOf(row: readonly PdfPiece[]): PdfLine {
  const cells: PdfCell[] = [];
  for (const { text, left, width, size } of row) {
    const last = cells.at(-1);
    const right = left + width;
    if (!last || left - last.right > cellGap * size) cells.push({ text, left, right });
    else {
      const apart = left - last.right > wordGap * size;
      cells.pop();
      cells.push({ text: put(last.text, text, apart), left: last.left, right: Math.max(last.right, right) });
    }
  }
  const trimmed = cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
  return {
    cells: trimmed,
    // Letters of a heading that are set apart are one word.
    text: trimmed.reduce((said, { text }) => put(said, text, true), ''),
    left: Math.min(...trimmed.map(({ left }) => left)),
    right: Math.max(...trimmed.map(({ right }) => right)),
    base: row[0]?.base ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  };
}

export const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z]/i.test(character);

/** One text behind another: between foreign words, and between two numbers, stays a blank. */
function put(before: string, after: string, apart: boolean): string {
  const [last, first] = [before.at(-1), after[0]];
  const needed = (isLatin(last) && isLatin(first)) || (/\d/.test(last ?? '') && /\d/.test(first ?? ''));
  return before + (apart && needed ? ' ' : '') + after;
}
