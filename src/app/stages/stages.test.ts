import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { companyAct, keepFiles, typedMilestone } from '../../../test/fixture/staged.ts';
import { ContactInput } from '../../domain/projects/contact.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { ProjectInput } from '../../domain/projects/project.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { StageRuleChange } from '../../domain/stages/stageRules.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { moveBack } from './moveBack.ts';
import { projectPage } from '../projects/projectPage.ts';
import { record } from '../entries/record.ts';
import { setStageRule } from './stageRules.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let second: Actor;
let admin: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.linqing]);
  second = await at.actor('市审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
  await keepFiles(at.store, enterer, office.linqing);
});
afterAll(() => at.close());

const on = (occurredOn: string) => ({ officeId: office.linqing, occurredOn });
const put = (...acts: LedgerAct[]) => record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
const accept = (entryIds: readonly string[], by = second) =>
  verify(at.store, by, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error as Refusal).breaches.map(({ law }) => law),
  );
const rowOf = async (project: string) =>
  inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('project_current').selectAll().where('project_id', '=', project).executeTakeFirst(),
  );
const entries = () => inScope(at.store, countingScope(city), (tx) => tx.selectFrom('entry').select('id').execute());
const figure = async (id: string, period: string) =>
  figureOf(id, await cityFacts(at.store, city), { period: parsePeriod(period), at: latest })?.value;

function facts(projectId: string, more: object): LedgerAct {
  const act = projectAct(projectId, on('2023-05-01')) as Extract<LedgerAct, { kind: 'project_version' }>;
  return { kind: 'project_version', input: ProjectInput.parse({ ...act.input, ...more }) };
}

function contactAct(projectId: string, companyId: string): LedgerAct {
  const head = { id: uuidv7(), ...on('2023-05-02') };
  return {
    kind: 'contact',
    input: ContactInput.parse({ head, projectId, companyId, mode: 'visit_in', summary: '来聊考察' }),
  };
}

test('from lead to full capacity, each stage with what it asks', async () => {
  const [project, company] = [uuidv7(), uuidv7()];
  await put(companyAct(company, on('2023-05-01')), facts(project, { investment: null }));
  expect(await lawsOf(put(contactAct(project, company)))).toEqual(['stage_needs_amount_or_undetermined']);
  await put(facts(project, { investment: null, investmentUndetermined: true }));
  await put(contactAct(project, company));
  expect(await rowOf(project)).toMatchObject({ stage: 'talks' });
  const signing = typedMilestone(project, 'signed', on('2023-05-08'));
  expect(await lawsOf(put(signing))).toEqual(['stage_needs_amount']);
  await put(facts(project, {}));
  expect(await lawsOf(put(typedMilestone(project, 'in_production', on('2023-09-01'), {}, ['contract'])))).toEqual([
    'stage_may_not_follow',
    'stage_needs_contract_day',
    'stage_needs_agreement_type',
    'stage_needs_recipient',
    'stage_needs_filing_number',
    'stage_needs_start_proof',
  ]);
  await put(signing);
  expect(await lawsOf(put(typedMilestone(project, 'registered', on('2023-06-01'))))).toEqual(['stage_needs_recipient']);
  await put(facts(project, { recipientId: company }));
  await put(
    typedMilestone(project, 'registered', on('2023-06-01')),
    typedMilestone(project, 'filed', on('2023-07-01')),
    typedMilestone(project, 'started', on('2023-09-01')),
    typedMilestone(project, 'in_production', on('2023-11-01')),
    typedMilestone(project, 'full_capacity', on('2023-12-01')),
  );
  expect(await rowOf(project)).toMatchObject({ stage: 'full_capacity' });
  // What a stage asks cannot be taken away again, and what it does not ask can.
  expect(await lawsOf(put(facts(project, {})))).toEqual(['stage_needs_recipient']);
  expect(await lawsOf(put(facts(project, { recipientId: company, investment: null })))).toEqual([
    'stage_needs_amount_or_undetermined',
    'stage_needs_amount',
  ]);
  await put(facts(project, { recipientId: company, place: '烟店镇' }));
});

test('a refused stage change leaves nothing behind', async () => {
  const project = uuidv7();
  await put(projectAct(project, on('2023-05-01')));
  const before = await entries();
  const bare = typedMilestone(project, 'signed', on('2023-05-08'), { agreementType: null });
  expect(await lawsOf(put(bare, fundAct(project, on('2023-06-01'), 5n)))).toEqual(['stage_needs_agreement_type']);
  expect(await entries()).toEqual(before);
  expect(await rowOf(project)).toMatchObject({ stage: 'lead' });
});

test('a correction at its own stage answers for what it takes away', async () => {
  const project = uuidv7();
  const signing = typedMilestone(project, 'signed', on('2023-05-08'));
  await put(projectAct(project, on('2023-05-01')), signing);
  const correction = { ...on('2023-05-09'), reverses: signing.input.head.id, reason: '日期更正' };
  expect(await lawsOf(put(typedMilestone(project, 'signed', correction, { agreementType: null })))).toEqual([
    'stage_needs_agreement_type',
  ]);
  await put(typedMilestone(project, 'signed', correction));
});

describe('back-move', () => {
  const back = (by: Actor, projectId: string, to: 'lead' | 'signed', reason = '合同终止') =>
    moveBack(at.store, by, { key: uuidv7(), projectId, to, reason });

  test('needs the right, the office, a reason, and another hand; then figures are counted anew', async () => {
    const project = uuidv7();
    const given = [projectAct(project, on('2023-05-01')), milestoneAct(project, 'signed', on('2023-05-08'))];
    const { entryIds } = await put(...given, milestoneAct(project, 'started', on('2023-09-01')));
    await accept(entryIds);
    const before = { signed: await figure('projects_new', '2023'), started: await figure('projects_started', '2023') };
    const nothing = await entries();
    expect(await lawsOf(back(enterer, project, 'signed'))).toEqual(['right_required']);
    const other = await at.actor('冠县审核员', ['verify', office.guanxian]);
    expect(await lawsOf(back(other, project, 'signed'))).toEqual(['project_unknown']);
    expect(await lawsOf(back(verifier, project, 'signed', ''))).toEqual(['reason_required_for_back_move']);
    expect(await entries()).toEqual(nothing);

    const moved = await back(verifier, project, 'signed');
    expect(await rowOf(project)).toMatchObject({ stage: 'started' });
    expect(await lawsOf(back(verifier, project, 'signed'))).toEqual(['entry_already_reversed']);
    expect(await lawsOf(accept(moved.entryIds, verifier))).toEqual(['verifier_is_reporter']);
    expect(await figure('projects_started', '2023')).toBe(before.started);
    await accept(moved.entryIds);
    expect(await rowOf(project)).toMatchObject({ stage: 'signed' });
    expect(Number(await figure('projects_started', '2023'))).toBe(Number(before.started) - 1);
    expect(await figure('projects_new', '2023')).toBe(before.signed);
    const { stages } = await projectPage(at.store, second, project);
    expect(
      stages.log.map(({ stage, on: day, takenBackReason, isUndone }) => [stage, day, takenBackReason, isUndone]),
    ).toEqual([
      ['lead', '2023-05-01', null, false],
      ['signed', '2023-05-08', null, false],
      ['started', '2023-09-01', '合同终止', true],
    ]);
    expect(stages.log.map(({ days }) => days)).toEqual([7, 247, null]);
  });

  test('takes every milestone beyond the stage along', async () => {
    const project = uuidv7();
    const given = [projectAct(project, on('2023-05-01')), milestoneAct(project, 'signed', on('2023-05-08'))];
    await put(...given, milestoneAct(project, 'started', on('2023-09-01')));
    const { entryIds } = await back(verifier, project, 'lead');
    expect(entryIds).toHaveLength(2);
    expect(await rowOf(project)).toMatchObject({ stage: 'lead', signed_on: null });
  });
});

describe('a city’s own rules', () => {
  const set = (change: StageRuleChange, effectiveFrom: string, by = admin) =>
    setStageRule(at.store, by, { key: uuidv7(), rule: { change, effectiveFrom, reason: '本市办法' } });
  const noContract: StageRuleChange = { what: 'gate', of: 'contract_file', rule: { from: null, origins: [] } };

  test('are the administrator’s, hold from their day on, and go back to the default', async () => {
    expect(await lawsOf(set(noContract, '2024-02-01', enterer))).toEqual(['right_required']);
    const county = await at.actor('县管理员', ['admin', office.linqing]);
    expect(await lawsOf(set(noContract, '2024-02-01', county))).toEqual(['right_required']);
    expect(await lawsOf(set(noContract, '2023-12-31'))).toEqual(['rule_day_in_past']);
    await set(noContract, '2024-02-01');
    const without = () => {
      const project = uuidv7();
      const signing = typedMilestone(project, 'signed', on('2023-05-08'));
      signing.input.head.attachments = [];
      return lawsOf(put(projectAct(project, on('2023-05-01')), signing));
    };
    expect(await without()).toEqual(['stage_needs_contract_file']);
    at.setClock('2024-02-01T02:00:00Z');
    expect(await without()).toEqual([]);
    await set({ ...noContract, rule: null }, '2024-02-01');
    expect(await without()).toEqual(['stage_needs_contract_file']);
  });

  test('say which stage may follow which', async () => {
    const project = uuidv7();
    await put(projectAct(project, on('2023-05-01')));
    await set({ what: 'transition', of: 'lead', rule: { to: ['talks'], origins: ['typed'] } }, '2024-02-01');
    expect(await lawsOf(put(typedMilestone(project, 'signed', on('2023-05-08'))))).toEqual(['stage_may_not_follow']);
    expect((await projectPage(at.store, second, project)).stages.next.map(({ stage }) => stage)).toEqual(['talks']);
    await set({ what: 'transition', of: 'lead', rule: null }, '2024-02-01');
    await put(typedMilestone(project, 'signed', on('2023-05-08')));
  });
});

test('an entry taken back gives its stage back', async () => {
  const project = uuidv7();
  const signing = typedMilestone(project, 'signed', on('2023-05-08'));
  await put(projectAct(project, on('2023-05-01')), signing);
  await put(voidAct(signing, { ...on('2023-05-08'), reason: '录错' }));
  await put(typedMilestone(project, 'signed', on('2023-05-10')));
  expect(await rowOf(project)).toMatchObject({ stage: 'signed', signed_on: '2023-05-10' });
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});
