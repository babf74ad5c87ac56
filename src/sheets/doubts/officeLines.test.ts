import { expect, test } from 'vitest';
import { isBody, officeTexts, reporterOf } from './officeLines.ts';

test.each([
  ['一、临清市（2个）', ['临清市']],
  ['（一）莘县', ['莘县']],
  ['二、冠县：1个', ['冠县']],
  ['3.高唐县新签约项目', ['高唐县新签约项目', '高唐县']],
  ['阳谷县', ['阳谷县']],
  ['阳谷县5月', ['阳谷县5月', '阳谷县']],
  ['莘县2023年5月签约项目情况表', ['莘县2023年5月签约项目情况表', '莘县']],
  ['一、制造业', ['制造业']],
  ['', []],
])('%s', (text, expected) => {
  expect(officeTexts(text)).toEqual(expected);
});

test.each([
  ['填报单位：高唐县 单位：亿元', ['高唐县']],
  ['填报单位：（盖章） 单位：万元', []],
  ['填报单位（盖章）：高唐县投资促进局', ['高唐县投资促进局']],
  ['报送单位：东阿县  填报人：张某', ['东阿县']],
  ['单位：万元', []],
  ['2023年5月招商引资情况统计表', []],
])('%s', (text, expected) => {
  expect(reporterOf(text)).toEqual(expected);
});

test.each([
  ['人民政府', true],
  ['投资促进局', true],
  ['经济开发区管委会', true],
  ['2023年签约项目', false],
  ['阿胶类项目', false],
])('%s is a body: %s', (text, is) => {
  expect(isBody(text)).toBe(is);
});
