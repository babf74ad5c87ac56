// Verification on the engine: recognising less, rules that exclude, two verifiers at once, sums asked first.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { ExclusionRuleInput } from '../../domain/exclusions/exclusionRule.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts, foldCity } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';

import { type KnownAt, latest } from '../../metrics/facts.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { addExclusionRule, readExclusionRules, simulateExclusion } from '../exclusions/exclusionRules.ts';
import { pendingFor } from './pending.ts';
import { projectPage } from '../projects/projectPage.ts';
import { record } from '../entries/record.ts';
import { entryTrail } from '../entries/trail.ts';
import { verify, type VerifyRequest } from './verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let second: Actor;
let admin: Actor;

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root], ['lead', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  second = await at.actor('另一审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
});
afterAll(() => at.close());

const yi = 10_000_000_000n;
const in2023 = { officeId: office.linqing, occurredOn: '2023-06-01' };
const enter = async (...acts: LedgerAct[]) =>
  (await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts })).entryIds;
const decide = (of: VerifyRequest['of'], more: Partial<VerifyRequest> = {}, by = verifier) =>
  verify(at.store, by, { key: uuidv7(), decision: 'verified', of, ...more });
const lawOf = (error: unknown) => (error as Refusal).breaches[0]?.law;
const decisionsOf = async (entryId: string) =>
  inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('verification').selectAll().where('entry_id', '=', entryId).execute(),
  );

/** In fen, by the fold and by SQL, which must agree. */
async function funds(instant: KnownAt = latest, id = 'funds_arrived'): Promise<bigint> {
  const definition = must(shipped.on(id, '2023-12-31'));
  if (definition.kind !== 'counting') throw new Error(id);
  const question = { period: parsePeriod('2023'), at: instant };
  const mended = count(definition, await cityFacts(at.store, city), question).total;
  expect(count(definition, await foldCity(at.store, city), question).total).toBe(mended);
  const inSql = await inScope(at.store, countingScope(city), (tx) => recount(tx, city, definition, question));
  expect(inSql).toBe(mended);
  return mended;
}

/** A project with an arrival that waits. */
async function arrival(fen: bigint, more: { yi?: number; industryCode?: string; on?: string } = {}) {
  const project = uuidv7();
  const given = { ...in2023, occurredOn: more.on ?? in2023.occurredOn };
  const fund = fundAct(project, given, fen);
  await decide({ entryIds: await enter(projectAct(project, in2023, { yi: 9, ...more })) });
  await enter(fund);
  return { project, fund, id: fund.input.head.id };
}

test('less is recognised, with a reason; figures, list, time line and trail say so', async () => {
  const before = await funds();
  const { project, id } = await arrival(5n * yi);
  const done = await decide({ entryIds: [id] }, { recognisedFen: 3n * yi, reason: '两张发票不符' });
  const totals = { decided: 1, claimedFen: `${5n * yi}`, recognisedFen: `${3n * yi}`, excluded: 0 };
  expect(done).toEqual({ ...totals, staying: [], stayingTotal: 0 });
  expect((await funds()) - before).toBe(3n * yi);
  const { timeline, project: row } = await projectPage(at.store, enterer, project);
  expect(row.fundsYi).toBe('3');
  const said = { claimedFen: `${5n * yi}`, recognisedFen: `${3n * yi}`, by: '审核员', reason: '两张发票不符' };
  expect(timeline.find((item) => item.entryId === id)).toMatchObject({ amountFen: 3n * yi, recognition: said });
  expect((await entryTrail(at.store, enterer, id)).steps[0]?.entry.recognition).toMatchObject(said);
});

test('a correction of what was recognised at less says so to its verifier', async () => {
  const { project, id } = await arrival(5n * yi);
  await decide({ entryIds: [id] }, { recognisedFen: 3n * yi, reason: '两张发票不符' });
  const corrected = fundAct(project, { ...in2023, reverses: id, reason: '凭证号更正' }, 5n * yi);
  await enter(corrected);
  const queue = await pendingFor(at.store, verifier, { flag: 'recognised_less_before', page: 1, size: 10 });
  expect(queue.entries.map(({ entryId }) => entryId)).toEqual([corrected.input.head.id]);
});

test('what breaks a law of recognition changes nothing', async () => {
  const { id, project } = await arrival(yi);
  const milestone = milestoneAct(project, 'registered', in2023);
  await enter(milestone);
  const refused = async (of: VerifyRequest['of'], more: Partial<VerifyRequest>) =>
    lawOf(await decide(of, more).catch((error: unknown) => error));
  expect(await refused({ entryIds: [id] }, { recognisedFen: yi + 1n })).toBe('recognised_out_of_range');
  expect(await refused({ entryIds: [id] }, { recognisedFen: 0n })).toBe('reason_required_for_less');
  expect(await refused({ entryIds: [milestone.input.head.id] }, { recognisedFen: 0n })).toBe(
    'recognised_only_for_funds',
  );
  expect(await decisionsOf(id)).toEqual([]);
});

test('the database holds it again: more than claimed, or less without a reason, is no row', async () => {
  const { id } = await arrival(yi);
  const put = (values: string) =>
    at.store.pool.pg.query(
      `insert into verification (city_code, id, entry_id, office_id, decision, reason, recorded_at, recorded_by,
         recognised_fen, claimed_fen) select e.city_code, gen_random_uuid(), e.id, e.office_id, ${values}
       from entry e join account a on a.id = '${verifier.accountId}' where e.id = '${id}'`,
    );
  const verified = `'verified'`;
  const of = (reason: string, recognised: bigint, claimed: bigint, decision = verified) =>
    put(`${decision}, ${reason}, now(), a.id, ${recognised}, ${claimed}`);
  await expect(of(`'x'`, yi + 1n, yi)).rejects.toThrow('recognised_in_range');
  await expect(of('null', 1n, yi)).rejects.toThrow('recognised_less_has_reason');
  await expect(of(`'x'`, 1n, 2n * yi)).rejects.toThrow('foreign key');
  await expect(of(`'x'`, 1n, yi, `'returned'`)).rejects.toThrow('recognised_once_verified');
});

const rule = (change: object) =>
  ExclusionRuleInput.parse({
    ruleId: 'real_estate',
    effectiveFrom: '2023-01-01',
    name: '房地产',
    words: '房地产业不计入',
    conditions: [{ field: 'industryCode', startsWith: ['70'] }],
    ...change,
  });

test('a rule excludes from its day on, is seen before, and stays with the decision', async () => {
  const earlier = await arrival(yi, { industryCode: '7010', on: '2022-12-31' });
  const counted = await arrival(2n * yi, { industryCode: '7010', on: '2023-02-01' });
  await decide({ entryIds: [counted.id] });
  const before = await funds();
  const waiting = await arrival(4n * yi, { industryCode: '7010', on: '2023-03-01' });

  const tried = { conditions: rule({}).conditions, period: parsePeriod('2023') };
  const simulated = await simulateExclusion(at.store, admin, tried);
  expect([simulated.excludedRows, simulated.excludedFen]).toEqual([1, 2n * yi]);
  expect(simulated.recognisedFen).toBe(before);

  await addExclusionRule(at.store, admin, { key: uuidv7(), rule: rule({}) });
  const page = await pendingFor(at.store, verifier, { page: 1, size: 50, flag: 'excluded' });
  expect(page.entries.map(({ entryId, excludedBy }) => [entryId, excludedBy?.name])).toEqual([[waiting.id, '房地产']]);
  const something = { recognisedFen: yi, reason: '仍应计入' };
  expect(lawOf(await decide({ entryIds: [waiting.id] }, something).catch((error: unknown) => error))).toBe(
    'excluded_by_rule',
  );
  const done = await decide({ entryIds: [earlier.id, waiting.id] });
  expect(done).toMatchObject({ decided: 2, claimedFen: `${5n * yi}`, recognisedFen: `${yi}`, excluded: 1 });
  expect(await decisionsOf(waiting.id)).toMatchObject([
    { recognised_fen: 0n, claimed_fen: 4n * yi, excluded_by: 'real_estate', excluded_version: 1, reason: null },
  ]);
  expect(await funds()).toBe(before);
  // What was verified before the rule still counts, and a later version moves nothing that was decided.
  const known = Date.parse(must((await decisionsOf(waiting.id))[0]).recorded_at);
  await addExclusionRule(at.store, admin, { key: uuidv7(), rule: rule({ effectiveTo: '2023-12-31' }) });
  expect([await funds(), await funds(known)]).toEqual([before, before]);
  expect((await readExclusionRules(at.store, enterer)).map(({ version }) => version)).toEqual([2, 1]);
  const { timeline } = await projectPage(at.store, enterer, waiting.project);
  expect(timeline.find((item) => item.entryId === waiting.id)?.recognition).toMatchObject({
    rule: '房地产',
    version: 1,
  });
});

test('a rule is added once however often it is sent, and only by the administrator of the city', async () => {
  const request = { key: uuidv7(), rule: rule({ ruleId: 'relocation' }) };
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => addExclusionRule(at.store, admin, request)));
  expect(new Set(sent.map(({ version }) => version))).toEqual(new Set([1]));
  const county = await at.actor('县管理员', ['admin', office.linqing]);
  for (const actor of [county, verifier, enterer])
    await expect(addExclusionRule(at.store, actor, { ...request, key: uuidv7() })).rejects.toThrow('right_required');
  const backwards = rule({ ruleId: 'relocation', effectiveFrom: '2022-12-31' });
  await expect(addExclusionRule(at.store, admin, { key: uuidv7(), rule: backwards })).rejects.toThrow(
    'rule_begins_before_earlier_version',
  );
});

test('the same verification sent five times at once is one', async () => {
  const { id } = await arrival(yi);
  const request: VerifyRequest = { key: uuidv7(), decision: 'verified', of: { entryIds: [id, id] } };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => verify(at.store, verifier, request)));
  expect(answers).toEqual(answers.map(() => answers[0]));
  expect(await decisionsOf(id)).toHaveLength(1);
});

test.each([
  ['verified', 'entry_already_verified'],
  ['returned', 'entry_already_returned'],
] as const)('two verifiers on one row at once: one decides (%s), the other is told by name', async (decision, law) => {
  const { id } = await arrival(yi);
  const before = await funds();
  const judged = { decision, reason: '同时办理' };
  const settled = await Promise.allSettled([
    decide({ entryIds: [id] }, judged, verifier),
    decide({ entryIds: [id] }, judged, second),
  ]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(lawOf(must(settled.find((one) => one.status === 'rejected')).reason)).toBe(law);
  expect(await decisionsOf(id)).toHaveLength(1);
  expect((await funds()) - before).toBe(decision === 'verified' ? yi : 0n);
});

test('what was taken back before anybody decided it is decided no more', async () => {
  const { id, fund } = await arrival(yi);
  await enter(voidAct(fund, in2023));
  expect(lawOf(await decide({ entryIds: [id] }).catch((error: unknown) => error))).toBe('entry_already_reversed');
});

test('a filtered set is asked for first, and decided only while it is what was shown', async () => {
  const there = { officeId: office.guanxian, occurredOn: '2023-07-01' };
  const project = uuidv7();
  await decide({ entryIds: await enter(projectAct(project, there, { yi: 9 })) });
  const funding = [1n, 2n, 3n].map((n) => fundAct(project, there, n * yi));
  await enter(...funding, milestoneAct(project, 'filed', there));
  const of = { filter: { officeId: office.guanxian, kind: 'fund_arrival' } } as const;
  const asked = await decide(of, { dryRun: true });
  expect(asked).toMatchObject({ decided: 3, recognisedFen: `${6n * yi}` });
  const expected = { decided: asked.decided, recognisedFen: asked.recognisedFen };
  // Somebody decides one of them in the meantime.
  await decide({ entryIds: [must(funding[0]).input.head.id] }, {}, second);
  expect(lawOf(await decide(of, { expected }).catch((error: unknown) => error))).toBe('pending_changed');
  const again = await decide(of, { dryRun: true });
  const { decided, recognisedFen } = again;
  expect(await decide(of, { expected: { decided, recognisedFen } })).toEqual(again);
  expect(await decide(of, { dryRun: true })).toMatchObject({ decided: 0 });
  const waits = await pendingFor(at.store, verifier, { page: 1, size: 50, officeId: office.guanxian });
  expect(waits.entries.map(({ kind }) => kind)).toEqual(['milestone']);
});

test('the queue is oldest first, with flags, and pages add up', async () => {
  const { project } = await arrival(6n * yi);
  const many = await enter(fundAct(project, { ...in2023, occurredOn: '2023-12-30' }, 4n * yi, 'YH-0O1'));
  const alike = await enter(fundAct(project, { ...in2023, occurredOn: '2023-12-30' }, 1n, 'yh-001'));
  const flags = async (id: string | undefined) =>
    (await pendingFor(at.store, verifier, { page: 1, size: 200 })).entries.find(({ entryId }) => entryId === id)?.flags;
  expect(await flags(many[0])).toEqual(['exceeds_investment', 'voucher_similar']);
  expect(await flags(alike[0])).toEqual(['exceeds_investment', 'voucher_similar']);
  const all = await pendingFor(at.store, verifier, { page: 1, size: 200 });
  const instants = all.entries.map(({ recordedAt }) => recordedAt);
  expect(instants).toEqual(instants.toSorted());
  const paged = await Promise.all(
    [1, 2].map((page) => pendingFor(at.store, verifier, { page, size: 2, flag: 'voucher_similar' })),
  );
  expect(paged.map(({ total }) => total)).toEqual([2, 2]);
  expect(paged.flatMap(({ entries }) => entries.map(({ entryId }) => entryId))).toEqual([many[0], alike[0]]);
  const county = await at.actor('冠县审核员', ['verify', office.guanxian]);
  expect((await pendingFor(at.store, county, { page: 1, size: 200, officeId: office.linqing })).entries).toEqual([]);
});

test('after all this doctor is silent', async () => {
  expect(await doctor(at.store)).toEqual([]);
});
