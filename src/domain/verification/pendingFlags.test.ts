import { expect, test } from 'vitest';
import { flagsOf, type PendingFacts, type PendingFlag, pendingFlags } from './pendingFlags.ts';

const plain: PendingFacts = {
  withdrawal: false,
  occurredOn: '2023-06-01',
  reportedOn: '2023-06-20',
  recognisedFen: 499n,
  investmentFen: 1000n,
  projectFundsFen: 1000n,
  voucherSimilar: false,
  evidenceMissing: false,
  excluded: false,
  awaitsConsent: false,
  twinned: false,
  comparing: false,
  recognisedLessBefore: false,
};

test('an entry like others has no flag', () => {
  expect(flagsOf(plain, '2023-06-30')).toEqual([]);
});

const rows: [string, Partial<PendingFacts>, PendingFlag[]][] = [
  ['half of the investment at once', { recognisedFen: 500n }, ['large_against_plan']],
  ['more than the investment', { projectFundsFen: 1001n }, ['exceeds_investment']],
  ['an investment not known yet', { investmentFen: null, recognisedFen: 9999n, projectFundsFen: 9999n }, []],
  ['a voucher like another', { voucherSimilar: true }, ['voucher_similar']],
  ['no proof', { evidenceMissing: true }, ['no_evidence']],
  ['a rule that excludes it', { excluded: true }, ['excluded']],
  ['on a project whose office has not answered', { awaitsConsent: true }, ['awaits_consent']],
  ['a project like another', { twinned: true }, ['twin']],
  ['a project that nobody has compared yet', { comparing: true }, ['comparing']],
  ['corrects what was recognised at less', { recognisedLessBefore: true }, ['recognised_less_before']],
  ['reported 61 days after', { occurredOn: '2023-04-20' }, ['day_far']],
  ['reported 60 days after', { occurredOn: '2023-04-21' }, []],
  ['a withdrawal of what looks odd', { withdrawal: true, occurredOn: '2023-01-01', recognisedFen: 999n }, []],
  ['waiting for 11 days', { reportedOn: '2023-06-19' }, ['late']],
];

test.each(rows)('%s', (_, change, flags) => {
  expect(flagsOf({ ...plain, ...change }, '2023-06-30')).toEqual(flags);
});

test('every flag has a row', () => {
  expect(new Set(rows.flatMap(([, , flags]) => flags))).toEqual(new Set(pendingFlags));
});
