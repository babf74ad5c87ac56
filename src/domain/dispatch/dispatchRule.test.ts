import { expect, test } from 'vitest';
import { dispatchRuleBreaches, dispatchRuleOn, proposedDispatchRule, SetDispatchRule } from './dispatchRule.ts';

const rule = {
  id: '01890a5d-ac96-774b-bcce-b30200000001',
  effectiveFrom: '2026-12-01',
  obstacleKinds: ['手续', '用地'],
  warnDays: 3,
  urgeDays: 1,
  superviseDays: 10,
  reason: '调度办法',
};

test.each([
  ['sound', {}, []],
  ['of a day that is over', { effectiveFrom: '2026-11-30' }, ['rule_day_in_past']],
  ['with a kind twice', { obstacleKinds: ['手续', '手续'] }, ['obstacle_kind_twice']],
  ['supervised on the day on which it is urged', { superviseDays: 1 }, ['supervised_before_urged']],
])('a setting %s', (_, more, expected) => {
  const breaches = dispatchRuleBreaches(SetDispatchRule.parse({ ...rule, ...more }), '2026-12-01');
  expect(breaches.map(({ law }) => law)).toEqual(expected);
});

test('a day goes by the setting in force on it, and by the proposal before there is one', () => {
  expect(dispatchRuleOn('2026-12-02', [rule]).obstacleKinds).toEqual(['手续', '用地']);
  expect(dispatchRuleOn('2026-11-30', [rule])).toBe(proposedDispatchRule);
});
