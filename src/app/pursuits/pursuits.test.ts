// Pursuits on the engine: first filing wins, no progress frees, a transfer takes the story and the agreed credit along,
// one press makes a lead, and every refusal leaves nothing.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import {
  AnswerOffer,
  AssignProspect,
  BecomeLead,
  PursuitAct,
  type PursuitState,
} from '../../domain/pursuits/pursuit.ts';
import { SetPursuitRule } from '../../domain/pursuits/pursuitRule.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { creditAgreements } from '../credit/creditAgreements.ts';
import { projectPage } from '../projects/projectPage.ts';
import { actOnPursuit } from './act.ts';
import { answerOffer } from './answerOffer.ts';
import { assignProspects } from './assign.ts';
import { becomeLead } from './becomeLead.ts';
import { doctor } from '../keeping/doctor.ts';
import { pursuitPage } from './list.ts';
import { pursuitDetail } from './page.ts';
import { setPursuitRule } from './rule.ts';

let at: TestCity;
let linqing: Actor;
let guanxian: Actor;
let admin: Actor;
const day = (text: string): void => at.setClock(`${text}T04:00:00Z`);

beforeAll(async () => {
  at = await openTestCity();
  linqing = await at.actor('临清填报', ['enter', office.linqing]);
  guanxian = await at.actor('冠县填报', ['enter', office.guanxian]);
  admin = await at.actor('管理员', ['admin', office.root]);
});
afterAll(() => at.close());

let firms = 0;
function firm() {
  firms++;
  return { name: `甲${firms}轴承有限公司`, divisionCode: '330000', source: '企业名录', sourceOn: '2025-01-01' };
}
async function assign(actor: Actor, officeId: string, more: object = {}): Promise<string> {
  const given = { officeId, accountId: actor.accountId, dueOn: '2199-01-01', prospect: firm(), ...more };
  const input = AssignProspect.parse({ pursuitId: uuidv7(), ...given });
  await assignProspects(at.store, actor, { key: uuidv7(), assignments: [input] });
  return input.pursuitId;
}
const act = (actor: Actor, pursuitId: string, given: object) =>
  actOnPursuit(at.store, actor, { key: uuidv7(), pursuitId, act: PursuitAct.parse({ id: uuidv7(), ...given }) });
const call = (actor: Actor, pursuitId: string, occurredOn: string) =>
  act(actor, pursuitId, {
    kind: 'contacted',
    contact: { id: uuidv7(), occurredOn, mode: 'call', summary: '通了电话' },
  });
const answer = (actor: Actor, offerId: string, given: object) =>
  answerOffer(at.store, actor, { key: uuidv7(), offerId, answer: AnswerOffer.parse({ id: uuidv7(), ...given }) });
const lead = (actor: Actor, pursuitId: string) => {
  const made = { id: uuidv7(), projectId: uuidv7(), entryId: uuidv7(), name: '轴承线索项目', industryCode: '3451' };
  return becomeLead(at.store, actor, { key: uuidv7(), pursuitId, lead: BecomeLead.parse(made) });
};
const stateOf = async (actor: Actor, id: string): Promise<PursuitState> =>
  (await pursuitDetail(at.store, actor, id)).pursuit.state;

/** The laws that refuse the work; and whatever it is, it leaves no row. */
async function lawsOf(work: () => Promise<unknown>): Promise<unknown> {
  const before = await rows();
  const error: unknown = await work().catch((e: unknown) => e);
  expect(await rows()).toEqual(before);
  return error instanceof Refusal ? error.breaches.map(({ law }) => law) : error;
}
async function rows(): Promise<unknown> {
  const { rows: counts } = await at.store.pool.pg.query(
    `select (select count(*) from prospect) as prospects, (select count(*) from pursuit) as pursuits,
      (select count(*) from pursuit_act) as acts, (select count(*) from entry) as entries, (select count(*) from event) as events`,
  );
  return counts[0];
}

test('the first filing wins for as long as it is protected, then another office may file', async () => {
  day('2026-01-01');
  const mine = await assign(linqing, office.linqing);
  const { prospect } = await pursuitDetail(at.store, linqing, mine);
  const theirs = () => assign(guanxian, office.guanxian, { prospect: null, prospectId: prospect.id });
  expect(await lawsOf(theirs)).toEqual(['prospect_held_by_other']);
  expect(await lawsOf(() => assign(linqing, office.linqing, { prospect: null, prospectId: prospect.id }))).toEqual([
    'prospect_already_pursued_here',
  ]);
  // By name it is the same firm.
  const { name, divisionCode, source, sourceOn } = prospect;
  const again = { prospect: { name: ` ${name}`, divisionCode, source, sourceOn } };
  expect(await lawsOf(() => assign(guanxian, office.guanxian, again))).toEqual(['prospect_held_by_other']);
  for (const on of ['2026-01-25', '2026-02-20', '2026-03-15']) {
    day(on);
    await call(linqing, mine, on);
  }
  day('2026-04-01');
  expect(await lawsOf(theirs)).toEqual(['prospect_held_by_other']);
  day('2026-04-02');
  const taken = await theirs();
  expect([await stateOf(linqing, mine), await stateOf(guanxian, taken)]).toEqual(['taken_over', 'held']);
  expect(await lawsOf(() => call(linqing, mine, '2026-04-02'))).toEqual(['pursuit_has_ended']);
});

test('without progress it is free on the day that the list had said', async () => {
  day('2026-01-01');
  const mine = await assign(linqing, office.linqing);
  const list = async () => (await pursuitPage(at.store, linqing, {}, { page: 1, size: 200 })).rows;
  const listed = (await list()).find(({ id }) => id === mine);
  expect([listed?.state, listed?.releasesOn]).toEqual(['held', '2026-01-31']);
  day('2026-01-30');
  expect(await stateOf(linqing, mine)).toBe('held');
  day('2026-01-31');
  expect(await stateOf(linqing, mine)).toBe('lapsed');
  expect(await lawsOf(() => call(linqing, mine, '2026-01-31'))).toEqual(['pursuit_has_lapsed']);
  const { prospect } = await pursuitDetail(at.store, linqing, mine);
  const theirs = await assign(guanxian, office.guanxian, { prospect: null, prospectId: prospect.id });
  day('2026-02-10');
  expect([await stateOf(linqing, mine), await stateOf(guanxian, theirs)]).toEqual(['lapsed', 'held']);
});

test('the rule of the day on which the time began to run holds', async () => {
  day('2026-03-01');
  const before = await assign(linqing, office.linqing);
  const rule = { id: uuidv7(), effectiveFrom: '2026-03-10', protectionDays: 60, releaseDays: 10, reason: '招商办法' };
  await setPursuitRule(at.store, admin, { key: uuidv7(), rule: SetPursuitRule.parse(rule) });
  day('2026-03-10');
  const after = await assign(linqing, office.linqing);
  const daysOf = async (id: string) => {
    const { pursuit } = await pursuitDetail(at.store, linqing, id);
    return [pursuit.protectedUntil, pursuit.releasesOn];
  };
  expect(await daysOf(before)).toEqual(['2026-05-30', '2026-03-31']);
  expect(await daysOf(after)).toEqual(['2026-05-09', '2026-03-20']);
  await call(linqing, before, '2026-03-10');
  expect(await daysOf(before)).toEqual(['2026-05-30', '2026-03-20']);
});

test('a transfer needs the receiver, takes the story along, and the lead shares the credit as agreed', async () => {
  day('2026-05-01');
  const given = await assign(linqing, office.linqing, { chain: '轴承', node: '高精密轴承' });
  await call(linqing, given, '2026-05-01');
  const document = '目标企业流转会议纪要';
  const offer = { kind: 'offered', toOfficeId: office.guanxian, keepBasisPoints: 3000, document, note: '锻造在冠县' };
  const first = await act(linqing, given, offer);
  await answer(guanxian, first.id, { answer: 'decline', note: '力量不足' });
  expect(await stateOf(linqing, given)).toBe('held');
  const told = (await pursuitDetail(at.store, linqing, given)).story.find(({ kind }) => kind === 'declined');
  expect(told?.note).toBe('力量不足');
  const { id: offerId } = await act(linqing, given, offer);
  const accept = { answer: 'accept', pursuitId: uuidv7(), accountId: guanxian.accountId, dueOn: '2199-01-01' };
  expect(await lawsOf(() => answer(linqing, offerId, { ...accept, accountId: linqing.accountId }))).toEqual([
    'only_the_receiver_answers',
    'assignee_cannot_enter_here',
  ]);
  const { pursuitId } = await answer(guanxian, offerId, accept);
  expect(await lawsOf(() => answer(guanxian, offerId, { ...accept, pursuitId: uuidv7() }))).toEqual([
    'offer_no_longer_open',
  ]);
  expect([await stateOf(linqing, given), await stateOf(guanxian, pursuitId)]).toEqual(['transferred', 'held']);
  const { story } = await pursuitDetail(at.store, guanxian, pursuitId);
  expect(story.map(({ kind }) => kind)).toEqual([
    'assigned',
    'contacted',
    'offered',
    'declined',
    'offered',
    'assigned',
  ]);
  expect(story.every(({ entry }) => entry === null)).toBe(true);
  const { projectId } = await lead(guanxian, pursuitId);
  expect(await stateOf(guanxian, pursuitId)).toBe('lead');
  const agreed = await creditAgreements(at.store, guanxian, { projectId }, { page: 1, size: 10 });
  expect(agreed.rows[0]).toMatchObject({
    document,
    shares: [
      { officeId: office.linqing, basisPoints: 3000 },
      { officeId: office.guanxian, basisPoints: 7000 },
    ],
  });
  const page = await projectPage(at.store, guanxian, projectId);
  expect(page.current).toMatchObject({ finderOfficeId: office.linqing, chainNodes: ['高精密轴承'] });
  expect(page.current.investor).toMatch(/轴承有限公司/u);
  expect(await lawsOf(() => lead(guanxian, pursuitId))).toEqual(['pursuit_has_ended']);
  const { prospect } = await pursuitDetail(at.store, guanxian, pursuitId);
  expect(await lawsOf(() => assign(linqing, office.linqing, { prospect: null, prospectId: prospect.id }))).toEqual([
    'prospect_is_a_lead',
  ]);
});

test('what another office does stays its own', async () => {
  day('2026-06-01');
  const mine = await assign(linqing, office.linqing);
  await expect(pursuitDetail(at.store, guanxian, mine)).rejects.toThrow('pursuit_unknown');
  expect(await lawsOf(() => call(guanxian, mine, '2026-06-01'))).toEqual(['only_the_holder_acts']);
  const seen = await pursuitPage(at.store, guanxian, {}, { page: 1, size: 200 });
  expect(seen.rows.map(({ id }) => id)).not.toContain(mine);
});

test('a list is assigned whole or not at all, and sent twice it is one', async () => {
  day('2026-07-01');
  const one = { officeId: office.linqing, accountId: linqing.accountId, dueOn: '2199-01-01', prospect: firm() };
  const assignments = [one, { ...one, prospect: { ...firm(), divisionCode: '371581' } }, one].map((each) =>
    AssignProspect.parse({ pursuitId: uuidv7(), ...each }),
  );
  expect(await lawsOf(() => assignProspects(at.store, linqing, { key: uuidv7(), assignments }))).toEqual([
    'prospect_is_local',
    'prospect_already_pursued_here',
  ]);
  const request = { key: uuidv7(), assignments: assignments.slice(0, 1) };
  const [a, b] = [await assignProspects(at.store, linqing, request), await assignProspects(at.store, linqing, request)];
  expect(b).toEqual(a);
});

test('two offices that file at once: one has it', async () => {
  day('2026-08-01');
  const prospect = firm();
  const done = await Promise.allSettled([
    assign(linqing, office.linqing, { prospect }),
    assign(guanxian, office.guanxian, { prospect }),
  ]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const held = await inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('prospect').select('id').where('name', '=', prospect.name).execute(),
  );
  expect(held).toHaveLength(1);
});

test('doctor finds nothing, and what was put in past the door', async () => {
  const named = async () => (await doctor(at.store)).map(({ check }) => check);
  expect(await named()).toEqual([]);
  await at.store.pool.pg.query(`update pursuit n set opened_on = p.opened_on + 1 from pursuit p
    where n.follows_id = p.id and n.offer_id is null`);
  await at.store.pool.pg.query(`update pursuit_act set office_id = $1 where kind = 'contacted'`, [office.promotion]);
  expect(await named()).toEqual(
    expect.arrayContaining(['first_filing_won', 'only_holders_acted', 'rows_match_their_links']),
  );
});
