// Shared credit on the engine: filed by one, accepted from above, split to the fen, taken back; and who sees what of it.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditAct, fundAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { type KnownAt, latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { creditAgreements } from './creditAgreements.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { receiptPage } from '../figures/receipt.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let cityVerifier: Actor;
let hostVerifier: Actor;
let finder: Actor;
const project = uuidv7();
const on = { officeId: office.guanxian, occurredOn: '2023-05-01' };
const halves = [
  [office.linqing, 5000],
  [office.guanxian, 5000],
] as const;
const agreed = creditAct(project, on, halves);

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报', ['enter', office.root]);
  cityVerifier = await at.actor('市审核', ['verify', office.root]);
  hostVerifier = await at.actor('冠县审核', ['verify', office.guanxian], ['verify', office.linqing]);
  finder = await at.actor('临清领导', ['lead', office.linqing]);
  await send(projectAct(project, { ...on, occurredOn: '2023-01-05' }));
  // One fen too many for halves.
  await send(fundAct(project, { ...on, occurredOn: '2023-03-01' }, 101n), fundAct(project, on, 12_000_000_001n));
});
afterAll(() => at.close());

async function enter(...acts: LedgerAct[]): Promise<void> {
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
}
async function accept(by: Actor, ...acts: LedgerAct[]): Promise<void> {
  const entryIds = acts.map((act) => act.input.head.id);
  await verify(at.store, by, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}
async function send(...acts: LedgerAct[]): Promise<void> {
  await enter(...acts);
  await accept(cityVerifier, ...acts);
}
async function lawsOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.catch((e: unknown) => e);
  return error instanceof Refusal ? error.breaches.map(({ law }) => law) : error;
}
async function funds(officeId?: string, instant: KnownAt = latest): Promise<string | null | undefined> {
  const facts = await cityFacts(at.store, city);
  return figureOf('funds_arrived', facts, { period: parsePeriod('2023'), at: instant, officeId })
    ?.rows.map(({ value }) => value)
    .join(' + ');
}
const byOffice = async () => [await funds(office.linqing), await funds(office.guanxian)];

test('counts only once verified, and by nobody who shares', async () => {
  const whole = ['', '0.0000000101 + 1.2000000001'];
  await enter(agreed);
  expect(await byOffice()).toEqual(whole);
  expect(await lawsOf(accept(hostVerifier, agreed))).toEqual(['accepted_by_level_above']);
  expect(await byOffice()).toEqual(whole);
  await accept(cityVerifier, agreed);
  // The row before the agreement stays whole; the odd fen of the other goes to the smaller code.
  expect(await byOffice()).toEqual(['0.6', '0.0000000101 + 0.6000000001']);
  expect(await funds()).toBe(whole[1]);
});

test('an overlapping agreement is refused, whether the other stands or waits, and leaves nothing', async () => {
  const before = await at.store.pool.pg.query('select count(*) from entry');
  const again = creditAct(project, { ...on, occurredOn: '2023-12-31' }, halves);
  expect(await lawsOf(enter(again))).toEqual(['agreement_overlaps']);
  const third = uuidv7();
  await send(projectAct(third, on));
  const twice = [creditAct(third, on, halves), creditAct(third, on, halves)];
  expect(await lawsOf(enter(...twice))).toEqual(['agreement_overlaps']);
  const after = await at.store.pool.pg.query('select count(*) from entry');
  expect(Number(after.rows[0].count) - Number(before.rows[0].count)).toBe(1);
});

test('the receipt of an office shows its part of each row, and hides the rows of the other office', async () => {
  const facts = await cityFacts(at.store, city);
  const figure = figureOf('funds_arrived', facts, {
    period: parsePeriod('2023'),
    at: latest,
    officeId: office.linqing,
  });
  expect(figure?.rows.map(({ share }) => share)).toEqual([{ basisPoints: 5000, whole: '1.2000000001' }]);
  if (!figure) throw new Error('no figure');
  const page = { page: 1, size: 10 };
  const own = await receiptPage(at.store, finder, facts, figure, page);
  expect([own.total, own.lines, own.hidden]).toEqual([1, [], [{ officeId: office.guanxian, rows: 1 }]]);
  const all = await receiptPage(at.store, await at.actor('市领导', ['lead', office.root]), facts, figure, page);
  expect(all.lines.map(({ value, share }) => [value, share?.basisPoints])).toEqual([['0.6', 5000]]);
});

test('who shares sees the agreement but not the project, others see neither', async () => {
  const seen = async (actor: Actor) => {
    const { rows, total } = await creditAgreements(at.store, actor, { projectId: project }, { page: 1, size: 10 });
    return [total, rows.map((row) => [row.own, row.projectName, row.decision, row.accepterId, row.shares.length])];
  };
  expect(await seen(finder)).toEqual([1, [[false, null, 'verified', office.root, 2]]]);
  const host = await at.actor('冠县领导', ['lead', office.guanxian]);
  expect(await seen(host)).toEqual([1, [[true, '轴承项目', 'verified', office.root, 2]]]);
  expect(await seen(await at.actor('发改领导', ['lead', office.bureau]))).toEqual([0, []]);
  expect(await seen(await at.actor('无单位'))).toEqual([0, []]);
});

test('corrected and withdrawn by later entries; what was known then stays known then', async () => {
  const then = await lastInstant();
  const corrected = creditAct(project, { ...on, reverses: agreed.input.head.id, reason: '比例更正' }, [
    [office.linqing, 2500],
    [office.guanxian, 7500],
  ]);
  await enter(corrected);
  expect(await byOffice()).toEqual(['0.6', '0.0000000101 + 0.6000000001']);
  expect(await lawsOf(accept(hostVerifier, corrected))).toEqual(['accepted_by_level_above']);
  await accept(cityVerifier, corrected);
  expect(await byOffice()).toEqual(['0.3', '0.0000000101 + 0.9000000001']);
  const gone = voidAct(corrected, { ...on, reason: '协议解除' });
  await enter(gone);
  expect(await lawsOf(accept(hostVerifier, gone))).toEqual(['accepted_by_level_above']);
  await accept(cityVerifier, gone);
  expect(await byOffice()).toEqual(['', '0.0000000101 + 1.2000000001']);
  expect(await funds(office.linqing, then)).toBe('0.6');
  await send(creditAct(project, { ...on, occurredOn: '2023-06-01' }, halves));
  expect(await doctor(at.store)).toEqual([]);
});

async function lastInstant(): Promise<number> {
  const row = await at.store.pool.db.selectFrom('city').select('last_recorded_at').executeTakeFirstOrThrow();
  return Date.parse(row.last_recorded_at);
}

test('doctor finds shares that no longer make a whole, and two agreements on one day', async () => {
  const { pg } = at.store.pool;
  await pg.query('update credit_share set basis_points = 4000 where no = 1');
  const found = (await doctor(at.store)).map(({ check }) => check);
  expect(found).toContain('credit_shares_whole');
  expect(found).toContain('rows_match_their_links');
  await pg.query(
    'update credit_share set basis_points = case when entry_id = $1 then 2500 else 5000 end where no = 1',
    [(await pg.query(`select entry_id from credit_share where basis_points = 7500`)).rows[0].entry_id],
  );
  expect(await doctor(at.store)).toEqual([]);
});
