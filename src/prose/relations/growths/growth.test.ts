import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['到位资金57.2亿元，去年同期为52亿元，同比增长10%。', ['10% ok 57.2/52-1']],
  ['公共预算收入56.98亿元，同比增收9.56亿元，增长20.16%。', ['20.16% ok 56.98/47.42-1']],
  ['新签约项目66个（去年同期55个），同比增长20%。', ['20% ok 66/55-1']],
  ['更新渔船812艘，事故起数下降7.4%。', []],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
