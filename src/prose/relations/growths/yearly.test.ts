import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['出口额从2020年的100亿元增加到2025年的161.05亿元，年均增长10.00%。', ['10.00% ok (161.05/100)^(1/5)-1']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
