import { describe, expect, test } from 'vitest';
import { ActivityInput, activityNoun } from './activity.ts';
import { ContactInput, contactNoun } from './contact.ts';
import { nounBreaches } from '../entries/laws.ts';
import { milestoneBreaches, MilestoneInput } from './milestone.ts';
import { OutingInput, outingNoun } from './outing.ts';
import { projectBreaches, ProjectInput } from './project.ts';
import { targetBreaches, TargetInput } from '../figures/target.ts';
import { creditCodeIsValid, creditCodeWithCheck } from '../companies/company.ts';
import type { Breach } from '../refusal.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const head = { id: id(1), officeId: office, occurredOn: '2023-06-01' };
const base = {
  today: '2023-07-01',
  offices: new Map([[office, { kind: 'county' }]]),
  writable: new Set([office]),
  reversed: null,
  closed: [],
  occasions: new Map(),
};
const laws = (breaches: readonly Breach[]): string[] => breaches.map((b) => b.law);

describe('project', () => {
  const sound = {
    head,
    projectId: id(2),
    name: '圆锥滚子轴承项目',
    industryCode: '3451',
    investment: { currency: 'CNY', minor: '20000000000', fen: '20000000000' },
  };
  const facts = { ...base, industryKnown: true, companies: new Set<string>(), parent: null };
  const cny = (fen: string) => ({ currency: 'CNY', minor: fen, fen });
  test.each([
    ['sound', {}, {}, []],
    ['undetermined investment is allowed', { investment: null }, {}, []],
    ['an industry that is not in the standard', {}, { industryKnown: false }, ['industry_unknown']],
    ['an investor that is not there', { investorId: id(3) }, {}, ['company_unknown']],
    ['part of itself', { parentId: id(2) }, {}, ['parent_is_itself']],
    ['part of nothing', { parentId: id(4) }, {}, ['parent_unknown']],
    ['part of a part', { parentId: id(4) }, { parent: { isPart: true } }, ['parent_is_a_part']],
    ['an investment of nought, which is not 未定', { investment: cny('0') }, {}, ['investment_not_positive']],
    ['an amount that is also 未定', { investmentUndetermined: true }, {}, ['investment_known_and_undetermined']],
    ['paused without a reason', { status: 'paused' }, {}, ['status_needs_reason']],
    [
      'phases above the whole',
      { phases: [{ no: 1, name: '一期', investmentFen: '20000000001' }] },
      {},
      ['phases_exceed_investment'],
    ],
    [
      'two first phases',
      {
        phases: [
          { no: 1, name: '一期', investmentFen: null },
          { no: 1, name: '一期', investmentFen: null },
        ],
      },
      {},
      ['phase_number_twice'],
    ],
  ])('%s', (_what, change, world, expected) => {
    expect(laws(projectBreaches(ProjectInput.parse({ ...sound, ...change }), { ...facts, ...world }))).toEqual(
      expected,
    );
  });

  test('foreign money needs its rate', () => {
    const dollars = { currency: 'USD', minor: '9500000000', fen: '66000000000' };
    expect(ProjectInput.safeParse({ ...sound, investment: dollars }).success).toBe(false);
    expect(
      ProjectInput.safeParse({ ...sound, investment: { ...dollars, rate: '6.95', rateOn: '2023-06-01' } }).success,
    ).toBe(true);
  });
});

describe('milestone', () => {
  const sound = { head, projectId: id(2), kind: 'started' };
  const facts = { ...base, projectKnown: true, sameAlready: null, firstSignedOn: '2023-01-01' };
  const signing = (signingNature: string, incrementFen?: string) => ({ kind: 'signed', signingNature, incrementFen });
  test.each([
    ['sound', {}, {}, []],
    ['an unknown project', {}, { projectKnown: false }, ['project_unknown']],
    ['a second start of one authority', {}, { sameAlready: id(5) }, ['milestone_already_recorded']],
    ['a re-signing is a fact', { kind: 'signed' }, { sameAlready: id(5) }, []],
    ['a start before the signing', {}, { firstSignedOn: '2023-06-02' }, ['milestone_before_signing']],
    ['a start that calls itself a signing', { signingNature: 'first' }, {}, ['nature_only_of_signing']],
    ['a second first signing', signing('first'), {}, ['first_signing_already_recorded']],
    ['the first signing', signing('first'), { firstSignedOn: null }, []],
    ['an upgrade', signing('upgrade'), {}, []],
    ['an upgrade of nothing', signing('upgrade'), { firstSignedOn: null }, ['signing_has_none_before']],
    [
      'a change of owner before the signing',
      signing('owner_change'),
      { firstSignedOn: '2023-06-02' },
      ['signing_has_none_before'],
    ],
    ['an increase', signing('capital_increase', '100'), {}, []],
    ['an increase without its increment', signing('capital_increase'), {}, ['increment_not_positive']],
    ['an increase of nought', signing('capital_increase', '0'), {}, ['increment_not_positive']],
    ['an upgrade with an amount', signing('upgrade', '100'), {}, ['increment_only_of_capital_increase']],
    ['registered before signing happens', { kind: 'registered' }, { firstSignedOn: '2023-06-02' }, []],
  ])('%s', (_what, change, world, expected) => {
    expect(laws(milestoneBreaches(MilestoneInput.parse({ ...sound, ...change }), { ...facts, ...world }))).toEqual(
      expected,
    );
  });
});

describe('outing, activity, contact, target', () => {
  const outing = {
    head,
    endedOn: '2023-06-03',
    destination: '上海市',
    members: [{ personName: '市领导A', rank: 'city_leader' }],
  };
  const projects = new Set([id(2)]);
  test.each([
    ['sound', {}, []],
    ['ends before it starts', { endedOn: '2023-05-31' }, ['ends_before_it_starts']],
    ['one member twice', { members: [...outing.members, ...outing.members] }, ['member_twice']],
    ['a project that is not there', { projectIds: [id(3)] }, ['project_unknown']],
    ['a project twice', { projectIds: [id(2), id(2)] }, ['project_twice']],
    [
      'a visited company that is not there',
      { visits: [{ institution: '某公司', companyId: id(4) }] },
      ['company_unknown'],
    ],
  ])('outing: %s', (_what, change, expected) => {
    const input = OutingInput.parse({ ...outing, ...change });
    expect(laws(nounBreaches(outingNoun, input, { ...base, projects, companies: new Set<string>() }))).toEqual(
      expected,
    );
  });

  const activity = { head, name: '专题推介会', part: 'lead', form: 'promotion', atHome: true };
  test.each([
    ['sound', { signedProjectIds: [id(2)] }, []],
    ['ends before it starts', { endedOn: '2023-05-31' }, ['ends_before_it_starts']],
    ['a signed project that is not there', { signedProjectIds: [id(3)] }, ['project_unknown']],
    ['an advanced project twice', { advancedProjectIds: [id(2), id(2)] }, ['project_twice']],
  ])('activity: %s', (_what, change, expected) => {
    const input = ActivityInput.parse({ ...activity, ...change });
    expect(laws(nounBreaches(activityNoun, input, { ...base, projects, companies: new Set<string>() }))).toEqual(
      expected,
    );
  });

  const contact = { head, companyId: id(4), projectId: id(2), mode: 'visit_in', summary: '来聊考察' };
  test.each([
    ['sound', {}, []],
    ['an unknown company', { companyId: id(5) }, ['company_unknown']],
    ['an unknown project', { projectId: id(5) }, ['project_unknown']],
    ['at an activity on its last day', { activityId: id(6) }, []],
    ['at an activity that is not there', { activityId: id(5) }, ['occasion_unknown']],
    ['at an outing', { activityId: id(7) }, ['occasion_unknown']],
    [
      'the day before an activity',
      { head: { ...head, occurredOn: '2023-05-30' }, activityId: id(6) },
      ['outside_its_occasion'],
    ],
  ])('contact: %s', (_what, change, expected) => {
    const days = { from: '2023-05-31', until: '2023-06-01', officeId: office, name: '推介会', verified: true };
    const occasions = new Map([
      [id(6), { kind: 'activity', ...days }],
      [id(7), { kind: 'outing', ...days }],
    ]);
    const facts = { ...base, projects, companies: new Set([id(4)]), occasions };
    expect(laws(nounBreaches(contactNoun, ContactInput.parse({ ...contact, ...change }), facts))).toEqual(expected);
  });

  const target = { head: { ...head, occurredOn: '2024-01-01' }, figureId: 'funds_arrived', year: 2024, value: '500' };
  test.each([
    ['sound, though its year is to come', {}, 'sum', []],
    ['no such figure', {}, '', ['figure_unknown']],
    ['a target of nought', { value: '0.00' }, 'sum', ['target_not_positive']],
    ['a ratio', {}, 'ratio', ['target_of_ratio']],
    ['the largest of all', {}, 'largest', ['target_of_extreme']],
    ['the largest before', {}, 'largest_before', ['target_of_extreme']],
    ['a length of time', {}, 'span', ['target_of_extreme']],
    ['records', {}, 'records', []],
    ['a stretch beyond the base', { stretch: '500.5' }, 'sum', []],
    ['a stretch below it', { stretch: '499.999999' }, 'sum', ['target_stretch_below_base']],
    ['quarters that come to the year', { parts: ['100.5', '149.5', '150', '100'] }, 'sum', []],
    ['quarters that do not', { parts: ['100.5', '149.5', '150', '100.01'] }, 'sum', ['target_parts_differ_from_year']],
    ['months that come to the year', { parts: [...Array<string>(11).fill('0'), '500'] }, 'sum', []],
    ['months that do not', { parts: Array<string>(12).fill('40') }, 'sum', ['target_parts_differ_from_year']],
  ])('target: %s', (_what, change, how, expected) => {
    const counted = how === 'ratio' ? { kind: 'ratio' } : { kind: 'counting', measure: { kind: how } };
    const facts = { ...base, figure: how === '' ? undefined : counted };
    expect(laws(targetBreaches(TargetInput.parse({ ...target, ...change }), facts))).toEqual(expected);
  });

  test.each([0, 1, 3, 5, 11, 13])('a target of %i parts is none', (length) => {
    expect(TargetInput.safeParse({ ...target, parts: Array<string>(length).fill('1') }).success).toBe(false);
  });
});

test('credit codes carry the check digit of GB 32100', () => {
  expect(creditCodeIsValid('91350100M000100Y43')).toBe(true); // the standard's own example
  expect(creditCodeIsValid('91350100M000100Y44')).toBe(false);
  expect(creditCodeIsValid('91350100M0001OOY43')).toBe(false);
  expect(creditCodeWithCheck('91350100M000100Y4')).toBe('91350100M000100Y43');
});
