import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '三次产业投资占比分别为4.2%、41.3%和54.5%。',
    ['4.2% ok 100-41.3-54.5', '41.3% ok 100-4.2-54.5', '54.5% ok 100-4.2-41.3'],
  ],
  ['内资、外资到位占比分别为83.7%和16.3%。', ['83.7% ok 100-16.3', '16.3% ok 100-83.7']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
