import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitAmount } from './splitAmount.ts';

const shares = (...points: number[]) =>
  points.map((basisPoints, n) => ({ officeId: `office ${n}`, code: `3715${n}`, basisPoints }));

describe('an amount is split to the last fen', () => {
  test.each([
    ['halves', 12_000_000_000n, [5000, 5000], [6_000_000_000n, 6_000_000_000n]],
    ['an odd fen goes to the smaller code where remainders are equal', 101n, [5000, 5000], [51n, 50n]],
    ['the largest remainder first', 10n, [3333, 3333, 3334], [3n, 3n, 4n]],
    ['one takes all', 7n, [10_000], [7n]],
    ['nothing is nothing', 0n, [4000, 6000], [0n, 0n]],
    ['a negative amount as its opposite', -101n, [5000, 5000], [-51n, -50n]],
    ['less than there are offices', 1n, [2500, 2500, 2500, 2500], [1n, 0n, 0n, 0n]],
  ])('%s', (_what, amount, points, parts) => {
    expect(splitAmount(amount, shares(...points))).toEqual(parts);
  });

  test('whatever the shares, the parts add up, none is off by a fen or more, and their order does not matter', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), cuts, (amount, marks) => {
        const ends = [...marks.toSorted((a, b) => a - b), 10_000];
        const list = shares(...ends.map((end, n) => end - (ends[n - 1] ?? 0)));
        const parts = splitAmount(amount, list);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        parts.forEach((part, n) => {
          const off = part * 10_000n - amount * BigInt(list[n]?.basisPoints ?? 0);
          expect(off > -10_000n && off < 10_000n).toBe(true);
        });
        expect(splitAmount(amount, list.toReversed()).toReversed()).toEqual(parts);
      }),
    );
  });
});
