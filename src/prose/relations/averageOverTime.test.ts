import { expect, test } from 'vitest';
import { settled } from './settled.test-data.ts';

test.each([
  ['全年新签约项目126个，月均签约10.5个。', ['10.5个 ok 126/12']],
  ['上半年招引项目87个，平均每月14.5个。', ['14.5个 ok 87/6']],
  ['2022年开工项目154个，季均38.5个。', ['38.5个 ok 154/4']],
  // A quarter has no part of a month too many.
  ['1-4月开工项目154个，季均38.5个。', []],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
