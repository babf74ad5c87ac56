/** How many more firms there are than one would expect, as a logarithm; one firm is added to both so that few say little. */
export function beside(seen: number, expected: number): number {
  return Math.log((seen + 1) / (expected + 1));
}

/** Likewise for a share: a hundredth is added to both. */
export function besideShare(seen: number, expected: number): number {
  return Math.log((seen + 0.01) / (expected + 0.01));
}

/** Values added up by the group that each position belongs to. */
export function sumsBy(groupOf: readonly number[], values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(Math.max(-1, ...groupOf) + 1);
  groupOf.forEach((group, at) => {
    sums[group] = (sums[group] ?? 0) + (values[at] ?? 0);
  });
  return sums;
}
