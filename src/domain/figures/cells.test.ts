import { describe, expect, test } from 'vitest';
import {
  cellBreaches,
  cellRuleBreaches,
  type CutQuestion,
  defaultCellRule,
  type Grain,
  grainOf,
  isEndOfMonth,
} from './cells.ts';
import { parsePeriod } from './period.ts';

test.each<[string, Exclude<Grain, 'never'>]>([
  ['2023-05-08', 'day'],
  ['2023-05-01..2023-05-30', 'day'],
  ['2023-05-02..2023-05-31', 'day'],
  ['2023-01-01..2023-12-26', 'day'],
  ['2023-02', 'month'],
  ['2024-02-01..2024-02-29', 'month'],
  ['2024-02-01..2024-02-28', 'day'],
  ['2023-01..2023-10', 'month'],
  ['2023-Q2', 'quarter'],
  ['2023-04..2023-12', 'quarter'],
  ['2023-H2', 'half'],
  ['2023-07..2024-06', 'half'],
  ['2023', 'year'],
  ['2021..2023', 'year'],
])('%s consists of a %s', (text, grain) => {
  expect(grainOf(parsePeriod(text))).toBe(grain);
});

test('the days of an assessment year are told by the city', () => {
  const year = { year: 2023, from: '2022-12-26', to: '2023-12-25' };
  expect(grainOf(parsePeriod('A2023', [year]))).toBe('year');
});

describe('of the rows of others', () => {
  const office = 'o';
  test.each<[string, string, Omit<CutQuestion, 'period'>, string[]]>([
    ['the city in a year', '2023', {}, []],
    ['the city in a month', '2023-05', {}, []],
    ['the city on a day', '2023-05-08', {}, ['cut_too_fine period']],
    ['the city until a day', '2023-01-01..2023-05-08', {}, ['cut_too_fine period']],
    ['an office in a month', '2023-05', { officeId: office }, []],
    ['an office on a day', '2023-05-08', { officeId: office }, ['cut_too_fine period']],
    ['a section in a year', '2023', { section: 'C' }, []],
    ['a section in a month', '2023-05', { section: 'C' }, ['cut_too_fine period']],
    ['a section of an office', '2023', { section: 'C', officeId: office }, ['cut_for_readers_only section']],
    ['a chain in a year', '2023', { way: { chains: ['轴承'] } }, []],
    ['a chain in a quarter', '2023-Q1', { way: { chains: ['轴承'] } }, ['cut_too_fine period']],
    ['a chain of an office', '2023', { way: { chains: ['轴承'] }, officeId: office }, ['cut_for_readers_only chain']],
    ['a chain in a section', '2023', { way: { chains: ['轴承'] }, section: 'C' }, ['cut_for_readers_only section']],
    ['an outing', '2023', { way: { outing: 'x' } }, ['cut_for_readers_only outing']],
    ['an activity', '2021..2023', { way: { activity: 'x' } }, ['cut_for_readers_only activity']],
  ])('%s: asked', (_, period, cut, laws) => {
    const told = cellBreaches({ period: parsePeriod(period), ...cut }, defaultCellRule);
    expect(told.map(({ law, field }) => `${law} ${field}`)).toEqual(laws);
  });

  test('a city may open more, or less', () => {
    const rule = {
      ...defaultCellRule,
      finest: { ...defaultCellRule.finest, office: 'quarter', single: 'day' } as const,
    };
    const asked = (period: string, cut: Omit<CutQuestion, 'period'>) =>
      cellBreaches({ period: parsePeriod(period), ...cut }, rule).map(({ law }) => law);
    expect([asked('2023-05', {}), asked('2023-Q2', {}), asked('2023-05-08', { way: { outing: 'x' } })]).toEqual([
      ['cut_too_fine'],
      [],
      [],
    ]);
  });
});

test.each([
  ['2024-01-31T16:00:00Z', true],
  ['2024-02-29T16:00:00.000Z', true],
  ['2024-02-28T16:00:00Z', false],
  ['2024-01-31T16:00:00.001Z', false],
  ['2024-02-01T00:00:00Z', false],
])('%s is the end of a month in the city: %s', (at, is) => {
  expect(isEndOfMonth(Date.parse(at))).toBe(is);
});

test('a rule holds from a day on that is not past', () => {
  const rule = { id: '', ...defaultCellRule, reason: '办法', effectiveFrom: '2024-01-01' };
  expect(cellRuleBreaches(rule, '2024-01-01')).toEqual([]);
  expect(cellRuleBreaches(rule, '2024-01-02').map(({ law }) => law)).toEqual(['rule_day_in_past']);
});
