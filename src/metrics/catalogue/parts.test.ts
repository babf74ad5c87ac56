// Shares whose part or whole was given another version.
import { expect, test } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { parseGiven, type RatioDefinition } from '../definition.ts';
import { isOfOtherVersions } from './parts.ts';

const common = { effectiveFrom: '2020-01-01', owner: 'promotion', name: { zh: '某数', en: 'A figure' } } as const;

function counting(id: string, version: number, from: string, conditions: readonly object[]) {
  const printing = { decimals: 0 };
  const counted = { kind: 'counting', entries: 'milestone', day: 'event', measure: { kind: 'count' } };
  return parseGiven({ ...common, ...counted, id, version, effectiveFrom: from, unit: 'item', printing, conditions });
}

const least = (value: number) => ({ field: 'investmentFen', op: 'gte', value }) as const;
const begun = { field: 'kind', op: 'eq', value: 'started' };
const made = { field: 'section', op: 'eq', value: 'C' };
const share = parseGiven({
  ...common,
  id: 'own_share',
  kind: 'ratio',
  version: 1,
  ratio: 'share',
  unit: 'percent',
  printing: { decimals: 2 },
  numerator: { figure: 'own_part' },
  denominator: { figure: 'own_whole' },
}) as RatioDefinition;

type Versions = readonly (readonly object[])[];

/** Versions of part and whole, one a year from 2020 on; whether they part on the last day of each. */
test.each<[string, Versions, Versions, readonly boolean[]]>([
  ['one and one', [[begun, made]], [[begun]], [false]],
  ['the whole is narrower, the part as it was', [[begun, made]], [[begun], [begun, least(5)]], [false, true]],
  [
    'both are narrower',
    [
      [begun, made],
      [begun, made, least(5)],
    ],
    [[begun], [begun, least(5)]],
    [false, false],
  ],
  [
    'the part is narrower yet',
    [
      [begun, made],
      [begun, made, least(9)],
    ],
    [[begun], [begun, least(5)]],
    [false, false],
  ],
  [
    'the part is wider',
    [
      [begun, made, least(5)],
      [begun, made],
    ],
    [[begun, least(5)]],
    [false, true],
  ],
  ['never part and whole', [[begun]], [[made], [made, least(5)]], [false, false]],
])('%s', (_, parts, wholes, expected) => {
  const versions = (id: string, all: Versions) => all.map((one, n) => counting(id, n + 1, `${2020 + n}-01-01`, one));
  const catalogue = catalogueOf([...versions('own_part', parts), ...versions('own_whole', wholes)]);
  expect(expected.map((__, n) => isOfOtherVersions(share, catalogue, `${2020 + n}-12-31`))).toEqual(expected);
});
