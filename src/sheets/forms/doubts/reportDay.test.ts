import { expect, test } from 'vitest';
import { reportDay } from './reportDay.ts';

const of = (heading: string, ...lines: string[]) =>
  reportDay(
    {
      columns: [
        { column: 1, letter: 'A', heading, field: 'funds', unit: null, isSerial: false, suggestions: [] },
        {
          column: 2,
          letter: 'B',
          heading: '2024年12月计划',
          field: 'other',
          unit: null,
          isSerial: false,
          suggestions: [],
        },
      ],
      above: lines.map((text, n) => ({ row: n + 1, text })),
      sheet: 'Sheet1',
    },
    ['funds'],
  );

test.each<[string, string[], string | undefined]>([
  ['累计到位资金', ['聊城市项目台账（截至2023年6月30日）'], '2023-06-30'],
  ['累计到位资金', ['项目台账', '截止：2023-06-15 单位：万元'], '2023-06-15'],
  ['累计到位资金', ['2023年1-6月招商引资项目台账'], '2023-06-30 month'],
  ['累计到位资金', ['2023年上半年项目台账'], '2023-06-30 month'],
  ['累计到位资金', ['2023年前三季度项目台账'], '2023-09-30 month'],
  ['累计到位资金', ['2023年第1季度项目台账'], '2023-03-31 month'],
  ['累计到位资金', ['2023年2月份台账'], '2023-02-28 month'],
  ['截至5月底累计到位资金', ['2023年项目台账'], '2023-05-31 month'],
  ['1-5月累计到位资金', ['2023年1-6月项目台账'], '2023-05-31 month'],
  ['截至2023年4月底累计到位资金', ['2023年1-6月项目台账'], '2023-04-30 month'],
  ['累计到位资金', ['项目台账', '填报时间：2023年7月5日'], undefined],
  ['累计到位资金', ['2023年项目台账'], undefined],
  ['5月累计到位资金', ['2022年结转及2023年新签约项目'], undefined],
  ['累计到位资金', ['截至2023年13月'], undefined],
])('%s under %s tells up to %s', (heading, lines, day) => {
  const said = of(heading, ...lines);
  expect(said && `${said.day}${said.isMonth ? ' month' : ''}`).toBe(day);
});
