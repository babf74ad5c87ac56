// Amounts of another size than those beside them: typed in the unit of somebody else's column, they would be ten thousand times
// as much, or as little.
const wrongUnit = 10_000;
/** So far from the middle of its column nothing is by chance. */
const apart = 1_000;
/** After the unit is put right the amount lies among the others, or not much beyond. */
const near = 20;
/** 2,000亿元 in fen: no single project or payment is so large, whatever stands beside it. */
const implausible = 2e13;

export class Magnitudes {
  readonly #seen: number[] = [];
  #sorted: readonly number[] | undefined;

  /** Of a column; the smallest unit of whatever currency. */
  take(minor: bigint): void {
    if (minor <= 0n) return;
    this.#seen.push(Number(minor));
    this.#sorted = undefined;
  }

  /** After the last row: in which direction the amount is out of its column's size. */
  isOut(minor: bigint): 'large' | 'small' | undefined {
    const amount = Number(minor);
    if (amount >= implausible) return 'large';
    const sorted = (this.#sorted ??= this.#seen.toSorted((a, b) => a - b));
    if (amount <= 0 || sorted.length < 2) return undefined;
    // In the middle of the others; of two middles the one that is nearer, so that a second stray amount moves nothing.
    const at = placeOf(sorted, amount);
    const other = (n: number) => sorted[n < at ? n : n + 1] ?? 0;
    const others = sorted.length - 1;
    const [lower, upper] = [other((others - 1) >> 1), other(others >> 1)];
    const least = sorted[0] ?? 0;
    const most = sorted.at(-1) ?? 0;
    if (amount >= upper * apart && amount / wrongUnit >= least / near) return 'large';
    if (amount * apart <= lower && amount * wrongUnit <= most * near) return 'small';
    return undefined;
  }
}

/** Of the first amount that is no less. */
function placeOf(sorted: readonly number[], amount: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < amount) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In the unit of the others; undefined where it would be a part of the smallest one. */
export function inOtherUnit(minor: bigint, direction: 'large' | 'small'): bigint | undefined {
  const factor = BigInt(wrongUnit);
  if (direction === 'small') return minor * factor;
  return minor % factor === 0n ? minor / factor : undefined;
}
