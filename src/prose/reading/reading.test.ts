import { expect, test } from 'vitest';
import { read, spanOf } from './reading.ts';

test.each([
  ['專業項(xiàng)目３０個，總投資１．５億元', '专业项目30个,总投资1.5亿元'],
  ['簽 約 項目 30 個', '签约项目30个'],
  ['电话 0635 1234567', '电话0635 1234567'],
  ['增长−8.92％～9％', '增长-8.92%-9%'],
  ['（临海）30\u200b个', '(临海)30个'],
])('%s', (original, plain) => {
  expect(read(original).text).toBe(plain);
});

test('positions point into the original', () => {
  const reading = read('新簽約項(xiàng)目 ３０ 個。');
  const at = reading.text.indexOf('30');
  expect(spanOf(reading, at, at + 3)).toEqual({ text: '３０ 個', start: 13, end: 17 });
});
