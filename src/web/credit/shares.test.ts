import { expect, test } from 'vitest';
import { basisPointsOf, basisPointsText, sumOfShares } from './shares.ts';

test.each([
  ['50', 5000],
  ['33.33', 3333],
  ['0.5%', 50],
  ['33.333', 0],
  ['', 0],
  ['半', 0],
])('%s is %i basis points', (typed, points) => {
  expect(basisPointsOf(typed)).toBe(points);
});

test('a sum is exact', () => {
  const shares = ['33.33', '33.33', '33.34'].map((percent) => ({ officeId: '', percent }));
  expect(basisPointsText(sumOfShares(shares))).toBe('100');
});
