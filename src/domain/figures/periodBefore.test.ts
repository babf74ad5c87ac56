import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, epochDay, fromEpochDay } from '../day.ts';
import { monthsOf, parsePeriod, yearBefore } from './period.ts';
import { periodBefore } from './periodBefore.ts';

const assessed = [
  { year: 2023, from: '2022-12-26', to: '2023-12-25' },
  { year: 2022, from: '2021-12-26', to: '2022-12-25' },
];

test.each([
  ['2024', '2023'],
  ['A2023', 'A2022'],
  ['A2022', '2020-12-26..2021-12-25'],
  ['2024-H2', '2024-H1'],
  ['2024-H1', '2023-H2'],
  ['2024-Q1', '2023-Q4'],
  ['2024-Q3', '2024-Q2'],
  ['2024-01', '2023-12'],
  ['2024-10', '2024-09'],
  ['2024-01..2024-10', '2024-01..2024-09'],
  ['2024-01..2024-02', '2024-01'],
  ['2024-01-01..2024-10-31', '2024-01..2024-09'],
  ['2024-01..2024-01', '2023-12'],
  ['2024-01-01..2024-01-31', '2023-12'],
  ['2024-02..2024-05', '2023-10..2024-01'],
  ['2024-02-01..2024-02-29', '2024-01'],
  ['2023-11..2024-02', '2023-07..2023-10'],
  ['2023-03..2023-05', '2022-12..2023-02'],
  ['2023-01..2024-12', '2021-01..2022-12'],
  ['2022..2023', '2020-01..2021-12'],
  ['2024-03-01..2024-03-10', '2024-02-20..2024-02-29'],
  ['2024-03-15', '2024-03-14'],
])('before %s comes %s', (text, before) => {
  expect(periodBefore(parsePeriod(text, assessed), assessed).text).toBe(before);
});

const day = fc.integer({ min: epochDay('1950-01-01'), max: epochDay('2150-01-01') });
const days = fc
  .tuple(day, fc.nat(1600))
  .map(([first, more]) => `${fromEpochDay(first)}..${fromEpochDay(first + more)}`);
const month = fc.tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }));
const months = fc.tuple(month, fc.nat(40)).map(([[year, first], more]) => {
  const [from, to] = [year * 12 + first - 1, year * 12 + first - 1 + more];
  const text = (no: number) => `${Math.floor(no / 12)}-${String((no % 12) + 1).padStart(2, '0')}`;
  return `${text(from)}..${text(to)}`;
});
const named = fc
  .integer({ min: 1950, max: 2150 })
  .chain((year) =>
    fc.constantFrom(`${year}`, `${year}-H1`, `${year}-H2`, `${year}-Q1`, `${year}-Q4`, `${year}-02`, `${year}-02-28`),
  );
const anyPeriod = fc.oneof(days, months, named).map((text) => parsePeriod(text));

const isWhole = ({ from, to }: { from: string; to: string }) => from.endsWith('-01') && addDays(to, 1).endsWith('-01');

test('of days there are as many, of whole months whole ones, and what comes before ends where it begins', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const before = periodBefore(period);
      expect(isWhole(before) || !isWhole(period)).toBe(true);
      const isSinceJanuary = before.from === period.from;
      if (isSinceJanuary) return;
      expect(before.to).toBe(addDays(period.from, -1));
      const length = ({ from, to }: { from: string; to: string }) => epochDay(to) - epochDay(from);
      expect(isWhole(period) ? monthsOf(before).length : length(before)).toBe(
        isWhole(period) ? monthsOf(period).length : length(period),
      );
    }),
  );
});

test.each([
  ['the period before', (period: ReturnType<typeof parsePeriod>) => periodBefore(period)],
  ['the year before', (period: ReturnType<typeof parsePeriod>) => yearBefore(period)],
])('%s is the very days that its text says', (_what, of) => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const before = of(period);
      expect(parsePeriod(before.text)).toEqual(before);
    }),
  );
});
