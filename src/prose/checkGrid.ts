// Cells as a sheet or a table of a document hands them over: checked as a text of tabs and lines, offsets given back per cell.
import type { Claim, Operand } from './claims/report.ts';
import { type CheckOptions, checkText } from './checkText.ts';

export interface InCell {
  readonly row: number;
  readonly column: number;
}
export type GridOperand = Operand & InCell;
export type GridClaim = Omit<Claim, 'operands'> & InCell & { readonly operands: readonly GridOperand[] };

/** `start` and `end` of claims and operands are offsets into the text of their cell. */
export function checkGrid(
  rows: readonly (readonly string[])[],
  options: CheckOptions = {},
): { claims: readonly GridClaim[] } {
  const starts: { at: number; cell: InCell }[] = [];
  let text = '';
  rows.forEach((cells, row) => {
    if (row > 0) text += '\n';
    cells.forEach((cell, column) => {
      if (column > 0) text += '\t';
      starts.push({ at: text.length, cell: { row, column } });
      text += cell.replace(/[\t\n\r|]/g, ' ');
    });
  });
  const placeOf = ({ start, end }: { start: number; end: number }): InCell & { start: number; end: number } => {
    const { at, cell } = starts[lastAtOrBefore(starts, start)] ?? { at: 0, cell: { row: 0, column: 0 } };
    return { ...cell, start: start - at, end: end - at };
  };
  const { claims } = checkText(text, options);
  return {
    claims: claims.map((claim) => ({
      ...claim,
      ...placeOf(claim),
      operands: claim.operands.map((operand) => ({ ...operand, ...placeOf(operand) })),
    })),
  };
}

function lastAtOrBefore(starts: readonly { at: number }[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
