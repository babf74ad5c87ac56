// Which rows a figure takes: a list of numbers that says by turns how many are left out and how many are taken.

/** What is told of fewer rows would tell the rows. */
export const fewestRows = 3;

export type Mask = readonly number[];

/** `rows` in ascending order. */
export function maskOf(rows: Iterable<number>): number[] {
  const mask: number[] = [];
  let end = 0;
  for (const row of rows) {
    if (mask.length > 0 && row === end) mask[mask.length - 1] = (mask.at(-1) ?? 0) + 1;
    else mask.push(row - end, 1);
    end = row + 1;
  }
  return mask;
}

export interface RowSpan {
  readonly from: number;
  /** The first that is left out again. */
  readonly to: number;
}

/** Undefined where it says no rows of so many, or the same in another way than `maskOf`. */
export function spansOfMask(mask: Mask, count: number): RowSpan[] | undefined {
  const spans: RowSpan[] = [];
  let at = 0;
  for (let i = 0; i < mask.length; i += 2) {
    const [gap = -1, length = 0] = mask.slice(i, i + 2);
    if (!Number.isSafeInteger(gap) || !Number.isSafeInteger(length) || gap < (i > 0 ? 1 : 0) || length < 1)
      return undefined;
    if (at + gap + length > count) return undefined;
    spans.push({ from: at + gap, to: at + gap + length });
    at += gap + length;
  }
  return spans;
}

export const sizeOfSpans = (spans: readonly RowSpan[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);
