import { expect, test } from 'vitest';
import type { Breach } from '../refusal.ts';
import { appraisalBreaches, AppraisalInput, type KnownAppraisal } from './appraisal.ts';
import type { AppraisalStepKnown } from './appraisalCourse.ts';
import { appraisalRuleBreaches, appraisalRuleOn, reviewAskedBy, SetAppraisalRule } from './appraisalRule.ts';
import { appraisalStanding } from './appraisalStanding.ts';
import { appraisalStepBreaches, AppraisalStepInput, withdrawnAppraisalStepBreaches } from './appraisalStep.ts';

const [bureau, land, green, county] = ['57', '58', '59', '60'].map(
  (end) => `01890a5d-ac96-774b-bcce-b302099a80${end}`,
) as [string, string, string, string];
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const yi = 10_000_000_000n;
const rule = SetAppraisalRule.parse({
  id: id(1),
  effectiveFrom: '2023-06-01',
  signedFrom: '2023-07-01',
  convenerId: bureau,
  opinionDays: 5,
  silenceAgrees: false,
  validDays: 180,
  shortTypes: ['framework', 'intent'],
  shortReviewerIds: [land],
  lines: [
    { name: '工业项目', industries: ['B', 'C', 'D'], fromFen: yi / 2n, reviewerIds: [land, green] },
    { name: '化工项目', industries: ['26'], fromFen: 0n, reviewerIds: [green, county] },
  ],
  reason: '会议定',
});

const sized = (industryCode: string, section: string, investmentFen: bigint | null) => ({
  industryCode,
  section,
  investmentFen,
});
test.each([
  ['a factory over the threshold', sized('3451', 'C', yi), 'investment', [land, green]],
  ['one just at it', sized('3451', 'C', yi / 2n), null, [land, green]],
  ['one below it', sized('3451', 'C', yi / 2n - 1n), 'investment', undefined],
  ['of chemistry, however small', sized('2614', 'C', 1n), 'investment', [green, county]],
  ['of chemistry over the threshold: each is asked once', sized('2614', 'C', yi), 'other', [land, green, county]],
  ['of another trade', sized('0111', 'A', 100n * yi), 'investment', undefined],
  ['of unknown size', sized('3451', 'C', null), 'investment', [land, green]],
  ['a framework agreement goes the short way', sized('2614', 'C', yi), 'framework', [land]],
  ['of what is below, too, nothing is asked', sized('3451', 'C', 1n), 'framework', undefined],
] as const)('who is asked: %s', (_, project, type, expected) => {
  expect(reviewAskedBy(rule, project, type)?.reviewerIds).toEqual(expected);
});

test('where nobody is named for the short way it needs no review', () => {
  expect(reviewAskedBy({ ...rule, shortReviewerIds: [] }, sized('3451', 'C', yi), 'framework')).toBeNull();
});

const offices = new Map([
  [bureau, { kind: 'bureau', parentId: null }],
  [land, { kind: 'department', parentId: null }],
  [green, { kind: 'department', parentId: null }],
  [county, { kind: 'county', parentId: null }],
]);
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);

test.each([
  ['sound', {}, []],
  ['of a day that is over', { effectiveFrom: '2023-05-31' }, ['rule_day_in_past']],
  ['a gate before the rule', { signedFrom: '2023-05-31' }, ['appraisal_gate_before_rule']],
  ['an office that is not there', { convenerId: id(9) }, ['office_unknown']],
  ['no lines: nothing is asked any more', { lines: [] }, []],
] as const)('a rule: %s', (_, more, expected) => {
  expect(
    laws(appraisalRuleBreaches({ ...rule, ...more } as never, { today: '2023-06-01', offices: offices as never })),
  ).toEqual(expected);
});

test('the rule of a day is the one that began last; before the first there is none', () => {
  const later = { ...rule, effectiveFrom: '2023-09-01' };
  expect(appraisalRuleOn('2023-05-31', [later, rule])).toBeNull();
  expect(appraisalRuleOn('2023-06-01', [later, rule])).toBe(rule);
  expect(appraisalRuleOn('2023-09-01', [later, rule])).toBe(later);
});

const head = { id: id(1), officeId: county, occurredOn: '2023-06-01' };
const facts = { today: '2023-08-01', offices, writable: new Set(offices.keys()), reversed: null, closed: [] };
const known = (more: Partial<KnownAppraisal> = {}): KnownAppraisal => ({
  entryId: id(5),
  no: '1',
  projectId: id(3),
  officeId: county,
  convenerId: bureau,
  agreementType: 'investment',
  lines: '工业项目',
  filedOn: '2023-06-01',
  dueOn: '2023-06-06',
  reviewerIds: [land, green],
  opinionDays: 5,
  silenceAgrees: false,
  validDays: 180,
  ...sized('3451', 'C', yi),
  steps: [],
  ...more,
});
const did = (n: number, officeId: string, more: Partial<AppraisalStepKnown>): AppraisalStepKnown => ({
  entryId: id(n),
  officeId,
  step: 'opinion',
  on: '2023-06-02',
  opinion: null,
  conclusion: null,
  validUntil: null,
  dueOn: null,
  stands: true,
  waits: false,
  ...more,
});
const passed = did(9, bureau, { step: 'conclusion', conclusion: 'passed', on: '2023-06-08', validUntil: '2023-12-05' });
const agreed = [did(6, land, { opinion: 'agree' }), did(7, green, { opinion: 'agree' })];

const project = new Map([[id(3), sized('3451', 'C', yi)]]);
const corrects = { head: { ...head, reverses: id(5), reason: '改' } };
test.each([
  ['sound', {}, {}, []],
  ['of a project that is not there', { projectId: id(8) }, { projectKnown: false }, ['project_unknown']],
  ['without a rule', {}, { rule: null }, ['appraisal_without_rule']],
  ['where nothing is asked any more', {}, { rule: { ...rule, lines: [] } }, ['appraisal_without_rule']],
  ['below the threshold', {}, { projects: new Map([[id(3), sized('3451', 'C', 1n)]]) }, ['appraisal_not_asked']],
  ['of unknown size', {}, { projects: new Map([[id(3), sized('3451', 'C', null)]]) }, ['appraisal_without_size']],
  [
    'of unknown size, the short way',
    { agreementType: 'framework' },
    { projects: new Map([[id(3), sized('3451', 'C', null)]]) },
    [],
  ],
  ['without documents', { documents: null }, {}, ['appraisal_without_documents']],
  ['beside one that is under way', {}, { living: [known()] }, ['appraisal_under_way']],
  ['beside one of another agreement', { agreementType: 'framework' }, { living: [known()] }, []],
  ['after one that was concluded', {}, { living: [known({ steps: [...agreed, passed] })] }, []],
  ['put right before anybody said anything', corrects, { living: [known()] }, []],
  ['worded otherwise after', corrects, { living: [known({ steps: agreed })] }, []],
  [
    'of another agreement after opinions were given',
    { ...corrects, agreementType: 'other' },
    { living: [known({ steps: agreed })] },
    ['appraisal_has_steps'],
  ],
] as const)('a filing: %s', (_, more, there, expected) => {
  const said = { agreementType: 'investment', what: '请予评审', documents: '可研报告' };
  const input = AppraisalInput.parse({ head, projectId: id(3), ...said, ...more });
  const reversed = input.head.reverses
    ? { kind: 'appraisal', officeId: county, occurredOn: '2023-06-01', auditedOn: null, reversedBy: null }
    : null;
  const appraisals = { highest: 1, living: [], projects: project, rule, ...there };
  expect(
    laws(
      appraisalBreaches(input, { ...facts, reversed, projectKnown: true, ...there, appraisals: appraisals as never }),
    ),
  ).toEqual(expected);
});

const of = (officeId: string, on = '2023-06-08') => ({ head: { ...head, officeId, occurredOn: on } });
const opinion = (said: string, officeId = land) => ({ step: 'opinion', opinion: said, ...of(officeId) });
const conclusion = (said: string, more = {}) => ({ step: 'conclusion', conclusion: said, ...of(bureau), ...more });
const wants = [did(6, land, { opinion: 'more' }), did(7, green, { opinion: 'agree' })];
const supplement = did(8, county, { step: 'supplement', on: '2023-06-03', dueOn: '2023-06-08' });
test.each([
  ['an opinion', opinion('agree'), known(), []],
  [
    'an opinion of who is not asked',
    opinion('agree', county),
    known(),
    ['appraisal_step_of_other_office', 'opinion_not_asked'],
  ],
  [
    'a conclusion by a reviewer',
    { ...conclusion('refused'), ...of(land) },
    known(),
    ['appraisal_step_of_other_office'],
  ],
  ['a step of who has no part in it', opinion('agree', id(4)), known(), ['office_unknown', 'appraisal_unknown']],
  ['of none', opinion('agree'), undefined, ['appraisal_unknown']],
  [
    'before it was filed',
    { ...opinion('agree'), ...of(land, '2023-05-31') },
    known(),
    ['step_before_filed', 'opinion_before_asked'],
  ],
  ['an opinion given twice', opinion('agree'), known({ steps: agreed }), ['opinion_not_asked']],
  ['an opinion that does not say which', { step: 'opinion', ...of(land) }, known(), ['appraisal_step_says_its_own']],
  ['under conditions, naming none', opinion('agree_if'), known(), ['conditions_not_named']],
  ['under conditions', { ...opinion('agree_if'), conditions: '用能指标落实后开工' }, known(), []],
  [
    'an opinion once it is concluded',
    opinion('agree'),
    known({ steps: [...wants, supplement, { ...passed, conclusion: 'refused' as const }] }),
    ['appraisal_is_concluded'],
  ],
  [
    'a supplement that nobody asked for',
    { step: 'supplement', ...of(county) },
    known({ steps: agreed }),
    ['supplement_not_asked'],
  ],
  ['a supplement', { step: 'supplement', ...of(county) }, known({ steps: wants }), []],
  ['what was asked again', opinion('agree'), known({ steps: [...wants, supplement] }), []],
  [
    'who did not ask is not asked again',
    opinion('agree', green),
    known({ steps: [...wants, supplement] }),
    ['opinion_not_asked'],
  ],
  [
    'an opinion from before the supplement',
    { ...opinion('agree'), ...of(land, '2023-06-02') },
    known({ steps: [...wants, supplement] }),
    ['opinion_before_asked'],
  ],
  ['a pass before all have answered', conclusion('passed'), known({ steps: agreed.slice(1) }), ['opinions_awaited']],
  ['a pass where silence agrees', conclusion('passed'), known({ silenceAgrees: true, steps: agreed.slice(1) }), []],
  [
    'silence before the deadline agrees to nothing',
    { ...conclusion('passed'), ...of(bureau, '2023-06-06') },
    known({ silenceAgrees: true }),
    ['opinions_awaited'],
  ],
  ['a pass while somebody wants more', conclusion('passed'), known({ steps: wants }), ['supplement_awaited']],
  [
    'a pass against who disagrees',
    conclusion('passed'),
    known({ steps: [...agreed.slice(0, 1), did(7, green, { opinion: 'disagree' })] }),
    [],
  ],
  ['a refusal, whatever was said', conclusion('refused'), known(), []],
  ['the meeting asks for more', conclusion('supplement'), known({ steps: agreed }), []],
  [
    'what the meeting asked for',
    { step: 'supplement', ...of(county) },
    known({ steps: [...agreed, did(8, bureau, { step: 'conclusion', conclusion: 'supplement' })] }),
    [],
  ],
  [
    'a conclusion before the last step',
    { ...conclusion('refused'), ...of(bureau, '2023-06-01') },
    known({ steps: agreed }),
    ['step_before_last_step'],
  ],
  [
    'a pass that holds too long',
    conclusion('passed', { validUntil: '2023-12-06' }),
    known({ steps: agreed }),
    ['pass_holds_too_long'],
  ],
  [
    'a pass that ends before it begins',
    conclusion('passed', { validUntil: '2023-06-07' }),
    known({ steps: agreed }),
    ['pass_holds_too_long'],
  ],
  ['a pass', conclusion('passed', { validUntil: '2023-12-05' }), known({ steps: agreed }), []],
  [
    'a refusal with a last day',
    conclusion('refused', { validUntil: '2023-12-05' }),
    known(),
    ['only_a_pass_holds_until'],
  ],
] as const)('a step: %s', (_, more, appraisal, expected) => {
  const input = AppraisalStepInput.parse({ appraisalNo: '1', what: '理由', ...more });
  expect(laws(appraisalStepBreaches(input, { ...facts, appraisal, officeName: () => '市自然资源局' }))).toEqual(
    expected,
  );
});

test('an opinion on which the pass rests is not withdrawn, the pass is', () => {
  const all = known({ steps: [...agreed, passed] });
  expect(laws(withdrawnAppraisalStepBreaches(all, id(6)))).toEqual(['later_step_rests_on_it']);
  expect(withdrawnAppraisalStepBreaches(all, id(9))).toEqual([]);
});

test.each([
  ['filed', known(), '2023-06-06', 'opinions', 0],
  ['an opinion is a day late', known({ steps: agreed.slice(1) }), '2023-06-07', 'opinions', 1],
  ['somebody wants more, others have not answered', known({ steps: wants.slice(0, 1) }), '2023-06-09', 'supplement', 3],
  ['asked again, in time', known({ steps: [...wants, supplement] }), '2023-06-08', 'opinions', 0],
  ['all have answered', known({ steps: agreed }), '2023-06-20', 'ready', 0],
  ['passed', known({ steps: [...agreed, passed] }), '2023-12-05', 'passed', 0],
  ['no longer in force', known({ steps: [...agreed, passed] }), '2023-12-06', 'expired', 0],
  ['not verified', known({ steps: [...agreed, { ...passed, waits: true }] }), '2023-06-20', 'concluding', 0],
  [
    'given back: it does not stand',
    known({ steps: [...agreed, { ...passed, stands: false }] }),
    '2023-06-20',
    'ready',
    0,
  ],
] as const)('how it stands: %s', (_, appraisal, today, state, late) => {
  expect(appraisalStanding(appraisal, today)).toMatchObject({ state, late });
});
