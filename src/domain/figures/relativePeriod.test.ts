import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { periodRelative, relativePeriods } from './relativePeriod.ts';

test.each([
  ['2024-H1', ['2024-06', '2024-Q2', '2024-H1', '2023-H1', '2023-H2']],
  ['2024-01..2024-05', ['2024-05', '2024-04..2024-05', '2024-01..2024-05', '2023-01..2023-05', '2024-01..2024-04']],
  ['2024-06', ['2024-06', '2024-06', '2024-01..2024-06', '2023-06', '2024-05']],
  ['2024-01', ['2024-01', '2024-01', '2024-01', '2023-01', '2023-12']],
  ['2024-Q3', ['2024-09', '2024-Q3', '2024-01..2024-09', '2023-Q3', '2024-Q2']],
  ['2024', ['2024-12', '2024-Q4', '2024', '2023', '2023']],
  [
    '2024-01-01..2024-06-15',
    [
      '2024-06-01..2024-06-15',
      '2024-04-01..2024-06-15',
      '2024-01-01..2024-06-15',
      '2023-01-01..2023-06-15',
      '2023-07-18..2023-12-31',
    ],
  ],
])('%s', (text, others) => {
  const period = parsePeriod(text);
  expect(relativePeriods.map((of) => periodRelative(period, of).text)).toEqual(others);
  expect(periodRelative(period, undefined)).toBe(period);
});

test('a year of assessment is added up from its own first day', () => {
  const years = [{ year: 2024, from: '2023-12-01', to: '2024-11-30' }];
  const period = parsePeriod('A2024', years);
  const told = relativePeriods.map((of) => periodRelative(period, of, years));
  expect(told.map(({ from, to }) => `${from}..${to}`)).toEqual([
    '2024-11-01..2024-11-30',
    '2024-10-01..2024-11-30',
    '2023-12-01..2024-11-30',
    '2022-12-01..2023-11-30',
    '2022-12-01..2023-11-30',
  ]);
});

test.each([
  ['2024', '2024-06-12', '2023-01-01..2023-06-12'],
  ['2024-Q2', '2024-06-12', '2023-04-01..2023-06-12'],
  ['2024', '2024-12-31', '2023'],
  ['2024', '2025-03-01', '2023'],
  ['2024', '2023-12-31', '2023'],
])('上年同期 of %s on %s is %s', (text, today, told) => {
  expect(periodRelative(parsePeriod(text), 'last_year', [], today).text).toBe(told);
});
