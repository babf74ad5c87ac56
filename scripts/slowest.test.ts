import { expect, test } from 'vitest';
import { slowestLines } from './slowest.ts';

test('the slowest come first, as many as asked for, each with its slowest test', () => {
  const taken = [
    { file: 'a.test.ts', ms: 900 },
    { file: 'b.test.ts', ms: 61_040, slowest: { test: 'a year > is counted', ms: 2_000 } },
    { file: 'c.test.ts', ms: 12 },
  ];
  expect(slowestLines(taken, 2)).toEqual(['  61.0 s  b.test.ts  (a year > is counted: 2.0 s)', '   0.9 s  a.test.ts']);
});
