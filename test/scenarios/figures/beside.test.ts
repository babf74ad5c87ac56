import { expect, test } from 'vitest';
import { arrival, cityWith, yi } from '../../fixture/figures/arrivals.ts';
import { must } from '../../fixture/must.ts';
import { parsePeriod } from '../../../src/domain/figures/period.ts';
import { latest } from '../../../src/metrics/facts.ts';
import { figureOf } from '../../../src/metrics/figure.ts';
import { besideFigure } from '../../../src/server/figures/beside.ts';

const city = {
  ...cityWith(arrival('2022-01-10', yi), arrival('2022-11-01', 8 * yi), arrival('2023-02-01', 3 * yi)),
  today: () => '2023-03-01',
};

// Of a period that runs a growth is told up to today, of one that is over or lies ahead no day is named.
test.each([
  ['2023', '200.0', '2023-03-01'],
  ['2023-Q1', '200.0', '2023-03-01'],
  ['2023-01..2023-02', '200.0', undefined],
  ['2022', null, undefined],
  ['2023-04', null, undefined],
])('%s grew by %s up to %s', (text, growth, growthUpTo) => {
  const question = { period: parsePeriod(text), at: latest };
  const funds = must(figureOf('funds_arrived', city, question));
  expect(besideFigure(funds, city, question)).toMatchObject({ growth, ...(growthUpTo ? { growthUpTo } : {}) });
  expect(besideFigure(funds, city, question).growthUpTo).toBe(growthUpTo);
});
