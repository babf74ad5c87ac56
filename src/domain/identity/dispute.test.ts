import { expect, test } from 'vitest';
import { disputeBreaches, disputeDecisionBreaches, type DisputeFacts, protectionOn, rulingOf } from './dispute.ts';

const input = { projectId: 'one', otherId: 'other', reason: '首报在先' };
const side = (officeId: string, mergedInto: string | null = null) => ({ officeId, mergedInto });
const facts: DisputeFacts = { one: side('linqing'), other: side('guanxian'), inReach: true, isOpen: false };

test.each<[what: string, change: Partial<typeof input>, world: Partial<DisputeFacts>, laws: string[]]>([
  ['sound', {}, {}, []],
  ['with itself', { otherId: 'one' }, {}, ['dispute_with_itself']],
  ['over what is not there', {}, { other: null }, ['project_unknown']],
  ['over projects of others', {}, { inReach: false }, ['project_unknown']],
  ['no reason', { reason: '' }, {}, ['reason_required_for_dispute']],
  ['in one office', {}, { other: side('linqing') }, ['dispute_in_one_office']],
  ['over what is merged', {}, { one: side('linqing', '2023-0001') }, ['project_is_merged']],
  ['twice', {}, { isOpen: true }, ['dispute_already_open']],
])('a dispute: %s', (_what, change, world, laws) => {
  expect(disputeBreaches({ ...input, ...change }, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
});

const open = { level: '聊城市', reached: true, isParty: false };
test.each<[what: string, reason: string, dispute: Parameters<typeof disputeDecisionBreaches>[1], laws: string[]]>([
  ['sound', '首报', open, []],
  ['of none', '首报', null, ['dispute_unknown']],
  ['no reason', '', open, ['reason_required_for_dispute']],
  ['below', '首报', { ...open, reached: false }, ['dispute_by_level_above']],
  ['by who filed', '首报', { ...open, isParty: true }, ['decider_is_party']],
])('a decision: %s', (_what, reason, dispute, laws) => {
  expect(disputeDecisionBreaches({ reason }, dispute).map(({ law }) => law)).toEqual(laws);
});

const rule = { id: 'rule', effectiveFrom: '2023-01-01', days: 90 };
test.each([
  ['no rule', '2023-05-01', null, '2024-05-01', undefined, 'first', 'no_rule'],
  ['on the last day of protection', '2023-01-01', null, '2023-04-01', rule, 'first', 'protected'],
  ['a day later', '2023-01-01', null, '2023-04-02', rule, 'second', 'protection_ended'],
  ['signed in time', '2023-01-01', '2023-03-31', '2023-06-01', rule, 'first', 'signed_in_time'],
  ['signed too late', '2023-01-01', '2023-04-02', '2023-06-01', rule, 'second', 'protection_ended'],
] as const)('the rule: %s', (_what, firstOn, firstSignedOn, secondOn, given, says, because) => {
  expect(rulingOf({ firstOn, firstSignedOn, secondOn }, given)).toEqual({ says, because });
});

test('of the rules the one in force on the day holds, of one day the one recorded last', () => {
  const later = { id: 'later', effectiveFrom: '2024-01-01', days: 180 };
  const mended = { id: 'mended', effectiveFrom: '2024-01-01', days: 120 };
  const rules = [mended, later, rule];
  expect(['2022-12-31', '2023-06-01', '2024-06-01'].map((day) => protectionOn(rules, day)?.id)).toEqual([
    undefined,
    'rule',
    'mended',
  ]);
});
