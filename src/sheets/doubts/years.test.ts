// The year of a day that names none, by what stands around it; null where nobody says.
import { expect, test } from 'vitest';
import { DayYears } from './years.ts';

const of = (lines: readonly string[], sheet = '表') => ({
  above: lines.map((text, n) => ({ row: n + 1, text })),
  sheet,
});

test.each<[string, readonly string[], string, number, number | null, boolean, string]>([
  ['one year in the title', ['2023年1-5月新签约项目统计表'], '签约', 5, 2023, false, 'title 2023, before 2022'],
  [
    'a paper of the year before',
    ['附件2：聊招发〔2022〕15号', '2023年1-5月新签约项目统计表'],
    '签约',
    5,
    2023,
    false,
    'title 2023, before 2022',
  ],
  ['two years in the title', ['2022年结转及2023年新签约项目'], '签约', 5, 2022, true, 'title 2022, title2 2023'],
  ['title and sheet differ', ['2022年签约项目'], '2023', 5, 2022, true, 'title 2022, sheet 2023'],
  ['title and sheet agree', ['2023年签约项目'], '2023年', 5, 2023, false, 'title 2023, before 2022'],
  ['the sheet alone', ['签约项目'], '2023年5月', 5, 2023, false, 'sheet 2023, before 2022'],
  ['a day without marks', ['签约项目'], '签约20230508', 5, 2023, false, 'sheet 2023, before 2022'],
  [
    'only a paper has a year',
    ['附件2：聊招发〔2023〕3号', '新签约项目'],
    '签约',
    12,
    2023,
    true,
    'document 2023, before 2022',
  ],
  ['a December in the list of January', ['2024年1月新签约项目'], '签约', 12, 2024, true, 'title 2024, before 2023'],
  ['an April in the list of May', ['2023年5月新签约项目'], '签约', 4, 2023, false, 'title 2023, before 2022'],
  [
    'a span over New Year, before it',
    ['2022年11月-2023年2月签约项目'],
    '签约',
    12,
    2022,
    false,
    'title 2022, title2 2023',
  ],
  [
    'a span over New Year, after it',
    ['2022年11月至2023年2月签约项目'],
    '签约',
    1,
    2023,
    false,
    'title 2022, title2 2023',
  ],
  [
    'a month outside a span over New Year',
    ['2022年11月-2023年2月签约项目'],
    '签约',
    6,
    2022,
    true,
    'title 2022, title2 2023',
  ],
  [
    'the reporting day of the next year',
    ['2023年签约项目', '填报时间：2024年1月5日'],
    '签约',
    5,
    2023,
    true,
    'title 2023, title2 2024',
  ],
  ['no year', ['新签约项目'], '签约', 5, null, false, ''],
])('%s', (_, lines, sheet, month, year, asks, offers) => {
  const years = new DayYears(of(lines, sheet));
  expect([years.of(month) ?? null, years.asks(month)]).toEqual([year, asks]);
  expect(years.offers.map((offer) => `${offer.answer} ${offer.year}`).join(', ')).toBe(offers);
});

test('what was answered is the year of the days that it was asked of', () => {
  const january = new DayYears(of(['2024年1月新签约项目']), 'before');
  expect([january.of(12), january.of(1)]).toEqual([2023, 2024]);
  expect(new DayYears(of(['2022年结转及2023年新签约项目']), 'title2').of(5)).toBe(2023);
  // Of last year's file the answer tells the place; where nothing stands there it tells nothing.
  expect(new DayYears(of(['2023年新签约项目']), 'title2').of(5)).toBe(2023);
});
