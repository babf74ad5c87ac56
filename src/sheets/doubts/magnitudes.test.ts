import { expect, test } from 'vitest';
import { inOtherUnit, Magnitudes } from './magnitudes.ts';

/** 亿元 in fen. */
const yi = (amount: number) => BigInt(Math.round(amount * 1e10));

test.each<[string, readonly number[], number, string | undefined]>([
  ['one of two typed in 万元', [52_000, 1.2], 52_000, 'large'],
  ['the other of the two', [52_000, 1.2], 1.2, 'small'],
  ['a stray one of three', [1.2, 2.4, 52_000], 52_000, 'large'],
  ['one beside the stray one', [1.2, 2.4, 52_000], 1.2, undefined],
  ['one of ten', [0.5, 1, 1.2, 2, 3, 4, 5, 8, 15, 26_000], 26_000, 'large'],
  ['those beside it', [0.5, 1, 1.2, 2, 3, 4, 5, 8, 15, 26_000], 15, undefined],
  ['the smallest beside it', [0.5, 1, 1.2, 2, 3, 4, 5, 8, 15, 26_000], 0.5, undefined],
  ['one typed in 亿元 in a column of 万元', [0.5, 1, 2, 3, 0.00012], 0.00012, 'small'],
  ['a large one among small ones', [0.05, 0.1, 0.3, 1, 20], 20, undefined],
  ['a project of a hundred 亿 beside one of a tenth', [0.2, 100], 100, undefined],
  ['a column alone with itself', [5], 5, undefined],
  ['two equal ones', [3, 3], 3, undefined],
  ['more than any project is, alone', [8000], 8000, 'large'],
  ['nought', [0, 3], 0, undefined],
])('%s', (_, column, amount, expected) => {
  const seen = new Magnitudes();
  for (const one of column) seen.take(yi(one));
  expect(seen.isOut(yi(amount))).toBe(expected);
});

test('the amount in the unit of the others, and nothing rounded', () => {
  expect(inOtherUnit(yi(52_000), 'large')).toBe(yi(5.2));
  expect(inOtherUnit(yi(0.00012), 'small')).toBe(yi(1.2));
  expect(inOtherUnit(123n, 'large')).toBeUndefined();
});
