import { expect, test } from 'vitest';
import { settled } from '../settled.test-data.ts';

test.each([
  ['1-10月完成投资45.6亿元，完成年度计划的86.2%，超均衡进度2.9个百分点。', ['2.9个百分点 ok 86.2-10/12']],
  ['1-5月完成投资30.42亿元，占年度计划的38.4%，落后时间进度3.3个百分点。', ['3.3个百分点 ok 5/12-38.4']],
])('%s', (text, expected) => {
  expect(settled(text)).toEqual(expected);
});
