import { expect, test } from 'vitest';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import { type DefinitionInput, parseDefinition } from '../../metrics/definition.ts';
import { definitionBreaches } from './cityFigures.ts';

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
  ['a share of nothing', { ...ratio, denominator: { figure: 'no_such' } }, ['figure_unknown']],
];

test.each(rows)('%s', (_what, definition, laws) => {
  const parsed = parseDefinition(definition as DefinitionInput);
  expect(definitionBreaches(parsed, shipped).map(({ law }) => law)).toEqual(laws);
});
