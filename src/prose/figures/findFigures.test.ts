import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

/** Number and unit as printed, with the words of a bound: the last two columns only where they are not as printed. */
test.each([
  ['引进项目1,234个，投资12.5亿元', '1,234个 12.5亿元'],
  ['投资1，234.5万元', '1，234.5万元'],
  ['组织招商两百余次、会议廿三场', '两百余次[余] 廿三场'],
  ['接待客商一百二十三人次，来访企业近三十家', '一百二十三人次 三十家[近]'],
  ['到位资金约1.2亿美元，占近七成', '1.2亿美元[约] 七成[近]'],
  ['其中三分之一落地，过半开工', '三分之一 半[过]'],
  ['增长百分之十二点五，是去年的18倍，翻两番', '百分之十二点五 18倍 两番'],
  ['面积2300多平方米，不到10个月', '2300多平方米[多] 10个月[不到]'],
  ['力争500亿元以上，增长-8.92%', '500亿元[以上] -8.92%'],
  ['提高3.2个百分点', '3.2个百分点'],
  ['长三角、尼龙6项目、世界500强、5G产业、第三届大会、一批项目', ''],
  ['2024年1—10月，8月15日，前三季度，2023.1-2023.9', ''],
  ['许可证编号：12340567890123 电话：13800000000', ''],
  ['一产业、三角洲、四川、百强县、前十位、第2名', ''],
  ['甲县247.7、乙县19.5、丙县6(亿美元)', '247.7 19.5 6'],
  ['分别引进5、3和12个项目', '5 3 12个'],
])('%s', (text, figures) => {
  const found = checkText(text).quantities.map((one) => one.text + (one.qualifier && `[${one.qualifier}]`));
  expect(found.join(' ')).toBe(figures);
});

test('a borrowed unit is the unit', () => {
  expect(checkText('甲县247.7、乙县19.5(亿美元)').quantities.map(({ value, unit }) => value + unit)).toEqual([
    '247.7亿美元',
    '19.5亿美元',
  ]);
});
