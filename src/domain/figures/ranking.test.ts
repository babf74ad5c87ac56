import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochDay } from '../day.ts';
import { parsePeriod } from './period.ts';
import { periodBefore, placesByValue } from './ranking.ts';

const of = (numerator: number | null, denominator = 1) =>
  numerator === null ? null : { numerator: BigInt(numerator), denominator: BigInt(denominator) };

test.each([
  [[], []],
  [
    [3, 1, 2],
    [1, 3, 2],
  ],
  [
    [5, 5, 1, 0, 0],
    [1, 1, 3, 4, 4],
  ],
  [
    [2, null, 0, -1],
    [1, null, 2, 3],
  ],
] as [(number | null)[], (number | null)[]][])('%j stand at %j', (values, places) => {
  expect(placesByValue(values.map((value) => of(value)))).toEqual(places);
});

test('equal fractions share a place, however they are written', () => {
  expect(placesByValue([of(1, 3), of(2, 6), of(1, 2)])).toEqual([2, 2, 1]);
});

test('who has more stands before, whatever there is', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 })), { maxLength: 12 }), (values) => {
      const places = placesByValue(values.map((value) => of(value)));
      for (const [n, value] of values.entries())
        for (const [m, other] of values.entries())
          expect(value === null || other === null || value <= other || (places[n] ?? 0) < (places[m] ?? 0)).toBe(true);
      expect(places.filter((place) => place === null)).toHaveLength(values.filter((value) => value === null).length);
    }),
  );
});

const assessed = [
  { year: 2023, from: '2022-12-26', to: '2023-12-25' },
  { year: 2022, from: '2021-12-26', to: '2022-12-25' },
];

test.each([
  ['2024', '2023'],
  ['A2023', 'A2022'],
  ['2024-H2', '2024-H1'],
  ['2024-H1', '2023-H2'],
  ['2024-Q1', '2023-Q4'],
  ['2024-Q3', '2024-Q2'],
  ['2024-01', '2023-12'],
  ['2024-10', '2024-09'],
  ['2024-01..2024-10', '2024-01..2024-09'],
  ['2024-01..2024-02', '2024-01'],
  ['2024-03-01..2024-03-10', '2024-02-20..2024-02-29'],
  ['2023-11..2024-02', '2023-07-03..2023-10-31'],
])('before %s comes %s', (text, before) => {
  expect(periodBefore(parsePeriod(text, assessed), assessed).text).toBe(before);
});

test('what comes before ends on the day before, and of days there are as many', () => {
  const day = fc.integer({ min: epochDay('2000-01-01'), max: epochDay('2100-01-01') });
  fc.assert(
    fc.property(day, fc.nat(800), (first, more) => {
      const text = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
      const period = parsePeriod(`${text(first)}..${text(first + more)}`);
      const before = periodBefore(period);
      expect(epochDay(before.to)).toBe(first - 1);
      expect(epochDay(before.to) - epochDay(before.from)).toBe(more);
    }),
  );
});
