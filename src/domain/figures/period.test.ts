import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, epochDay, fromEpochDay, isDay, monthsBegun } from '../day.ts';
import { monthsOf, parsePeriod, yearBefore, yearOf } from './period.ts';

test.each([
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-H1', '2023-01-01', '2023-06-30'],
  ['2023-Q3', '2023-07-01', '2023-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-01..2023-10', '2023-01-01', '2023-10-31'],
  ['2023-01-01..2023-12-26', '2023-01-01', '2023-12-26'],
])('%s runs from %s to %s', (text, from, to) => {
  expect(parsePeriod(text)).toEqual({ text, from, to });
});

test.each(['', '23', '2023-13', '2023-Q5', '2023-02-30', '2023..'])('%j is refused', (text) => {
  expect(() => parsePeriod(text)).toThrow('period_malformed');
});

test.each([
  '2023-06..2023-01',
  '2024..2023',
  '2023-H2..2023-Q1',
  '2023-05-02..2023-05-01',
])('%s ends before it begins, and is refused for that', (text) => {
  expect(() => parsePeriod(text)).toThrow('period_reversed');
});

test.each([
  ['2023', '2022', '2022-01-01', '2022-12-31'],
  ['2024-02', '2023-02', '2023-02-01', '2023-02-28'],
  ['2025-02', '2024-02', '2024-02-01', '2024-02-29'],
  ['2023-H1', '2022-H1', '2022-01-01', '2022-06-30'],
  ['2023-01..2023-10', '2022-01..2022-10', '2022-01-01', '2022-10-31'],
])('the year before %s is %s', (text, before, from, to) => {
  expect(yearBefore(parsePeriod(text))).toEqual({ text: before, from, to });
});

test('a year has its twelve months', () => {
  expect(monthsOf(parsePeriod('2023')).map((m) => m.text)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((m) => `2023-${m}`),
  );
});

test.each([
  ['2023-01-10', '2023-10-20', 10],
  ['2023-01-10', '2023-11-10', 10],
  ['2023-01-10', '2023-11-11', 11],
  ['2023-05-05', '2023-05-05', 0],
])('from %s to %s %s months are begun', (from, to, months) => expect(monthsBegun(from, to)).toBe(months));

test('days count up one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (n) => {
      const day = fromEpochDay(n);
      expect(isDay(day)).toBe(true);
      expect(epochDay(day)).toBe(n);
      expect(addDays(day, 1) > day).toBe(true);
    }),
  );
});

const assessed = [
  { year: 2023, from: '2022-12-26', to: '2023-12-25' },
  { year: 2022, from: '2021-12-26', to: '2022-12-25' },
];

test('an assessment year has the days that the city has set', () => {
  expect(parsePeriod('A2023', assessed)).toEqual({ text: 'A2023', from: '2022-12-26', to: '2023-12-25' });
  expect(() => parsePeriod('A2021', assessed)).toThrow('assessment_year_unset');
  expect(() => parsePeriod('A2023')).toThrow('assessment_year_unset');
  expect(yearOf(parsePeriod('A2023', assessed))).toBe(2023);
  expect([yearOf(parsePeriod('2023')), yearOf(parsePeriod('2023-05'))]).toEqual([2023, undefined]);
});

test('the year before an assessment year is the one that was set, or its days of a year ago', () => {
  expect(yearBefore(parsePeriod('A2023', assessed), assessed).text).toBe('A2022');
  expect(yearBefore(parsePeriod('A2022', assessed), assessed)).toEqual({
    text: '2020-12-26..2021-12-25',
    from: '2020-12-26',
    to: '2021-12-25',
  });
});

test('its months are cut at its ends, so that they add up to it', () => {
  const months = monthsOf(parsePeriod('A2023', assessed));
  expect(months).toHaveLength(13);
  expect([months[0]?.text, months[1]?.text, months[12]?.text]).toEqual([
    '2022-12-26..2022-12-31',
    '2023-01',
    '2023-12-01..2023-12-25',
  ]);
});
