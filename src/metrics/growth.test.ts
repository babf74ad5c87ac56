import { expect, test } from 'vitest';
import { arrival, cityWith, yi } from '../../test/fixture/figures/arrivals.ts';
import { must } from '../../test/fixture/must.ts';
import type { Office } from '../domain/offices/office.ts';
import { parsePeriod } from '../domain/figures/period.ts';
import { catalogueOf, shipped } from './catalogue/catalogue.ts';
import { exactFigure } from './exactFigure.ts';
import { type CityFacts, latest } from './facts.ts';
import { figureOf } from './figure.ts';

const growth = (city: CityFacts, period: string) =>
  figureOf('funds_arrived_growth', city, { period: parsePeriod(period), at: latest })?.value;

test('growth on a year of which only the end was carried over is not shown', () => {
  const city = cityWith(arrival('2021-07-02', yi), arrival('2022-01-10', 2 * yi), arrival('2023-03-01', 3 * yi));
  expect([growth(city, '2022'), growth(city, '2023')]).toEqual([null, '50.0']);
});

test('a ledger that reaches back to the first month of the base has a base', () => {
  const city = cityWith(arrival('2021-01-31', yi), arrival('2022-05-10', 2 * yi));
  expect(growth(city, '2022')).toBe('100.0');
});

test('a period that is not over is held against as many days of the year before, one that lies ahead against nothing', () => {
  const arrivals = [arrival('2022-01-10', yi), arrival('2022-03-01', yi), arrival('2022-11-01', 8 * yi)];
  const city = { ...cityWith(...arrivals, arrival('2023-02-01', 3 * yi)), today: () => '2023-03-01' };
  const of = (period: string) => figureOf('funds_arrived_growth', city, { period: parsePeriod(period), at: latest });
  expect(of('2023')).toMatchObject({
    value: '50.0',
    inputs: [{ period: '2023' }, { period: '2022-01-01..2022-03-01' }],
  });
  expect(of('2023-Q1')?.value).toBe('50.0');
  expect(of('2023-02')).toMatchObject({ value: null, absence: 'no_base' });
  expect(of('2023-04')).toMatchObject({ value: null, absence: 'not_begun' });
});

const funds = must(shipped.on('funds_arrived', '2024-01-01'));

test('what is asked of an earlier time by a later version is counted by it on both sides', () => {
  const byCount = { ...funds, version: funds.version + 1, effectiveFrom: '2024-01-01', measure: { kind: 'count' } };
  const arrivals = [arrival('2022-01-10', 5 * yi), arrival('2023-01-09', yi), arrival('2023-03-01', yi)];
  const city = { ...cityWith(...arrivals), catalogue: catalogueOf([byCount as typeof funds]) };
  const question = { period: parsePeriod('2023'), at: latest };
  expect(figureOf('funds_arrived_growth', city, question)?.value).toBe('-60.0');
  expect(figureOf('funds_arrived_growth', city, question, '2024-06-30')?.value).toBe('100.0');
});

test('every figure that has a value has an exact one, however many decimals and whatever its sign', () => {
  const bare = cityWith(arrival('2022-01-10', 3 * yi), arrival('2023-01-09', yi + 1));
  const aim = { entryId: 'aim', figureId: 'funds_arrived', year: 2023, officeId: 'city', value: '4' };
  const city = {
    ...bare,
    offices: [{ id: 'city', parentId: null } as Office],
    targets: [{ ...aim, stretch: null, parts: null, sample: false, knownFrom: 0, knownUntil: Infinity, recorded: 0 }],
  };
  const share = (id: string) => {
    const exact = exactFigure(id, city, { period: parsePeriod('2023'), at: latest });
    return exact && Number(exact.numerator) / Number(exact.denominator);
  };
  expect(share('funds_arrived')).toBeCloseTo((yi + 1) / 100, 10);
  expect(share('funds_arrived_growth')).toBeCloseTo(-66.66666666333, 8);
  expect(share('funds_arrived_completion')).toBeCloseTo(25.0000000025, 9);
  expect(share('funds_arrived_pace')).toBeCloseTo(-74.9999999975, 9);
  expect(share('funds_arrived_stretch_completion')).toBeUndefined();
});
