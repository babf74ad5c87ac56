import { expect, test } from 'vitest';
import { fitLogistic } from './logistic.ts';

/** So many rows with a feature and an outcome. */
const sample = (...rows: [value: number, outcome: 0 | 1, times: number][]) => {
  const all = rows.flatMap(([value, outcome, times]) => Array.from({ length: times }, () => [value, outcome] as const));
  return {
    features: [Float64Array.from(all, ([value]) => value)],
    outcomes: Uint8Array.from(all, ([, outcome]) => outcome),
  };
};

// Odds 1 : 3 without the feature and 3 : 1 with it: the weight is the logarithm of 9.
const even = sample([0, 1, 10], [0, 0, 30], [1, 1, 30], [1, 0, 10]);

test('the weight of one yes-or-no feature is the logarithm of its odds ratio', () => {
  expect(fitLogistic([even], { weights: [0], strength: 0 })[0]).toBeCloseTo(Math.log(9), 4);
});

test('a sample with another base rate has its own intercept and the same weight', () => {
  const rarer = sample([0, 1, 10], [0, 0, 270], [1, 1, 10], [1, 0, 30]);
  expect(fitLogistic([even, rarer], { weights: [0], strength: 0 })[0]).toBeCloseTo(Math.log(9), 4);
});

test('few rows leave the first guess as it is', () => {
  expect(fitLogistic([even], { weights: [0.5], strength: 1e6 })[0]).toBeCloseTo(0.5, 2);
});
