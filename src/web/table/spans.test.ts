import { expect, test } from 'vitest';
import { spans } from './spans.ts';

test('one row of heads spans nothing', () => {
  expect(spans([['县市区', '项目']])).toEqual([
    [
      { text: '县市区', column: 0, wide: 1, high: 1 },
      { text: '项目', column: 1, wide: 1, high: 1 },
    ],
  ]);
});

test('in two rows an empty cell belongs to the one on its left, or to the one above', () => {
  const [upper, lower] = spans([
    ['县市区', '新引进', '', '到位资金'],
    ['', '个', '亿元', ''],
  ]);
  expect(upper).toEqual([
    { text: '县市区', column: 0, wide: 1, high: 2 },
    { text: '新引进', column: 1, wide: 2, high: 1 },
    { text: '到位资金', column: 3, wide: 1, high: 2 },
  ]);
  expect(lower?.map(({ text, column }) => [text, column])).toEqual([
    ['个', 1],
    ['亿元', 2],
  ]);
});
