// Exact numbers of a proof: `12`, `-3`, `5/3`.

export interface Exact {
  readonly n: bigint;
  /** Above nought. */
  readonly d: bigint;
}

const fractionText = /^(-?(?:0|[1-9]\d*))(?:\/([1-9]\d*))?$/;

export function readExact(text: string): Exact | undefined {
  const [, n, d = '1'] = fractionText.exec(text) ?? [];
  return n === undefined ? undefined : { n: BigInt(n), d: BigInt(d) };
}

export const exactly = (n: bigint, d = 1n): Exact => (d < 0n ? { n: -n, d: -d } : { n, d });
export const minus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const timesWhole = (a: Exact, by: bigint): Exact => ({ n: a.n * by, d: a.d });

/** Undefined where it would divide by nought. */
export const over = (a: Exact, b: Exact): Exact | undefined => (b.n === 0n ? undefined : exactly(a.n * b.d, a.d * b.n));

/** Below nought, nought or above it: how `a` stands to `b`. */
export function compareExact(a: Exact, b: Exact): number {
  const apart = a.n * b.d - b.n * a.d;
  return apart < 0n ? -1 : apart > 0n ? 1 : 0;
}
