import { describe, expect, test } from 'vitest';
import { AgreementInput, agreementNoun } from './agreement.ts';
import { ClauseReviewInput, clauseReviewBreaches, reviewDuty, signingBreaches } from './clauseReview.ts';
import { clauseReviewFrom, clauseRules, clauseRulesOn } from './clauseRule.ts';
import { nounBreaches } from '../entries/laws.ts';
import type { Breach } from '../refusal.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);

describe('agreement', () => {
  const sound = {
    head: { id: id(1), officeId: office, occurredOn: '2026-03-01' },
    projectId: id(2),
    agreementType: 'investment',
    clauses: [{ commitment: '供水到红线', amountFen: '100' }],
  };
  const facts = {
    today: '2026-03-02',
    offices: new Map([[office, { kind: 'county' }]]),
    writable: new Set([office]),
    reversed: null,
    closed: [],
    projects: new Set([id(2)]),
    companies: new Set<string>(),
    occasions: new Map(),
  };
  const clause = (more: object) => ({ clauses: [{ commitment: '补贴', ...more }] });
  test.each<[string, object, object, string[]]>([
    ['sound', {}, {}, []],
    ['a signing day to come', { agreedOn: '2026-12-31' }, {}, []],
    ['the statement that nothing is promised', { clauses: [], noCommitments: true }, {}, []],
    ['an amount of nought, which is not 未定', clause({ amountFen: '0' }), {}, []],
    ['an amount not known yet', clause({ amountUndetermined: true }), {}, []],
    ['a text of a day to come', { head: { ...sound.head, occurredOn: '2026-03-03' } }, {}, ['day_in_future']],
    ['an office out of reach', {}, { writable: new Set() }, ['office_out_of_scope']],
    ['a project that is not there', {}, { projects: new Set() }, ['project_unknown']],
    ['neither clauses nor a statement', { clauses: [] }, {}, ['agreement_without_clauses']],
    ['clauses and the statement', { noCommitments: true }, {}, ['no_commitments_with_clauses']],
    [
      'a sum that is also not known',
      clause({ amountFen: '1', amountUndetermined: true }),
      {},
      ['clause_amount_twofold'],
    ],
    ['less than nothing', clause({ amountFen: '-1' }), {}, ['clause_amount_negative']],
  ])('%s', (_what, change, world, expected) => {
    const input = AgreementInput.parse({ ...sound, ...change });
    expect(laws(nounBreaches(agreementNoun, input, { ...facts, ...world }))).toEqual(expected);
  });
});

describe('clause review', () => {
  const decision = { clauseNo: 1, ruleId: 'tax_relief', outcome: 'not_applicable' } as const;
  const sound = { id: id(3), agreementId: id(1), decisions: [decision], conclusion: 'passed' };
  const facts = {
    agreement: { recordedBy: id(5), standing: true },
    reviewerId: id(6),
    flags: [{ clauseNo: 1, ruleId: 'tax_relief' } as const],
  };
  const decided = (more: object) => ({ decisions: [{ ...decision, ...more }] });
  test.each<[string, object, object, string[]]>([
    ['sound', {}, {}, []],
    ['a legal basis that is named', decided({ outcome: 'has_basis', basis: '财税〔2019〕13号' }), {}, []],
    [
      'changes required, with an opinion',
      { ...decided({ outcome: 'changed' }), conclusion: 'changes_required', opinion: '删去' },
      {},
      [],
    ],
    ['an agreement out of reach', {}, { agreement: null }, ['agreement_unknown']],
    ['one that was corrected', {}, { agreement: { recordedBy: id(5), standing: false } }, ['agreement_not_standing']],
    ['by who registered it', {}, { reviewerId: id(5) }, ['reviewer_is_registrant']],
    ['a flag left open', { decisions: [] }, {}, ['flag_undecided']],
    ['a flag that is not there', {}, { flags: [] }, ['flag_unknown']],
    ['one flag twice', { decisions: [decision, decision] }, {}, ['flag_decided_twice']],
    ['a basis without its name', decided({ outcome: 'has_basis', basis: ' ' }), {}, ['basis_required']],
    ['passed with a clause to be deleted', decided({ outcome: 'deleted' }), {}, ['passed_with_open_flags']],
    ['passed with a clause to be changed', decided({ outcome: 'changed' }), {}, ['passed_with_open_flags']],
    ['refused without a word', { conclusion: 'refused' }, {}, ['opinion_required']],
  ])('%s', (_what, change, world, expected) => {
    const input = ClauseReviewInput.parse({ ...sound, ...change });
    expect(laws(clauseReviewBreaches(input, { ...facts, ...world }))).toEqual(expected);
  });
});

describe('signing', () => {
  const sound = {
    occurredOn: '2024-08-01',
    origin: 'typed',
    projectCode: '2024-0001',
    agreements: 1,
    unpassed: 0,
  } as const;
  test.each<[string, object, string[]]>([
    ['with a passed review', {}, []],
    ['without an agreement', { agreements: 0 }, ['clause_review_required']],
    ['with one of two reviewed', { agreements: 2, unpassed: 1 }, ['clause_review_required']],
    ['the day before the rules', { agreements: 0, occurredOn: '2024-07-31' }, []],
    ['a historical row', { agreements: 0, origin: 'historical' }, []],
    ['an imported row is not exempt', { agreements: 0, origin: 'imported' }, ['clause_review_required']],
    ['carried over is not exempt', { agreements: 0, origin: 'carried_over' }, ['clause_review_required']],
  ])('%s', (_what, change, expected) => {
    expect(laws(signingBreaches({ ...sound, ...change }))).toEqual(expected);
  });
  test('why none is needed', () => {
    expect(reviewDuty({ occurredOn: '2023-05-08', origin: 'historical' })).toBe('earlier');
    expect(reviewDuty({ occurredOn: '2025-05-08', origin: 'historical' })).toBe('historical');
    expect(reviewDuty({ occurredOn: '2025-05-08', origin: 'typed' })).toBe('required');
  });
});

test('rules: first day, one version in force, versions in order of their days', () => {
  expect(clauseReviewFrom).toBe('2024-08-01');
  expect(clauseRulesOn('2024-07-31')).toEqual([]);
  for (const day of ['2024-08-01', '2025-04-19', '2025-04-20', '2030-01-01']) {
    const ids = clauseRulesOn(day).map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const backwards = clauseRules.filter((one) =>
    clauseRules.some(
      ({ id: of, version, effectiveFrom }) =>
        of === one.id && version > one.version && effectiveFrom <= one.effectiveFrom,
    ),
  );
  expect(backwards).toEqual([]);
});
