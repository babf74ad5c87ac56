import { expect, test } from 'vitest';
import { unitsInLine, unitsInTitle } from './units.ts';

test.each([
  ['2023年到位资金情况（单位：万元）', '万元'],
  ['2023年到位资金情况【单位：亿元】', '亿元'],
  ['到位资金统计表（万元）', '万元'],
  ['签约项目一览表（亿元、个）', '亿元'],
  ['到位资金统计表（截至6月底，单位：万元）', '万元'],
  ['到位资金统计表（2023年）', undefined],
  ['冠县（2个）', undefined],
])('the unit of money in the title %s is %s', (title, unit) => {
  expect(unitsInTitle(title).get('money')).toBe(unit);
});

test('between the rows a name with a unit in brackets is no line of units', () => {
  expect(unitsInLine('轴承项目（亿元）').size).toBe(0);
});
