import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../domain/figures/period.ts';
import { shipped } from './catalogue.ts';
import { type DefinitionInput, parseDefinition, progressKinds, sourceNames } from '../definition.ts';
import { type CityFacts, type Fact, latest, type TargetFact } from '../facts.ts';
import { type Figure, figureOf } from '../figure.ts';
import { mergeFacts } from '../mergedFacts.ts';

const yi = 10_000_000_000;

function arrival(on: string, amountFen: number): Fact {
  const named = { rowId: on, entryId: on, officeId: 'county', projectId: null, subject: null };
  return { ...named, on, auditedOn: null, knownFrom: 0, knownUntil: Infinity, amountFen, fields: {} };
}

const known = { sample: false, knownFrom: 0, knownUntil: Infinity, recorded: 0 };
const target = (more: Partial<TargetFact>): TargetFact => ({
  entryId: 't',
  figureId: 'funds_arrived',
  officeId: 'city',
  year: 2024,
  value: '40',
  stretch: null,
  parts: null,
  ...known,
  ...more,
});

/** Funds of half a year, as the second city has them: 28.965 of a target of 40. */
const halfYear = [arrival('2024-02-10', 5 * yi), arrival('2024-06-10', 2_396_500_000_00)];

function cityWith(targets: TargetFact[], arrivals: Fact[] = halfYear, today = '2026-11-30'): CityFacts {
  const facts = Object.fromEntries(
    sourceNames.map((name) => [name, name === 'fund_arrival' ? arrivals : []]),
  ) as unknown as CityFacts['facts'];
  return {
    cityCode: '990000',
    ledgerVersion: 1n,
    countedVersion: 1n,
    foldedAt: '2024-07-01T00:00:00.000Z',
    today: () => today,
    offices: [{ id: 'city', parentId: null }] as unknown as CityFacts['offices'],
    projects: new Map(),
    parts: new Map(),
    facts,
    basis: {},
    ground: {},
    targets,
    closes: [],
    assessmentYears: [],
    agreements: new Map(),
    officeHistory: [],
    profiles: [],
    catalogue: shipped,
    labels: [],
    gradeSchemes: [],
    mergedProjects: mergeFacts([]),
    firstEntries: new Map(),
    mergedCompanies: mergeFacts([]),
  };
}

function asked(id: string, period: string, city: CityFacts, more: object = {}): Figure {
  const figure = figureOf(`funds_arrived_${id}`, city, { period: parsePeriod(period), at: latest, ...more });
  if (!figure) throw new Error(id);
  return figure;
}

const parts = ['5', '15', '10', '10'];

test.each([
  // 28.965 / 40 = 72.4125 %, and 182 of 366 days are over.
  ['completion', '2024-H1', {}, '72.4'],
  ['pace', '2024-H1', {}, '22.7'],
  ['completion', '2024-06', {}, '72.4'],
  ['completion', '2024-Q1', {}, '12.5'],
  ['pace', '2024-Q1', {}, '-12.4'],
  ['completion', '2024', {}, '72.4'],
  ['pace', '2024', {}, '-27.6'],
  ['stretch_completion', '2024-H1', { stretch: '50' }, '57.9'],
  ['period_completion', '2024-Q2', { parts }, '159.8'],
  ['period_completion', '2024-H1', { parts }, '144.8'],
  ['period_completion', '2024', { parts }, '72.4'],
  ['completion', '2024-Q2', { parts }, '72.4'],
])('%s of %s with %j is %s', (id, period, more, value) => {
  expect(asked(id, period, cityWith([target(more)])).value).toBe(value);
});

test.each([
  ['completion', '2023', [target({})], {}, 'no_target'],
  ['pace', '2024-H1', [], {}, 'no_target'],
  ['completion', '2023-11..2024-02', [target({})], {}, 'across_years'],
  ['completion', '2024', [target({})], { section: 'C' }, 'target_cut'],
  ['stretch_completion', '2024', [target({})], {}, 'no_stretch'],
  ['period_completion', '2024-06', [target({})], {}, 'no_target_of_period'],
  ['period_completion', '2024-06', [target({ parts })], {}, 'no_target_of_period'],
  ['completion', '2024', [target({ officeId: 'county' })], {}, 'no_target'],
] as const)('%s of %s is absent and says why', (id, period, targets, more, absence) => {
  const figure = asked(id, period, cityWith([...targets]), more);
  expect([figure.value, figure.exact, figure.absence]).toEqual([null, null, absence]);
});

test('of a year that still runs the days until today are over', () => {
  const pace = (today: string) => asked('pace', '2024', cityWith([target({})], halfYear, today)).value;
  expect([pace('2024-06-30'), pace('2024-07-01'), pace('2024-12-31')]).toEqual(['22.7', '22.4', '-27.6']);
});

test('a receipt has what was counted, the target and the time, each with its own days', () => {
  expect(asked('pace', '2024-06', cityWith([target({})])).inputs).toEqual([
    { id: 'funds_arrived', period: '2024-01..2024-06', value: '28.965' },
    { id: 'target:funds_arrived', period: '2024', value: '40' },
    { id: 'elapsed', period: '2024', value: '182/366' },
  ]);
});

test('every figure that may have a target has them all, and what is given by that name itself goes before', () => {
  // The largest one and what stood on a day are no sums that a target could be set for.
  const lacking = new Set(['largest', 'largest_before', 'latest', 'standing']);
  for (const definition of shipped.definitions) {
    const { id, kind } = definition;
    for (const progress of kind === 'counting' ? progressKinds : [])
      expect([id, shipped.has(`${id}_${progress}`)]).toEqual([
        id,
        kind === 'counting' && !lacking.has(definition.measure.kind),
      ]);
  }
  expect(shipped.on('funds_arrived_completion', '2024-01-01')).not.toHaveProperty('made');
  expect(shipped.on('funds_arrived_pace', '2024-01-01')).toMatchObject({ made: 'pace', unit: 'points' });
  expect(shipped.has('funds_arrived_growth_pace')).toBe(false);
  expect(shipped.has('no_such_pace')).toBe(false);
});

test('what is made can be written down as a definition', () => {
  for (const progress of progressKinds) {
    const { made: _, ...definition } = shipped.on(`funds_arrived_overseas_${progress}`, '2024-01-01') as {
      made?: string;
    };
    expect(parseDefinition(definition as DefinitionInput)).toEqual(definition);
  }
});

test('the pace is the completion less the time, to the last digit', () => {
  const day = fc.integer({ min: 1, max: 12 }).map((month) => `2024-${String(month).padStart(2, '0')}`);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.integer({ min: 1, max: 10 ** 6 }),
      day,
      (fen, goal, month) => {
        const city = cityWith([target({ value: String(goal) })], [arrival('2024-01-01', fen)]);
        const [pace, completion] = [asked('pace', month, city).exact, asked('completion', month, city).exact];
        const elapsed = asked('pace', month, city).inputs?.[2]?.value?.split('/').map(BigInt) ?? [];
        const [days = 0n, of = 1n] = elapsed;
        if (!pace || !completion) throw new Error('absent');
        const left = pace.numerator * completion.denominator * of;
        const right = (completion.numerator * of - days * 100n * completion.denominator) * pace.denominator;
        expect(left).toBe(right);
      },
    ),
  );
});
