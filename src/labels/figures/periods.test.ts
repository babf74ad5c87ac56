import { expect, test } from 'vitest';
import { partsOfYear } from '../../domain/figures/periodParts.ts';
import { partName, periodName } from './periods.ts';

test.each([
  ['2024', '全年', '2024'],
  ['2024-H1', '上半年', 'H1'],
  ['2024-Q3', '三季度', 'Q3'],
  ['2024-05', '5月', 'May'],
  ['2024-01..2024-10', '1—10月', 'Jan–Oct'],
  ['A2024', '2024考核年度', 'assessment year 2024'],
  ['2023-11..2024-02', '2023年11月至2024年2月', 'Nov 2023 to Feb 2024'],
  ['2024-03-05..2024-05-10', '2024年3月5日至5月10日', '5 Mar 2024 to 10 May 2024'],
])('%s is %s or %s beside its year', (period, zh, en) => {
  expect([partName(period, 'zh'), partName(period, 'en')]).toEqual([zh, en]);
});

test.each(['zh', 'en'] as const)('the parts of a year are told apart (%s)', (language) => {
  const { halves, quarters, months, through } = partsOfYear('2024');
  const all = ['2024', ...halves, ...quarters, ...months, ...through];
  expect(new Set(all.map((period) => partName(period, language))).size).toBe(all.length);
  expect(new Set(all.map((period) => periodName(period, language))).size).toBe(all.length);
});
