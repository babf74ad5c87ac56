import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { partsOfYear, yearOfText } from './periodParts.ts';

test('every part of a year is a period within it, and none is there twice', () => {
  const { whole, halves, quarters, months, through } = partsOfYear('2024');
  const all = [whole, ...halves, ...quarters, ...months, ...through];
  expect(all).toHaveLength(1 + 2 + 4 + 12 + 10);
  for (const text of all) {
    const { from, to } = parsePeriod(text);
    expect([from.slice(0, 4), to.slice(0, 4)]).toEqual(['2024', '2024']);
  }
  expect(new Set(all).size).toBe(all.length);
  expect([through[0], through.at(-1)]).toEqual(['2024-01..2024-02', '2024-01..2024-11']);
});

test.each([
  ['2024', '2024'],
  ['A2024', '2024'],
  ['2024-H1', '2024'],
  ['2024-05', '2024'],
  ['2023-11..2024-02', '2023'],
  ['2024..2025', '2024'],
  ['20245', undefined],
  ['half', undefined],
  ['', undefined],
])('%j is of the year %s', (period, year) => {
  expect(yearOfText(period)).toBe(year);
});
