import { expect, test } from 'vitest';
import { type EntryToVerify, type Judgement, verificationBreaches } from './verification.ts';

const sound: EntryToVerify = {
  recordedBy: 'reporter',
  decision: null,
  reversed: false,
  needsNoDecision: false,
  claimedFen: 500n,
  filedFen: 500n,
  excludedBy: null,
};
const less: Judgement = { decision: 'verified', recognisedFen: 300n, reason: '两张发票不符' };
const lawsOf = (entry: EntryToVerify | null, judged: Judgement, verifier = 'verifier') =>
  verificationBreaches(entry, verifier, judged).map(({ law }) => law);

test.each<[string, Partial<EntryToVerify>, Judgement]>([
  ['accepting', {}, { decision: 'verified' }],
  ['giving back with a reason', {}, { decision: 'returned', reason: '缺回单' }],
  ['recognising less', {}, less],
  ['recognising nothing', {}, { ...less, recognisedFen: 0n }],
  ['recognising all', {}, { decision: 'verified', recognisedFen: 500n }],
  ['recognising what was entered as less', { filedFen: 400n }, { decision: 'verified', recognisedFen: 400n }],
  ['accepting what a rule excludes', { excludedBy: '房地产' }, { decision: 'verified' }],
  ['recognising at nought what a rule excludes', { excludedBy: '房地产' }, { ...less, recognisedFen: 0n }],
])('%s breaks no law', (_, entry, judged) => {
  expect(lawsOf({ ...sound, ...entry }, judged)).toEqual([]);
});

const bent: [string, Partial<EntryToVerify> | null, Partial<Judgement>, string][] = [
  ['an entry behind a wall', null, {}, 'entry_unknown'],
  ['what was verified', { decision: 'verified' }, {}, 'entry_already_verified'],
  ['what was returned', { decision: 'returned' }, {}, 'entry_already_returned'],
  ['what was taken back', { reversed: true }, {}, 'entry_already_reversed'],
  ['a withdrawal that counts already', { needsNoDecision: true }, {}, 'withdrawal_needs_no_decision'],
  ['giving back without a word', {}, { decision: 'returned', reason: undefined }, 'reason_required_for_return'],
  ['recognising a milestone', { claimedFen: null, filedFen: null }, {}, 'recognised_only_for_funds'],
  ['recognising what is given back', {}, { decision: 'returned' }, 'recognised_only_for_funds'],
  ['more than was claimed', {}, { recognisedFen: 501n }, 'recognised_out_of_range'],
  ['less than nothing', {}, { recognisedFen: -1n }, 'recognised_out_of_range'],
  ['something of what a rule excludes', { excludedBy: '房地产' }, {}, 'excluded_by_rule'],
  ['less without a reason', {}, { reason: undefined }, 'reason_required_for_less'],
  ['other than was entered', { filedFen: 400n }, { reason: undefined }, 'reason_required_for_less'],
];

test.each(bent)('%s is refused', (_, entry, judged, law) => {
  expect(lawsOf(entry && { ...sound, ...entry }, { ...less, ...judged })).toEqual([law]);
});

test('nobody verifies what they entered', () => {
  expect(lawsOf(sound, less, 'reporter')).toEqual(['verifier_is_reporter']);
});
