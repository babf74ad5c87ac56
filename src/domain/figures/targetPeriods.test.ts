import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { elapsedOf, partsOfTarget, sumOfTargets, targetYearOf } from './targetPeriods.ts';

const assessed = [{ year: 2023, from: '2022-12-26', to: '2023-12-25' }];

test.each([
  ['2024', 2024, '2024'],
  ['2024-H1', 2024, '2024-H1'],
  ['2024-H2', 2024, '2024'],
  ['2024-06', 2024, '2024-01..2024-06'],
  ['2024-01', 2024, '2024-01'],
  ['2024-Q2', 2024, '2024-01..2024-06'],
  ['2024-01..2024-10', 2024, '2024-01..2024-10'],
  ['2024-03-05..2024-05-10', 2024, '2024-01-01..2024-05-10'],
  ['A2023', 2023, 'A2023'],
])('%s is held against the target of %d from its first day: %s', (text, year, since) => {
  const found = targetYearOf(parsePeriod(text, assessed), assessed);
  expect([found?.year, found?.since.text]).toEqual([year, since]);
  expect(found?.since.to).toBe(parsePeriod(text, assessed).to);
});

test('a period of two years has no target', () => {
  expect(targetYearOf(parsePeriod('2023-11..2024-02'))).toBeUndefined();
});

test.each([
  ['2024-H1', '2026-01-01', 182, 366],
  ['2024', '2026-01-01', 366, 366],
  ['2023-06', '2026-01-01', 181, 365],
  ['2023-01-01..2023-01-01', '2026-01-01', 1, 365],
  ['2026', '2026-03-31', 90, 365],
  ['2026-12', '2026-03-31', 90, 365],
  ['2027', '2026-03-31', 0, 365],
  ['A2023', '2026-01-01', 365, 365],
])('of the year of %s on %s so much is over: %d of %d', (text, today, days, of) => {
  const year = targetYearOf(parsePeriod(text, assessed), assessed);
  expect(year && elapsedOf(year, today)).toEqual({ days, of });
});

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12.5'];
const quarters = ['10', '20', '30', '40'];

test.each([
  [months, '2024-01', 1],
  [months, '2024-Q1', 6],
  [months, '2024-H1', 21],
  [months, '2024-11..2024-12', 23.5],
  [months, '2024', 78.5],
  [months, '2024-01-01..2024-02-29', 3],
  [months, '2024-01-02..2024-02-29', undefined],
  [months, '2024-01-01..2024-02-28', undefined],
  [quarters, '2024-Q2', 20],
  [quarters, '2024-H2', 70],
  [quarters, '2024-01', undefined],
  [quarters, '2024-01..2024-09', 60],
  [[], '2024-Q1', undefined],
  [months, 'A2023', undefined],
] as const)('of %j there were set for %s', (parts, text, sum) => {
  const asked = parsePeriod(text, assessed);
  const year = targetYearOf(asked, assessed);
  const found = year && partsOfTarget(parts, year, asked);
  expect(found).toBe(sum === undefined ? undefined : BigInt(Math.round(sum * 10 ** 6)));
});

test('whatever is set, the months of a year come to the year', () => {
  const value = fc
    .tuple(fc.nat(10 ** 9), fc.nat(999_999))
    .map(([whole, rest]) => `${whole}.${`${rest}`.padStart(6, '0')}`);
  fc.assert(
    fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 11 }), (parts, cut) => {
      const year = targetYearOf(parsePeriod('2024'));
      const of = (text: string) => (year && partsOfTarget(parts, year, parsePeriod(text))) ?? 0n;
      const month = (n: number) => `2024-${String(n).padStart(2, '0')}`;
      expect(of(`2024-01..${month(cut)}`) + of(`${month(cut + 1)}..2024-12`)).toBe(of('2024'));
      expect(of('2024')).toBe(sumOfTargets(parts));
    }),
  );
});
