import { expect, test } from 'vitest';
import {
  type ArrivalFacts,
  excludes,
  excludingRule,
  type ExclusionRule,
  exclusionRuleBreaches,
  ExclusionRuleInput,
  proposedExclusions,
  rulesOn,
} from './exclusionRule.ts';

const sound = {
  ruleId: 'real_estate',
  effectiveFrom: '2023-01-01',
  name: '房地产',
  words: '房地产业不计入',
  conditions: [{ field: 'industryCode', startsWith: ['70'] }],
};
const facts = { latestFrom: null as string | null, industries: new Set(['K', '70']) };
const lawsOf = (change: object, world: Partial<typeof facts> = {}) =>
  exclusionRuleBreaches(ExclusionRuleInput.parse({ ...sound, ...change }), { ...facts, ...world }).map((b) => b.law);

test('a sound rule breaks no law', () => {
  expect(lawsOf({}, { latestFrom: '2023-01-01' })).toEqual([]);
});

const bent: [string, object, Partial<typeof facts>, string][] = [
  ['an end before the beginning', { effectiveTo: '2022-12-31' }, {}, 'rule_ends_before_it_begins'],
  ['a beginning before the last version', {}, { latestFrom: '2023-06-01' }, 'rule_begins_before_earlier_version'],
  ['a field twice', { conditions: [...sound.conditions, ...sound.conditions] }, {}, 'rule_field_twice'],
  [
    'a threshold of nought',
    { conditions: [{ field: 'investmentFen', below: '0' }] },
    {},
    'rule_threshold_not_positive',
  ],
  ['a code that is none', { conditions: [{ field: 'industryCode', startsWith: ['99'] }] }, {}, 'industry_unknown'],
];

test.each(bent)('%s is refused', (_, change, world, law) => {
  expect(lawsOf(change, world)).toEqual([law]);
});

const plant: ArrivalFacts = {
  occurredOn: '2023-06-01',
  moneySource: 'other_province',
  use: 'equipment',
  section: 'C',
  industryCode: '3451',
  investmentFen: 20_000_000_000n,
  tags: [],
  relation: 'single',
};

test.each<[string, Partial<ArrivalFacts>]>([
  ['below_threshold', { investmentFen: 9_999_999_999n }],
  ['later_phase', { tags: ['合同内后续期'] }],
  ['local_investor', { moneySource: 'local' }],
  ['public_finance', { tags: ['重点', 'PPP'] }],
  ['real_estate', { section: 'K', industryCode: '7010' }],
  ['relocation', { tags: ['市内搬迁'] }],
  ['restaurants_retail', { section: 'H', industryCode: '62' }],
  ['utility_outlets', { section: 'D', industryCode: '4511' }],
])('of what cities leave out, only %s excludes it', (ruleId, change) => {
  const rules = proposedExclusions.map((rule) => ({ ...rule, version: 1, effectiveFrom: '2023-01-01' }));
  expect(rules.filter((rule) => excludes(rule, { ...plant, ...change })).map((rule) => rule.ruleId)).toEqual([ruleId]);
  expect(excludingRule(rules, plant)).toBeUndefined();
});

test.each<[string, object, boolean]>([
  ['an investment not known yet is below nothing', { field: 'investmentFen', below: '10000000000' }, false],
  ['a use', { field: 'use', in: ['equipment'] }, true],
  ['a relation', { field: 'relation', in: ['part'] }, false],
])('%s', (_, condition, excluded) => {
  const rule = ExclusionRuleInput.parse({ ...sound, conditions: [condition] });
  expect(excludes(rule, { ...plant, investmentFen: null })).toBe(excluded);
});

test('all conditions of a rule must hold', () => {
  const conditions = [...sound.conditions, { field: 'moneySource', in: ['local'] }];
  const rule = ExclusionRuleInput.parse({ ...sound, conditions });
  expect(excludes(rule, { ...plant, industryCode: '70' })).toBe(false);
  expect(excludes(rule, { ...plant, industryCode: '70', moneySource: 'local' })).toBe(true);
});

test('on a day the latest version that has begun holds, until it ends', () => {
  const version = (n: number, effectiveFrom: string, effectiveTo: string | null = null): ExclusionRule => ({
    ...ExclusionRuleInput.parse(sound),
    version: n,
    effectiveFrom,
    effectiveTo,
  });
  const rules = [version(1, '2022-01-01'), version(2, '2023-01-01', '2023-12-31'), version(3, '2024-07-01')];
  const held = (day: string) => rulesOn(rules, day).map((rule) => rule.version);
  expect(['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01', '2024-07-01'].map(held)).toEqual([
    [],
    [1],
    [2],
    [],
    [3],
  ]);
});
