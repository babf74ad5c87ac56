import { expect, test } from 'vitest';
import type { Breach } from '../refusal.ts';
import { dispatchItemBreaches, DispatchItemInput, type KnownItem } from './dispatchItem.ts';
import type { ItemStep } from './itemCourse.ts';
import { dispatchRuleBreaches, dispatchRuleOn, SetDispatchRule } from './dispatchRule.ts';
import { dispatchStepBreaches, DispatchStepInput, closingCounts, withdrawnStepBreaches } from './dispatchStep.ts';

const [city, bureau, other] = ['57', '58', '59'].map((end) => `01890a5d-ac96-774b-bcce-b302099a80${end}`) as [
  string,
  string,
  string,
];
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const head = { id: id(1), officeId: city, occurredOn: '2023-06-01' };
const facts = {
  today: '2023-08-01',
  offices: new Map([
    [city, { kind: 'city', parentId: null }],
    [bureau, { kind: 'bureau', parentId: city }],
    [other, { kind: 'county', parentId: city }],
  ]),
  writable: new Set([city, bureau, other]),
  reversed: null,
  closed: [],
};
const known = (more: Partial<KnownItem> = {}): KnownItem => ({
  entryId: id(5),
  no: '1',
  officeId: city,
  ownerOfficeId: bureau,
  orderedOn: '2023-06-01',
  dueOn: '2023-06-20',
  origin: 'hand',
  steps: [],
  ...more,
});
const did = (step: ItemStep, n = 6, on = '2023-06-01', stands = true) => ({ entryId: id(n), step, on, stands });
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);
const before = { kind: 'dispatch_item', officeId: city, occurredOn: '2023-06-01', auditedOn: null, reversedBy: null };
const corrects = { head: { ...head, reverses: id(5), reason: '改单位' } };

test.each([
  ['sound', {}, [], []],
  ['due before it is handed over', { dueOn: '2023-05-01' }, [], ['item_due_before_ordered']],
  ['of a county to another office', { head: { ...head, officeId: other } }, [], ['item_owner_not_below']],
  ['of a county to itself', { head: { ...head, officeId: other }, ownerOfficeId: other }, [], []],
  ['of a bureau to a county beside it', { head: { ...head, officeId: bureau }, ownerOfficeId: other }, [], []],
  [
    'of a bureau to the city above it',
    { head: { ...head, officeId: bureau }, ownerOfficeId: city },
    [],
    ['item_owner_not_below'],
  ],
  ['of a project that is not there', { projectId: id(9) }, [], ['project_unknown']],
  ['put right once it is closed', corrects, [known({ steps: [did('close')] })], ['item_is_closed']],
  [
    'given to another once it is under way',
    { ...corrects, ownerOfficeId: other },
    [known({ steps: [did('feedback')] })],
    ['item_is_under_way'],
  ],
  ['worded otherwise while it is under way', corrects, [known({ steps: [did('feedback')] })], []],
] as const)('an item: %s', (_, more, living, expected) => {
  const item = { head, what: '落实用地指标', ownerOfficeId: bureau, dueOn: '2023-06-20', origin: 'hand', ...more };
  const input = DispatchItemInput.parse(item);
  const reversed = input.head.reverses ? before : null;
  const all = { ...facts, reversed, projectKnown: !input.projectId, items: { highest: 1, living } };
  expect(laws(dispatchItemBreaches(input, all as never))).toEqual(expected);
});

const ofOwner = { head: { ...head, officeId: bureau } };
const on = (occurredOn: string) => ({ head: { ...head, occurredOn } });
test.each([
  ['feedback of its owner', { step: 'feedback', ...ofOwner }, known(), []],
  ['feedback of who ordered it', { step: 'feedback' }, known(), ['item_of_other_office']],
  ['a closing by its owner', { step: 'close', evidence: '批复', ...ofOwner }, known(), ['item_of_other_office']],
  [
    'of who has nothing to do with it',
    { step: 'feedback', head: { ...head, officeId: other } },
    known(),
    ['item_unknown'],
  ],
  ['of none', { step: 'feedback', itemNo: '7', ...ofOwner }, undefined, ['item_unknown']],
  [
    'before it was handed over',
    { step: 'feedback', head: { ...ofOwner.head, occurredOn: '2023-05-01' } },
    known(),
    ['step_before_ordered'],
  ],
  ['of what is closed', { step: 'feedback', ...ofOwner }, known({ steps: [did('close')] }), ['item_is_closed']],
  ['sending back nothing', { step: 'send_back' }, known(), ['nothing_fed_back']],
  ['sending back', { step: 'send_back' }, known({ steps: [did('feedback')] }), []],
  ['urging before it is late', { step: 'urge', ...on('2023-06-20') }, known(), ['item_not_late_enough']],
  ['urging', { step: 'urge', ...on('2023-06-21') }, known(), []],
  ['supervision without urging', { step: 'supervise', ...on('2023-07-20') }, known(), ['supervised_without_urging']],
  [
    'supervision too early',
    { step: 'supervise', ...on('2023-06-22') },
    known({ steps: [did('urge')] }),
    ['item_not_late_enough'],
  ],
  ['supervision', { step: 'supervise', ...on('2023-06-30') }, known({ steps: [did('urge')] }), []],
  [
    'closing before the last step',
    { step: 'close', evidence: '批复', ...on('2023-06-20') },
    known({ steps: [did('urge', 6, '2023-06-21')] }),
    ['step_before_last_step'],
  ],
  [
    'feedback after one that was given back',
    { step: 'feedback', ...ofOwner },
    known({ steps: [did('close', 6, '2023-06-20', false)] }),
    [],
  ],
  ['closing without evidence', { step: 'close' }, known(), ['closed_without_evidence']],
  ['closing', { step: 'close', evidence: '用地批复' }, known(), []],
] as const)('a step: %s', (_, more, item, expected) => {
  const input = DispatchStepInput.parse({ head, itemNo: '1', what: '已办', ...more });
  const rule = { warnDays: 3, urgeDays: 1, superviseDays: 10 };
  const all = { ...facts, item, rule, officeName: () => '市自然资源局' };
  expect(laws(dispatchStepBreaches(input, all as never))).toEqual(expected);
});

const way = [
  did('feedback', 6),
  did('urge', 7, '2023-06-21'),
  did('supervise', 8, '2023-07-01'),
  did('close', 9, '2023-07-02'),
];
const corrected = (n: number, step: ItemStep, day: string) => ({
  head: { ...head, officeId: step === 'feedback' ? bureau : city, occurredOn: day, reverses: id(n), reason: '改' },
  step,
  evidence: '批复',
});
test.each([
  ['a closing, where it stands', corrected(9, 'close', '2023-07-03'), []],
  ['a closing to a day before the step before it', corrected(9, 'close', '2023-06-20'), ['step_before_last_step']],
  ['a closing into supervision', corrected(9, 'supervise', '2023-07-03'), ['step_stays_what_it_is']],
  ['a step of another item', corrected(4, 'close', '2023-07-03'), ['step_stays_what_it_is']],
  ['an urging in its words', corrected(7, 'urge', '2023-06-22'), []],
  ['an urging to a day after what followed on it', corrected(7, 'urge', '2023-07-02'), ['later_step_rests_on_it']],
  ['a feedback', corrected(6, 'feedback', '2023-06-20'), []],
] as const)('what is put right: %s', (_, more, expected) => {
  const input = DispatchStepInput.parse({ itemNo: '1', what: '已办', ...more });
  const reversed = { ...before, kind: 'dispatch_step', officeId: input.head.officeId };
  const rule = { warnDays: 3, urgeDays: 1, superviseDays: 10 };
  const all = { ...facts, reversed, item: known({ steps: way }), rule, officeName: () => '' };
  expect(laws(dispatchStepBreaches(input, all as never))).toEqual(expected);
});

test('a step on which a later one rests is not withdrawn', () => {
  expect(laws(withdrawnStepBreaches(known({ steps: way }), id(7)))).toEqual(['later_step_rests_on_it']);
  expect(withdrawnStepBreaches(known({ steps: way }), id(6))).toEqual([]);
  expect(withdrawnStepBreaches(known({ steps: way }), id(9))).toEqual([]);
  expect(withdrawnStepBreaches(known({ steps: way }), id(4))).toEqual([]);
});

test('what is closed on its last day is in time, and is late from the day after on', () => {
  expect(closingCounts('2023-06-20', '2023-06-20')).toEqual({ inTime: true, settledOn: '2023-06-21' });
  expect(closingCounts('2023-06-01', '2023-06-20')).toEqual({ inTime: true, settledOn: '2023-06-21' });
  expect(closingCounts('2023-06-21', '2023-06-20')).toEqual({ inTime: false, settledOn: '2023-06-21' });
  expect(closingCounts('2023-07-02', '2023-06-20')).toEqual({ inTime: false, settledOn: '2023-07-02' });
});

const rule = { effectiveFrom: '2023-06-01', warnDays: 3, urgeDays: 2, superviseDays: 5 };
test.each([
  ['sound', {}, []],
  ['of a day that is over', { effectiveFrom: '2023-05-31' }, ['rule_day_in_past']],
  ['supervising no later than urging', { superviseDays: 2 }, ['supervised_before_urged']],
] as const)('a rule: %s', (_, more, expected) => {
  const set = SetDispatchRule.parse({ id: id(1), reason: '会议定', ...rule, ...more });
  expect(laws(dispatchRuleBreaches(set, '2023-06-01'))).toEqual(expected);
});

test('a day counts by the setting in force on it, and before the first one by the proposal', () => {
  expect(dispatchRuleOn('2023-06-02', [rule])).toBe(rule);
  expect(dispatchRuleOn('2023-05-31', [rule])).toMatchObject({ urgeDays: 1, superviseDays: 10 });
});
