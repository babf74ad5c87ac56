import { expect, test } from 'vitest';
import { SetAppraisalRule } from './appraisalRule.ts';
import { type ReviewAtGate, signingGate, type GatedSigning } from './signingGate.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const yi = 10_000_000_000n;
const rule = SetAppraisalRule.parse({
  id: office,
  effectiveFrom: '2023-06-01',
  signedFrom: '2023-07-01',
  convenerId: office,
  opinionDays: 5,
  silenceAgrees: false,
  validDays: 180,
  shortTypes: ['framework'],
  shortReviewerIds: [office],
  lines: [
    { name: '工业项目', industries: ['C'], fromFen: yi, reviewerIds: [office] },
    { name: '大项目', industries: [], fromFen: 10n * yi, reviewerIds: [office] },
  ],
  reason: '会议定',
});
const project = { industryCode: '3451', section: 'C', investmentFen: 2n * yi };
const review = (more: Partial<ReviewAtGate> = {}): ReviewAtGate => ({
  no: '1',
  agreementType: 'investment',
  conclusion: 'passed',
  concludedOn: '2023-07-10',
  validUntil: '2023-12-31',
  ...project,
  ...more,
});
const none = { conclusion: null, concludedOn: null, validUntil: null };

/** What a signing of the first of August meets: null where nothing is asked, `open`, or the law. */
test.each([
  ['without a review', {}, [], 'signing_without_review'],
  ['under review', {}, [review(none)], 'signing_without_review'],
  ['passed', {}, [review()], 'open'],
  ['passed, filed anew since', {}, [review({ no: '2', ...none }), review()], 'open'],
  ['refused', {}, [review({ conclusion: 'refused', validUntil: null })], 'signing_refused_by_review'],
  [
    'refused after it had passed',
    {},
    [review({ no: '2', conclusion: 'refused', concludedOn: '2023-07-20', validUntil: null }), review()],
    'signing_refused_by_review',
  ],
  ['refused later', {}, [review({ no: '2', conclusion: 'refused', concludedOn: '2023-08-02' }), review()], 'open'],
  ['on its last day', {}, [review({ validUntil: '2023-08-01' })], 'open'],
  ['expired the day before', {}, [review({ validUntil: '2023-07-31' })], 'signing_outside_review'],
  ['passed the day after', {}, [review({ concludedOn: '2023-08-02' })], 'signing_outside_review'],
  [
    'grown into another line',
    { project: { ...project, investmentFen: 10n * yi } },
    [review()],
    'signing_beyond_review',
  ],
  ['grown within its line', { project: { ...project, investmentFen: 9n * yi } }, [review()], 'open'],
  ['of unknown size', { project: { ...project, investmentFen: null } }, [], 'signing_without_review'],
  ['below the thresholds', { project: { ...project, investmentFen: yi - 1n } }, [], null],
  ['before the first day', { occurredOn: '2023-06-30' }, [], null],
  ['a historical row', { origin: 'historical' }, [], null],
  ['reviewed the short way alone', {}, [review({ agreementType: 'framework' })], 'signing_beyond_review'],
  [
    'a framework agreement, the short way',
    { agreementType: 'framework' },
    [review({ agreementType: 'framework' })],
    'open',
  ],
  ['a framework agreement without any', { agreementType: 'framework' }, [], 'signing_without_review'],
] as const)('a signing: %s', (_, more, reviews, expected) => {
  const signing = { occurredOn: '2023-08-01', origin: 'typed', agreementType: 'investment', projectCode: 'X', project };
  const found = signingGate({ ...signing, ...more, reviews } as GatedSigning, rule);
  expect(found && (found.breach?.law ?? 'open')).toBe(expected);
});

test('a city without a rule has no gate', () => {
  const signing = {
    occurredOn: '2023-08-01',
    origin: 'typed',
    agreementType: null,
    projectCode: 'X',
    project,
  } as const;
  expect(signingGate({ ...signing, reviews: [] }, null)).toBeNull();
  expect(signingGate({ ...signing, reviews: [] }, { ...rule, lines: [] })).toBeNull();
});
