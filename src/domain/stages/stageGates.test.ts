import { describe, expect, test } from 'vitest';
import { backMoveBreaches, backStages } from './backMove.ts';
import type { Origin } from '../entries/entry.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { type Stage, stages } from '../projects/project.ts';
import type { Breach } from '../refusal.ts';
import { editBreaches, foundingBreaches, missingFor, stageBreaches, type StageStanding } from './stageGates.ts';
import { type ReachedStage, requirementIds, type StagedProject } from './stageRequirements.ts';
import { defaultStageRules, stageRuleBreaches, StageRuleChange, stageRulesOn } from './stageRules.ts';
import type { MilestoneKind } from '../projects/milestone.ts';

const laws = (breaches: readonly Breach[]): string[] => breaches.map((b) => b.law);
const rules = stageRulesOn('2024-01-01', []);

function reached(given: Partial<ReachedStage> = {}): ReachedStage {
  return { occurredOn: '2023-05-08', agreementType: null, evidence: null, ...given };
}

/** Lacks nothing for any stage. */
const whole: StagedProject = {
  name: '轴承项目',
  officeKind: 'county',
  place: null,
  investorId: 'a company',
  investorSeat: null,
  moneySource: null,
  recipientId: 'a company of here',
  hasInvestment: true,
  investmentUndetermined: false,
  milestones: new Map<MilestoneKind, ReachedStage>([
    ['signed', reached({ agreementType: 'investment' })],
    ['filed', reached({ evidence: '2305-371581-04-01-123456' })],
    ['started', reached({ evidence: '371581202305080101' })],
    ['in_production', reached({ evidence: '竣工验收报告' })],
    ['full_capacity', reached({ evidence: '产值报表' })],
  ]),
  evidence: new Set<EvidenceKind>(['contract']),
};

function standing(stage: Stage, bent: Partial<StagedProject> = {}, by: [Stage, Origin][] = []): StageStanding {
  return { stage, status: 'active', project: { ...whole, ...bent }, reachedBy: new Map(by) };
}
const without = (kind: MilestoneKind, instead?: Partial<ReachedStage>) => {
  const milestones = new Map(whole.milestones);
  milestones.delete(kind);
  if (instead) milestones.set(kind, reached(instead));
  return { milestones };
};
const noFiles = { evidence: new Set<EvidenceKind>() };

/** Form × stage: what one bent field lacks, by the stage that is reached. */
const cases: readonly [what: string, bent: Partial<StagedProject>, law: string | null, from: Stage][] = [
  ['no name', { name: ' ' }, 'name', 'lead'],
  ['neither investor nor source', { investorId: null }, 'investor_or_source', 'lead'],
  ['a source alone', { investorId: null, moneySource: 'overseas' }, null, 'lead'],
  ['the seat of the investor alone', { investorId: null, investorSeat: '上海' }, null, 'lead'],
  ['a lead of a department that says no place', { officeKind: 'department' }, 'county', 'lead'],
  ['a lead of a department that says where', { officeKind: 'department', place: '临清市' }, null, 'lead'],
  ['no amount', { hasInvestment: false }, 'amount_or_undetermined', 'talks'],
  ['a contract without its day', without('signed'), 'contract_day', 'signed'],
  ['no type of agreement', without('signed', {}), 'agreement_type', 'signed'],
  ['no contract file', noFiles, 'contract_file', 'signed'],
  ['no recipient', { recipientId: null }, 'recipient', 'registered'],
  ['no number of the filing', without('filed', {}), 'filing_number', 'filed'],
  ['no filing at all', without('filed'), 'filing_number', 'filed'],
  [
    'a certificate instead',
    { ...without('filed'), evidence: new Set(['contract', 'filing_certificate']) },
    null,
    'filed',
  ],
  ['nothing that shows the start', without('started', {}), 'start_proof', 'started'],
  [
    'a photo of the site',
    { ...without('started', {}), evidence: new Set(['contract', 'site_photo']) },
    null,
    'started',
  ],
  ['nothing that shows production', without('in_production', {}), 'production_proof', 'in_production'],
  ['nothing that shows capacity', without('full_capacity', {}), 'capacity_proof', 'full_capacity'],
];

describe.each(cases)('%s', (_what, bent, law, from) => {
  test.each(stages)('at %s', (to) => {
    const missing = missingFor(to, standing('lead', bent), rules).filter(({ exempt }) => exempt === null);
    const isAsked = law !== null && stages.indexOf(to) >= stages.indexOf(from);
    // Undetermined would do for talks; without an amount at all a signing lacks both.
    const both = law === 'amount_or_undetermined' && stages.indexOf(to) >= stages.indexOf('signed');
    const noType = law === 'contract_day' && isAsked;
    const expected = [...(isAsked ? [law] : []), ...(both ? ['amount'] : []), ...(noType ? ['agreement_type'] : [])];
    expect(missing.map(({ id }) => id)).toEqual(expected);
  });
});

test('0, empty and 未定 are three values: 未定 does for talks and not for a signing', () => {
  const said = { hasInvestment: false, investmentUndetermined: true };
  expect(missingFor('talks', standing('lead', said), rules)).toEqual([]);
  expect(missingFor('signed', standing('talks', said), rules).map(({ id }) => id)).toEqual(['amount']);
});

const everyRow: readonly (readonly [stage: Stage, next: readonly Stage[]])[] = [
  ['lead', ['talks', 'signed']],
  ['talks', ['signed']],
  ['signed', ['registered', 'filed', 'started']],
  ['registered', ['filed', 'started']],
  ['filed', ['started', 'registered']],
  ['started', ['in_production']],
  ['in_production', ['full_capacity']],
  ['full_capacity', []],
];
test.each(everyRow)('after %s', (stage, next) => {
  for (const to of stages.slice(stages.indexOf(stage) + 1)) {
    const refused = laws(stageBreaches(to, 'typed', standing(stage), standing(stage), rules));
    expect([to, refused]).toEqual([to, next.includes(to) ? [] : ['stage_may_not_follow']]);
  }
});

test.each([
  ['typed', ['stage_needs_contract_file']],
  ['imported', []],
  ['historical', []],
  ['carried_over', []],
] as const)('a row that is %s', (origin, expected) => {
  const bare = standing('talks', noFiles);
  expect(laws(stageBreaches('signed', origin, bare, bare, rules))).toEqual(expected);
});

test('who goes on from a stage that a historical row reached is not asked for its files, and the page says so', () => {
  const by: [Stage, Origin][] = [
    ['lead', 'historical'],
    ['signed', 'historical'],
  ];
  const old = standing('signed', noFiles, by);
  expect(laws(stageBreaches('started', 'typed', old, old, rules))).toEqual([]);
  expect(missingFor('started', old, rules)).toEqual([{ id: 'contract_file', from: 'signed', exempt: 'historical' }]);
});

test.each(['paused', 'terminated', 'lost'] as const)('a project that is %s does not move on', (status) => {
  const still = { ...standing('talks'), status };
  expect(laws(stageBreaches('signed', 'typed', still, still, rules))).toEqual(['project_not_active']);
});

test('a day put in later for a stage long passed owes what that stage asks, and nothing else', () => {
  const late = standing('started', { recipientId: null, hasInvestment: false });
  expect(laws(stageBreaches('registered', 'typed', late, late, rules))).toEqual(['stage_needs_recipient']);
});

test('an edit answers for what it touches, even on an incomplete project', () => {
  const before = { ...whole, recipientId: null };
  expect(laws(editBreaches('started', 'typed', before, { ...before, place: '烟店镇' }, rules))).toEqual([]);
  expect(laws(editBreaches('started', 'typed', whole, { ...whole, recipientId: null }, rules))).toEqual([
    'stage_needs_recipient',
  ]);
  expect(laws(editBreaches('signed', 'typed', whole, { ...whole, recipientId: null }, rules))).toEqual([]);
  expect(laws(editBreaches('started', 'imported', whole, { ...whole, recipientId: null }, rules))).toEqual([]);
});

test('what a lead asks is asked where it comes in', () => {
  const nothing = { investorId: null, officeKind: 'department' as const };
  expect(laws(foundingBreaches('typed', standing('lead', nothing), rules))).toEqual([
    'stage_needs_investor_or_source',
    'stage_needs_county',
  ]);
  expect(laws(foundingBreaches('imported', standing('lead', nothing), rules))).toEqual([]);
});

describe('rules', () => {
  const change = (of: string, from: Stage | null) =>
    StageRuleChange.parse({ what: 'gate', of, rule: from && { from, origins: ['typed'] } });
  const recorded = [
    { change: change('site_photo', 'started'), effectiveFrom: '2024-03-01', recordedAt: '2024-01-01T00:00:00Z' },
    { change: change('site_photo', 'filed'), effectiveFrom: '2024-06-01', recordedAt: '2024-01-02T00:00:00Z' },
    { change: change('site_photo', 'talks'), effectiveFrom: '2024-06-01', recordedAt: '2024-01-03T00:00:00Z' },
    { change: change('site_photo', null), effectiveFrom: '2024-09-01', recordedAt: '2024-01-04T00:00:00Z' },
  ];
  test.each([
    ['2024-02-29', null],
    ['2024-03-01', 'started'],
    ['2024-06-01', 'talks'],
    ['2024-09-01', null],
  ])('on %s', (day, from) => {
    expect(stageRulesOn(day, recorded).gates.site_photo.from).toBe(from);
  });
  test('before the first default nothing is asked', () => {
    const none = stageRulesOn('2020-12-31', []);
    expect(requirementIds.filter((id) => none.gates[id].from !== null)).toEqual([]);
  });
  test('the defaults lie in the order of their days', () => {
    const days = defaultStageRules.map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual(days.toSorted());
  });
  const sound = { effectiveFrom: '2024-03-01', reason: '年度考核办法' };
  test.each([
    ['sound', change('site_photo', 'started'), '2024-02-01', []],
    ['a day that has passed', change('site_photo', 'started'), '2024-03-02', ['rule_day_in_past']],
    [
      'a stage before itself',
      StageRuleChange.parse({ what: 'transition', of: 'signed', rule: { to: ['talks'], origins: ['typed'] } }),
      '2024-02-01',
      ['stage_follows_itself'],
    ],
  ])('%s', (_what, given, today, expected) => {
    expect(laws(stageRuleBreaches({ ...sound, change: given }, today))).toEqual(expected);
  });
});

describe('back-move', () => {
  const project = { stage: 'started' as Stage, reached: new Set<Stage>(['lead', 'talks', 'signed', 'started']) };
  test.each([
    ['sound', { to: 'signed', reason: '合同终止' }, project, []],
    ['no reason', { to: 'signed', reason: '' }, project, ['reason_required_for_back_move']],
    ['no such project', { to: 'signed', reason: '合同终止' }, null, ['project_unknown']],
    ['onwards', { to: 'in_production', reason: '合同终止' }, project, ['back_move_goes_on']],
    ['to where it is', { to: 'started', reason: '合同终止' }, project, ['back_move_goes_on']],
    ['to a stage passed over', { to: 'filed', reason: '合同终止' }, project, ['back_move_to_unreached_stage']],
  ] as const)('%s', (_what, move, to, expected) => {
    expect(laws(backMoveBreaches(move, to))).toEqual(expected);
  });
  test('offers the stages it stood in, the latest first', () => {
    expect(backStages('started', project.reached)).toEqual(['signed', 'talks', 'lead']);
  });
});
