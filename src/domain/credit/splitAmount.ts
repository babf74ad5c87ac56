// Splits an amount by shares so that the parts always add up to it: each gets the whole part of its share, and what is
// left over goes, one minor unit each, to the largest remainders; equal remainders by office code.

export interface Share {
  readonly officeId: string;
  readonly code: string;
  readonly basisPoints: number;
}

/** The parts in the order of the shares. Shares sum to 10,000 basis points; a negative amount splits as its opposite. */
export function splitAmount(amount: bigint, shares: readonly Share[]): bigint[] {
  const size = amount < 0n ? -amount : amount;
  const parts = shares.map(({ basisPoints, code }, at) => {
    const exact = size * BigInt(basisPoints);
    return { at, code, part: exact / 10_000n, left: exact % 10_000n };
  });
  let over = size - parts.reduce((sum, { part }) => sum + part, 0n);
  const order = parts.toSorted((a, b) =>
    a.left === b.left ? (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) : a.left > b.left ? -1 : 1,
  );
  for (const each of order) {
    if (over <= 0n) break;
    each.part += 1n;
    over -= 1n;
  }
  return parts.map(({ part }) => (amount < 0n ? -part : part));
}
