import { expect, test } from 'vitest';
import { creditCodeWithCheck } from '../companies/company.ts';
import { type EntryKind, nounOf } from '../entries/nouns.ts';
import { mergePlan, type MergeRow } from '../identity/mergePlan.ts';
import {
  codesDiffer,
  mergeBreaches,
  type MergeFacts,
  type MergeSide,
  undoMergeBreaches,
  type UndoMergeFacts,
} from './projectMerge.ts';

const [one, other] = [creditCodeWithCheck('91371500MA0000001'), creditCodeWithCheck('91371500MA0000002')];
const side = (code: string, more: Partial<MergeSide> = {}): MergeSide => ({
  code,
  mergedInto: null,
  isPart: false,
  isPackage: false,
  waiting: 0,
  reporters: new Set(['reporter']),
  investorCode: null,
  recipientCode: null,
  ...more,
});
const input = { keptId: 'kept', mergedId: 'merged', reason: '同一份合同' };
const hand = { actorId: 'verifier', level: { office: '聊城市', reached: true }, closed: [] };
const facts: MergeFacts = { ...hand, kept: side('2023-0001'), merged: side('2023-0002') };
const close = (reached: boolean) => ({
  closed: [{ period: '2022', officeId: 'city', officeName: '聊城市', reached }],
});

test.each<[what: string, change: Partial<typeof input>, world: Partial<MergeFacts>, laws: string[]]>([
  ['sound', {}, {}, []],
  ['into itself', { mergedId: 'kept' }, {}, ['merge_with_itself']],
  ['a kept project that is not there', {}, { kept: null }, ['project_unknown']],
  ['a merged project that is not there', {}, { merged: null }, ['project_unknown']],
  ['no reason', { reason: '' }, {}, ['reason_required_for_merge']],
  ['merged before', {}, { merged: side('a', { mergedInto: 'b' }) }, ['merged_already']],
  ['into what is merged', {}, { kept: side('a', { mergedInto: 'b' }) }, ['kept_is_merged']],
  ['a package', {}, { kept: side('a', { isPackage: true }) }, ['merge_of_package']],
  ['a part', {}, { merged: side('a', { isPart: true }) }, ['merge_of_package']],
  ['entries that wait', {}, { merged: side('a', { waiting: 2 }) }, ['merge_needs_decided_entries']],
  [
    'two investors by their codes',
    {},
    { kept: side('a', { investorCode: one }), merged: side('b', { investorCode: other }) },
    ['merge_credit_codes_differ'],
  ],
  [
    'two recipients by their codes',
    {},
    { kept: side('a', { recipientCode: one }), merged: side('b', { recipientCode: other }) },
    ['merge_credit_codes_differ'],
  ],
  ['one code alone', {}, { kept: side('a', { investorCode: one }) }, []],
  ['a verifier below', {}, { level: { office: '聊城市', reached: false } }, ['merge_by_level_above']],
  ['the reporter', {}, { actorId: 'reporter' }, ['merger_is_reporter']],
  ['rows in a close out of reach', {}, close(false), ['merge_needs_closing_level']],
  ['rows in a close in reach', {}, close(true), []],
])('a merge: %s', (_what, change, world, laws) => {
  expect(mergeBreaches({ ...input, ...change }, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
});

const standing: UndoMergeFacts = {
  ...hand,
  merge: { undone: false, reporters: new Set(['reporter']) },
  laterMerge: null,
};
test.each<[what: string, reason: string, world: Partial<UndoMergeFacts>, laws: string[]]>([
  ['sound', '分错了', {}, []],
  ['of none', '分错了', { merge: null }, ['merge_unknown']],
  ['twice', '分错了', { merge: { undone: true, reporters: new Set() } }, ['merge_already_undone']],
  ['before the later one', '分错了', { laterMerge: '2023-0003' }, ['merge_is_built_on']],
  ['no reason', '', {}, ['reason_required_for_merge']],
  ['a verifier below', '分错了', { level: { office: '聊城市', reached: false } }, ['merge_by_level_above']],
  ['the reporter', '分错了', { actorId: 'reporter' }, ['merger_is_reporter']],
  ['rows in a close out of reach', '分错了', close(false), ['merge_needs_closing_level']],
])('an undoing: %s', (_what, reason, world, laws) => {
  expect(undoMergeBreaches({ reason }, { ...standing, ...world }).map(({ law }) => law)).toEqual(laws);
});

test('only two valid codes that differ are two firms', () => {
  const bad = `${one.slice(0, 17)}${one.endsWith('A') ? 'B' : 'A'}`;
  expect([codesDiffer(one, other), codesDiffer(one, one), codesDiffer(one, null), codesDiffer(one, bad)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

interface Told {
  readonly kind: EntryKind;
  readonly fields?: Record<string, unknown>;
  readonly amountFen?: number;
  readonly claimedFen?: bigint;
  readonly voucher?: MergeRow['voucher'];
}
const row = (rowId: string, on: string, told: Told): MergeRow => {
  const { kind, fields = {}, amountFen = 0, claimedFen = null, voucher = null } = told;
  const entryId = rowId.split('#')[0] ?? '';
  const likeness = nounOf(kind).likeness?.({ entryId, on, subject: null, amountFen, claimedFen, fields }) ?? {
    like: [],
  };
  return { rowId, entryId, no: 0, officeId: 'office', on, kind, claimedFen, voucher, ...likeness };
};
const funds = (claimedFen: bigint, no?: string): Told => ({
  kind: 'fund_arrival',
  claimedFen,
  voucher: no ? { kind: null, no, payer: null } : null,
});
const node = (
  milestone: string,
  authority = 'promotion',
  signingNature: string | null = null,
  amountFen = 0,
): Told => ({
  kind: 'milestone',
  fields: { milestone, authority, signingNature },
  amountFen,
});
const touched: Told = { kind: 'activity', fields: { activity: '集中签约', how: 'signed' } };

test.each<[what: string, kept: MergeRow[], merged: MergeRow[], repeats: [string, string][]]>([
  [
    'the same kind on another day',
    [row('a', '2023-05-01', node('started'))],
    [row('b', '2023-06-01', node('started'))],
    [['b', 'a']],
  ],
  ['a kind that is new', [row('a', '2023-05-01', node('signed'))], [row('b', '2023-06-01', node('started'))], []],
  [
    'another authority',
    [row('a', '2023-05-01', node('started'))],
    [row('b', '2023-05-01', node('started', 'statistics'))],
    [],
  ],
  [
    'a signing in another book',
    [row('a', '2023-05-01', node('signed'))],
    [row('b', '2023-05-01', node('signed', 'commerce', 'first'))],
    [['b', 'a']],
  ],
  [
    'an increase of capital beside the first',
    [row('a', '2023-05-01', node('signed'))],
    [row('b', '2023-05-01', node('signed', 'promotion', 'capital_increase', 5))],
    [],
  ],
  ['one amount on one day', [row('a', '2023-05-01', funds(5n))], [row('b', '2023-05-01', funds(5n))], [['b', 'a']]],
  ['another day', [row('a', '2023-05-01', funds(5n))], [row('b', '2023-05-02', funds(5n))], []],
  ['another amount', [row('a', '2023-05-01', funds(5n))], [row('b', '2023-05-01', funds(6n))], []],
  [
    'one voucher, written otherwise',
    [row('a', '2023-05-01', funds(5n, 'No-12'))],
    [row('b', '2023-06-09', funds(7n, 'no 12'))],
    [['b', 'a']],
  ],
  [
    'two against one: the second is new',
    [row('a', '2023-05-01', funds(5n))],
    [row('b', '2023-05-01', funds(5n)), row('c', '2023-05-01', funds(5n))],
    [['b', 'a']],
  ],
  [
    'a voucher before a day and an amount',
    [row('a', '2023-05-01', funds(5n, '12'))],
    [row('b', '2023-05-01', funds(5n)), row('c', '2023-06-01', funds(5n, '12'))],
    [['c', 'a']],
  ],
  [
    'one outing that names both',
    [row('a#1', '2023-05-01', { kind: 'outing' })],
    [row('a#2', '2023-05-01', { kind: 'outing' })],
    [['a#2', 'a#1']],
  ],
  ['one activity reported twice', [row('a', '2023-05-01', touched)], [row('b', '2023-05-01', touched)], [['b', 'a']]],
  [
    'a check on site',
    [row('a', '2023-05-01', { kind: 'site_check' })],
    [row('b', '2023-05-01', { kind: 'site_check' })],
    [],
  ],
])('what repeats: %s', (_what, kept, merged, repeats) => {
  const plan = mergePlan(kept, merged);
  expect(plan.repeats.map(({ row: { rowId }, of }) => [rowId, of.rowId])).toEqual(repeats);
  expect(plan.moves.length + plan.repeats.length).toBe(merged.length);
});
