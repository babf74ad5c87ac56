import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  [
    '1至9月到位资金29.93亿元，完成州下达任务的93.5%，超出计划进度目标5.93亿元，超出计划进度18.5%。',
    ['5.93亿元 ok 29.93-32×9/12', '18.5% ok 5.93/32'],
  ],
  ['1-9月到位资金66亿元，完成全年目标80亿元的82.5%，超出计划进度6亿元。', ['82.5% ok 66/80', '6亿元 ok 66-80×9/12']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
