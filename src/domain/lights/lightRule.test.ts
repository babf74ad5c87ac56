import { expect, test } from 'vitest';
import { lightRuleBreaches, LightRuleInput, lightRulesOn, lightTestBreaches, proposedLightRules } from './lightRule.ts';

const sound = {
  ruleId: 'signed_not_started',
  effectiveFrom: '2026-06-01',
  name: '签约未开工',
  basis: '本市调度办法',
  test: { measure: 'signed_not_started', unit: 'month', yellow: 6, red: 12 },
  reason: '市政府专题会议定',
};
const facts = { today: '2026-06-01', latestFrom: null };

test.each([
  ['sound', {}, {}, {}, []],
  ['in a unit of something else', {}, { unit: 'point' }, {}, ['light_unit_of_other_measure']],
  ['without a limit', {}, { yellow: null, red: null }, {}, ['light_without_limit']],
  ['red before yellow', {}, { yellow: 12, red: 6 }, {}, ['light_limits_out_of_order']],
  ['red on the day of yellow', {}, { yellow: 6, red: 6 }, {}, ['light_limits_out_of_order']],
  ['out before yellow', {}, { yellow: 6, red: null, out: 3 }, {}, ['light_limits_out_of_order']],
  ['before something that has no day', {}, { yellow: -1, red: 1 }, {}, ['light_limit_below_nought']],
  ['before a promise is due', {}, { measure: 'promise_due', unit: 'day', yellow: -30, red: 1 }, {}, []],
  ['of kinds that only promises have', {}, { kinds: ['start'] }, {}, ['light_kinds_of_promises_alone']],
  ['from a day that is over', { effectiveFrom: '2026-05-31' }, {}, {}, ['rule_day_in_past']],
  ['before the version that it follows', {}, {}, { latestFrom: '2026-06-02' }, ['rule_begins_before_earlier_version']],
])('a rule %s', (_, change, limits, more, expected) => {
  const rule = LightRuleInput.parse({ ...sound, ...change, test: { ...sound.test, ...limits } });
  expect(lightRuleBreaches(rule, { ...facts, ...more }).map(({ law }) => law)).toEqual(expected);
});

test('what is proposed breaks no law, and each says where it comes from', () => {
  expect(proposedLightRules.flatMap(({ test: of }) => lightTestBreaches(of))).toEqual([]);
  expect(new Set(proposedLightRules.map(({ ruleId }) => ruleId)).size).toBe(proposedLightRules.length);
  expect(proposedLightRules.filter(({ basis }) => basis.length < 10)).toEqual([]);
});

test('the latest version that has begun is in force; switched off it is not', () => {
  const version = (n: number, effectiveFrom: string, on = true) => {
    const { reason: _, ...rule } = LightRuleInput.parse({ ...sound, effectiveFrom, on });
    return { ...rule, version: n };
  };
  const rules = [version(1, '2026-01-01'), version(2, '2026-03-01'), version(3, '2026-05-01', false)];
  const on = (day: string) => lightRulesOn(rules, day).map((rule) => rule.version);
  expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-05-01'].map(on)).toEqual([
    [],
    [1],
    [1],
    [2],
    [],
  ]);
});
