import { expect, test } from 'vitest';
import { companyFactText, companyFactWord } from './companyFacts.ts';

test.each([
  ['employees', { count: 1260 }, '职工人数 1,260 人'],
  ['output', { outputFen: '4200000000000', year: 2022 }, '产值 4,200,000 万元（2022年）'],
  ['above_scale', { aboveScale: true }, '规上企业 是'],
  ['supplies', { registerId: 'x', product: '轴承钢' }, '供货给 轴承钢'],
  ['invested_in', { divisionCode: '330200', project: '二期' }, '异地投资 二期'],
  ['listed', { exchange: '上交所', stockCode: '600000' }, '上市 上交所 600000'],
  ['qualification', { list: '绿色工厂', batch: '第七批' }, '资质名单 绿色工厂 第七批'],
])('%s', (kind, value, text) => {
  expect(`${companyFactWord(kind, 'zh')} ${companyFactText(kind, value, 'zh')}`).toBe(text);
});
