import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

const repeats = (text: string): string[] =>
  checkText(text)
    .claims.filter(({ kind }) => kind === 'repeat')
    .map(({ verdict, text: figure }) => `${verdict} ${figure}`);

test.each([
  [
    'a headline and its text',
    '全市到位资金326亿元\n上半年，全市实际引进到位资金326亿元，增长8.3%。',
    ['ok 326亿元', 'ok 326亿元'],
  ],
  [
    'a growth with its amount',
    '前5月，全州出口总值51.2亿元，增长6.4%。\n出口总值51.2亿元，增长6.4%，其中工业品占七成。',
    ['ok 51.2亿元', 'ok 6.4%', 'ok 51.2亿元', 'ok 6.4%'],
  ],
  ['some of them', '共上报招商项目40个。\n上报市的40个项目中，动工项目33个。', ['ok 40个']],
  ['another time', '1-5月，全市到位资金62.5亿元。\n1-6月，全市到位资金62.5亿元。', []],
  ['another thing', '东区签约项目137个。\n全年培训干部137人。西区走访企业137个。', []],
  ['a growth of another amount', '出口51.2亿元，增长6.4%。\n进口30.7亿元，增长6.4%。', []],
  [
    'said twice, otherwise',
    '上半年，全市新签约项目293个，总投资212.6亿元。\n上半年，全市新签约项目293个，总投资221.6亿元。',
    ['ok 293个', 'ok 293个', 'mismatch 221.6亿元'],
  ],
])('%s', (_, text, expected) => {
  expect(repeats(text)).toEqual(expected);
});
