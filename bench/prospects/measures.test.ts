import { expect, test } from 'vitest';
import { meansByGroup, placeOf } from './measures.ts';

test.each([
  ['best of four', 9, [1, 2, 3], 1, { auc: 1, within: 1, reciprocal: 1 }],
  ['last of four', 0, [1, 2, 3], 3, { auc: 0, within: 0, reciprocal: 1 / 4 }],
  ['equal to two of four', 2, [2, 2, 5, 1], 2, { auc: 0.5, within: 1 / 3, reciprocal: 1 / 3 }],
  ['all equal', 0, [0, 0, 0], 2, { auc: 0.5, within: 0.5, reciprocal: 1 / 2.5 }],
  ['alone', 1, [], 1, { auc: 1, within: 1, reciprocal: 1 }],
])('%s', (_, own, others, k, expected) => {
  expect(placeOf(own, others, k)).toEqual(expected);
});

test('a mean is over placements, its interval over companies', () => {
  const place = (auc: number) => ({ auc, within: auc, reciprocal: auc });
  let drawn = 0;
  const { auc } = meansByGroup([[place(1), place(1), place(0)], [place(0)]], 40, () => (drawn++ % 2) / 2);
  expect(auc).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
});
