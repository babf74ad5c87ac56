import { expect, test } from 'vitest';
import { settled } from './settled.test-data.ts';

test.each([
  ['进出口73.5亿元，其中出口51.2亿元，进口22.3亿元，顺差28.9亿元。', ['28.9亿元 ok 51.2-22.3']],
  ['实现税收67.2亿元，比去年同期的53.6亿元增加13.6亿元。', ['13.6亿元 ok 67.2-53.6']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
