import { expect, test } from 'vitest';
import { ChainRules, chainRulesBreaches, ChainRulesInput, chainRulesOn, defaultChainRules } from './chainRules.ts';

const version = (n: number, effectiveFrom: string, rules: object) => ({
  ...ChainRulesInput.parse({ effectiveFrom, rules, reason: '市里定' }),
  version: n,
});
const latest = version(1, '2026-01-01', { strongFirms: 8 });
const lawsOf = (change: object, rules: object = {}) => {
  const input = ChainRulesInput.parse({ effectiveFrom: '2026-03-01', reason: '调整', rules, ...change });
  return chainRulesBreaches(input, latest).map(({ law }) => law);
};

test('a sound version breaks no law', () => {
  expect(lawsOf({})).toEqual([]);
  expect(lawsOf({ effectiveFrom: '2026-01-01' })).toEqual([]);
});

const bent: [string, object, object][] = [
  ['chain_rules_begin_before_earlier_version', { effectiveFrom: '2025-12-31' }, {}],
  ['chain_rules_without_leader_sign', {}, { leaderOutputFen: null, leaderEmployees: null, leaderListed: false }],
  ['chain_rules_unchanged', {}, { strongFirms: 8 }],
];

test.each(bent)('%s', (law, change, rules) => {
  expect(lawsOf(change, rules)).toEqual([law]);
});

test('on a day the latest version that had begun holds', () => {
  const versions = [
    latest,
    version(2, '2026-06-01', { strongFirms: 9 }),
    version(3, '2026-06-01', { strongFirms: 10 }),
  ];
  const held = ['2025-12-31', '2026-01-01', '2026-06-01'].map((day) => chainRulesOn(versions, day).strongFirms);
  expect(held).toEqual([5, 8, 10]);
});

test('a threshold of nought is none', () => {
  expect(ChainRules.safeParse({ ...defaultChainRules, strongOutputFen: '0' }).success).toBe(false);
});
