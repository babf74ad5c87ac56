import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['新签约项目90个，其中工业项目63个，占比70%。', ['70% ok 63/90']],
  ['到位资金41.6亿元，完成全年任务（64亿元）的65%。', ['65% ok 41.6/64']],
  ['全区320个项目中，开工208个，开工率65%。', ['65% ok 208/320']],
  [
    '实际使用外资90亿元，东区54亿元，中区27亿元，西区9亿元。东、中、西区占比分别为60%、30%和10%。',
    ['60% ok 54/90', '30% ok 27/90', '10% ok 9/90'],
  ],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
