import { expect, test } from 'vitest';
import { parsePeriod } from '../domain/figures/period.ts';
import { shipped } from './catalogue/catalogue.ts';
import { sourceNames } from './definition.ts';
import { type CityFacts, type Fact, latest } from './facts.ts';
import { figureOf } from './figure.ts';
import { mergeFacts } from './mergedFacts.ts';

const yi = 10_000_000_000;

function arrival(on: string, amountFen: number): Fact {
  const named = { rowId: on, entryId: on, officeId: 'county', projectId: null, subject: null };
  return { ...named, on, auditedOn: null, knownFrom: 0, knownUntil: Infinity, amountFen, fields: {} };
}

function cityWith(...arrivals: Fact[]): CityFacts {
  const facts = Object.fromEntries(
    sourceNames.map((name) => [name, name === 'fund_arrival' ? arrivals : []]),
  ) as unknown as CityFacts['facts'];
  return {
    cityCode: '371500',
    ledgerVersion: 1n,
    foldedAt: '2024-01-01T00:00:00.000Z',
    offices: [],
    projects: new Map(),
    parts: new Map(),
    facts,
    basis: {},
    ground: {},
    targets: [],
    closes: [],
    assessmentYears: [],
    agreements: new Map(),
    officeHistory: [],
    profiles: [],
    catalogue: shipped,
    mergedProjects: mergeFacts([]),
    mergedCompanies: mergeFacts([]),
  };
}

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
