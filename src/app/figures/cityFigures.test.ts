import { expect, test } from 'vitest';
import { catalogueOf, shipped } from '../../metrics/catalogue/catalogue.ts';
import { type DefinitionInput, parseDefinition } from '../../metrics/definition.ts';
import { endBreaches } from './cityFigures.ts';
import { definitionBreaches } from './definitionBreaches.ts';

const own = {
  id: 'own_funds',
  kind: 'counting',
  version: 1,
  effectiveFrom: '2024-01-01',
  owner: 'promotion',
  name: { zh: '服务业到位资金', en: 'Funds in services' },
  unit: 'yi',
  printing: { decimals: 2 },
  entries: 'fund_arrival',
  day: 'event',
  measure: { kind: 'sum', of: 'amountFen' },
  conditions: [{ field: 'section', op: 'eq', value: 'I' }],
} as const;
const ratio = {
  id: 'own_share',
  version: 1,
  effectiveFrom: '2024-01-01',
  owner: 'promotion',
  name: own.name,
  kind: 'ratio',
  ratio: 'share',
  unit: 'percent',
  printing: { decimals: 2 },
  numerator: { figure: 'funds_arrived_manufacturing' },
  denominator: { figure: 'funds_arrived' },
} as const;
const mean = {
  ...ratio,
  id: 'own_mean',
  ratio: 'mean',
  unit: 'days',
  numerator: { figure: 'appraisal_days' },
  denominator: { figure: 'appraisals_filed' },
} as const;
const funds = shipped.on('funds_arrived', '2024-01-01')?.version ?? 0;

const rows: [what: string, definition: object, laws: string[]][] = [
  ['a figure of its own', own, []],
  ['a share of its own', ratio, []],
  ['its own version of one that ships', { ...own, id: 'funds_arrived', version: funds + 1, name: undefined }, []],
  ['one version too far', { ...own, version: 2 }, ['figure_version_not_next']],
  ['a version that is there', { ...own, id: 'funds_arrived', version: 1 }, ['figure_version_not_next']],
  ['without a name', { ...own, name: undefined }, ['figure_without_name']],
  ['a word of texts', { ...own, id: 'period' }, ['figure_id_reserved']],
  ['an end before its beginning', { ...own, effectiveTo: '2023-12-31' }, ['figure_ends_before_it_begins']],
  [
    'a field that money has not',
    { ...own, conditions: [{ field: 'rank', op: 'eq', value: 'city_chief' }] },
    ['figure_field_unknown'],
  ],
  [
    'a field that is none',
    { ...own, conditions: [{ field: 'colour', op: 'eq', value: 'red' }] },
    ['figure_field_unknown'],
  ],
  [
    'a field held against what it cannot be',
    { ...own, conditions: [{ field: 'section', op: 'gte', value: 3 }] },
    ['figure_condition_unfit'],
  ],
  [
    'a code held against yes',
    { ...own, conditions: [{ field: 'section', op: 'eq', value: true }] },
    ['figure_condition_unfit'],
  ],
  ['guests of money', { ...own, unit: 'people', measure: { kind: 'sum', of: 'guests' } }, ['figure_measure_unfit']],
  ['money in pieces', { ...own, unit: 'item' }, ['figure_unit_unfit']],
  ['money as a round number', { ...own, printing: { over: 10 } }, ['figure_unit_unfit']],
  [
    'money of its largest in pieces',
    { ...own, unit: 'item', measure: { kind: 'largest', of: 'amountFen' } },
    ['figure_unit_unfit'],
  ],
  ['a number in points', { ...own, unit: 'points', measure: { kind: 'count' } }, ['figure_unit_unfit']],
  ['a number in dollars', { ...own, unit: 'usd_wan', measure: { kind: 'count' } }, ['figure_unit_unfit']],
  ['a mean', mean, []],
  ['a mean in per cent', { ...mean, unit: 'percent' }, ['figure_unit_unfit']],
  ['a mean in another unit than what is shared out', { ...mean, unit: 'people' }, ['figure_unit_unfit']],
  ['a mean of money', { ...ratio, ratio: 'mean', unit: 'yi' }, ['figure_unit_unfit']],
  ['a mean of nothing said', { ...mean, denominator: undefined }, ['figure_ratio_unfit']],
  ['a share in points', { ...ratio, unit: 'points' }, ['figure_unit_unfit']],
  ['a completion', { ...ratio, ratio: 'completion', denominator: undefined }, []],
  ['a pace', { ...ratio, ratio: 'pace', denominator: undefined }, ['figure_ratio_unfit']],
  ['a pace in points', { ...ratio, ratio: 'pace', unit: 'points', denominator: undefined }, ['figure_ratio_unfit']],
  [
    'a completion of the stretch',
    { ...ratio, ratio: 'completion', goal: 'stretch', denominator: undefined },
    ['figure_ratio_unfit'],
  ],
  ['a share of a goal', { ...ratio, goal: 'period' }, ['figure_ratio_unfit']],
  ['a share in pieces', { ...ratio, unit: 'item' }, ['figure_unit_unfit']],
  ['a share of a share', { ...ratio, numerator: { figure: 'funds_arrived_growth' } }, ['figure_ratio_unfit']],
  ['money in projects', { ...ratio, numerator: { figure: 'projects_new' } }, ['figure_ratio_unfit']],
  ['a growth over something else', { ...ratio, ratio: 'growth' }, ['figure_ratio_unfit']],
  ['a completion of two figures', { ...ratio, ratio: 'completion' }, ['figure_ratio_unfit']],
  ['a share of nothing', { ...ratio, denominator: { figure: 'no_such' } }, ['figure_unknown']],
];

test.each(rows)('%s', (_what, definition, laws) => {
  const parsed = parseDefinition(definition as DefinitionInput);
  expect(definitionBreaches(parsed, shipped).map(({ law }) => law)).toEqual(laws);
});

test('every figure that ships is one that a city could write', () => {
  const unfit = shipped.definitions.flatMap((definition) =>
    definitionBreaches(definition, shipped)
      .filter(({ law }) => law !== 'figure_version_not_next')
      .map(({ law }) => `${definition.id} ${law}`),
  );
  expect(unfit).toEqual([]);
});

const given = parseDefinition({ ...own, conditions: [...own.conditions] });
const ended = { kind: 'ended', id: own.id, version: 2, effectiveFrom: '2025-01-01' } as const;
const endings: [what: string, end: { id: string; effectiveFrom: string }, laws: string[]][] = [
  ['a figure of its own', { id: own.id, effectiveFrom: '2025-01-01' }, []],
  ['before it began', { id: own.id, effectiveFrom: '2024-01-01' }, ['figure_ends_before_it_begins']],
  ['one that ships', { id: 'funds_arrived', effectiveFrom: '2025-01-01' }, ['figure_ships']],
  ['none', { id: 'no_such', effectiveFrom: '2025-01-01' }, ['figure_unknown']],
];

test.each(endings)('the end of %s', (_what, end, laws) => {
  expect(endBreaches(end, catalogueOf([given])).map(({ law }) => law)).toEqual(laws);
});

test('what has ended is no more from its day on, until another version brings it back', () => {
  const catalogue = catalogueOf([given, ended]);
  expect(catalogue.on(own.id, '2024-12-31')).toBe(given);
  expect(catalogue.on(own.id, '2025-01-01')).toBeUndefined();
  expect(endBreaches({ id: own.id, effectiveFrom: '2026-01-01' }, catalogue).map(({ law }) => law)).toEqual([
    'figure_ended',
  ]);
  const again = { ...given, version: 3, effectiveFrom: '2026-01-01' };
  expect(definitionBreaches(again, catalogue)).toEqual([]);
  expect(catalogueOf([given, ended, again]).on(own.id, '2026-01-01')).toBe(again);
  expect(catalogueOf([given, ended, again]).on(own.id, '2025-06-01')).toBeUndefined();
});
