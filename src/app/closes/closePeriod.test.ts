// Closing periods on the real engine: what is refused after it, what comes in as an adjustment, and both readings.
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fundAct, type Head, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { setAssessmentYear } from './assessmentYears.ts';
import { closedReading } from './closedReading.ts';
import { closeGrid } from './closeGrid.ts';
import { periodOfOffice } from './closedPeriod.ts';
import { closePeriod, reopenPeriod } from './closePeriod.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
let countyVerifier: Actor;
let publisher: Actor;
let second: Actor;
let countyPublisher: Actor;

const yi = 10_000_000_000n;
const project = uuidv7();
const may: Head = { officeId: office.linqing, occurredOn: '2023-05-08' };
const june: Head = { officeId: office.linqing, occurredOn: '2023-06-02' };
const elsewhere: Head = { officeId: office.guanxian, occurredOn: '2023-05-08' };
const arrival = fundAct(project, may, 5n * yi, 'A-1');

beforeEach(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  countyVerifier = await at.actor('县审核员', ['verify', office.linqing]);
  publisher = await at.actor('发布员', ['publish', office.root]);
  second = await at.actor('发布员乙', ['publish', office.root]);
  countyPublisher = await at.actor('县发布员', ['publish', office.linqing]);
  await decided([projectAct(project, may), arrival]);
});
afterEach(() => at.close());

async function report(acts: LedgerAct[], by = enterer): Promise<string[]> {
  return (await record(at.store, by, { useCase: 'test', key: uuidv7(), acts })).entryIds;
}
function decide(entryIds: string[], by = verifier, decision: 'verified' | 'returned' = 'verified') {
  return verify(at.store, by, { key: uuidv7(), decision, reason: '理由', of: { entryIds } });
}
async function decided(acts: LedgerAct[]): Promise<void> {
  await decide(await report(acts));
}
function close(period: string, by = countyPublisher, officeId = office.linqing, carry = 0, key = uuidv7()) {
  return closePeriod(at.store, by, { key, input: { id: uuidv7(), officeId, period, carry } });
}
/** The same act, said to be an adjustment. */
function adjusted(act: LedgerAct, reason = '漏报'): LedgerAct {
  return { ...act, input: { ...act.input, head: { ...act.input.head, adjustment: { reason } } } } as LedgerAct;
}
async function lawsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return error instanceof Refusal
    ? error.breaches.map(({ law }) => law)
    : [error instanceof Error ? error.message : 'done'];
}
async function funds(period = '2023-05', officeId: string | undefined = office.linqing) {
  const facts = await cityFacts(at.store, city);
  const question = { period: periodAt(facts, period, latest), at: latest, officeId };
  const figure = must(figureOf('funds_arrived', facts, question));
  const reading = closedReading(figure, facts, question);
  return [reading?.figure.value ?? null, figure.value, reading?.difference ?? null];
}
const closesKept = async () => (await at.store.pool.db.selectFrom('period_close').selectAll().execute()).length;

const afterTheClose: [string, () => LedgerAct, string[]][] = [
  ['a late arrival', () => fundAct(project, may, yi), ['period_must_be_open']],
  ['a late milestone', () => milestoneAct(project, 'signed', may), ['period_must_be_open']],
  ['a new version of a project', () => projectAct(project, may), ['period_must_be_open']],
  [
    'a correction',
    () => fundAct(project, { ...may, reverses: arrival.input.head.id, reason: '更正' }, yi),
    ['period_must_be_open'],
  ],
  [
    'a correction that moves it out of the period',
    () => fundAct(project, { ...june, reverses: arrival.input.head.id, reason: '更正' }, yi),
    ['period_must_be_open'],
  ],
  ['a withdrawal dated today', () => voidAct(arrival, { ...june, reason: '重复' }), ['period_must_be_open']],
  ['the next month', () => fundAct(project, june, yi), ['done']],
  ['another county', () => fundAct(project, elsewhere, yi), ['done']],
  ['an adjustment', () => adjusted(fundAct(project, may, yi)), ['done']],
  ['an adjustment of an open month', () => adjusted(fundAct(project, june, yi)), ['adjustment_without_closed_period']],
];

test('after the county has closed the month', async () => {
  await close('2023-05');
  const met = [];
  for (const [what, act] of afterTheClose) met.push([what, await lawsOf(report([act()]))]);
  expect(met).toEqual(afterTheClose.map(([what, , expected]) => [what, expected]));
});

test('the refusal names the period, the office and the day', async () => {
  await close('2023', publisher, office.root);
  const refused = await report([fundAct(project, may, yi)]).catch((error: Refusal) => error.breaches);
  const detail = { period: '2023', office: '聊城市', day: '2023-05-08' };
  expect(refused).toEqual([{ law: 'period_must_be_open', field: 'acts.0.occurredOn', detail }]);
});

test('a late correction is an adjustment: booked today, decided at the level that closed, both readings kept', async () => {
  await close('2023-05', publisher, office.root);
  at.setClock('2024-02-20T02:00:00Z');
  const correction = fundAct(
    project,
    { ...may, reverses: arrival.input.head.id, reason: '回单更正' },
    (45n * yi) / 10n,
  );
  const [entry = ''] = await report([adjusted(correction, '回单金额更正')]);
  const row = await at.store.pool.db.selectFrom('entry').selectAll().where('id', '=', entry).executeTakeFirstOrThrow();
  expect([row.occurred_on, row.adjusted_on, row.adjustment_reason]).toEqual([
    '2023-05-08',
    '2024-02-20',
    '回单金额更正',
  ]);
  expect(await lawsOf(decide([entry], countyVerifier))).toEqual(['adjustment_needs_closing_level']);
  expect(await funds()).toEqual(['5', '5', '0']);
  await decide([entry]);
  expect(await funds()).toEqual(['5', '4.5', '-0.5']);
  expect(await funds('2023-05', undefined)).toEqual(['5', '4.5', '-0.5']);
  const listed = await periodOfOffice(
    at.store,
    { ...verifier, grants: [{ role: 'lead', officeId: office.root }] },
    'adjustments',
    { office: office.linqing, period: '2023-05', page: 1, size: 20 },
  );
  expect([listed.adjustments, listed.fundsDifference, listed.rowsInReach]).toEqual([1, '-0.5', 1]);
  expect(listed.rows[0]).toMatchObject({ entryId: entry, adjustedOn: '2024-02-20', fundsFen: -(5n * yi) / 10n });
  expect(await doctor(at.store)).toEqual([]);
});

test('what waits is decided, returned or carried over before the close', async () => {
  const [first = '', third = ''] = await report([
    fundAct(project, may, yi),
    voidAct(arrival, { ...june, reason: '重复' }),
  ]);
  expect(await lawsOf(close('2023-05'))).toEqual(['period_has_pending_entries']);
  expect(await lawsOf(close('2023-05', countyPublisher, office.linqing, 1))).toEqual(['period_has_pending_entries']);
  expect((await close('2023-05', countyPublisher, office.linqing, 2)).carried).toBe(2);
  expect(await funds()).toEqual(['5', '5', '0']);
  await decide([third], countyVerifier, 'returned');
  await decide([first], countyVerifier);
  expect(await funds()).toEqual(['5', '6', '1']);
  const grid = await closeGrid(at.store, countyPublisher, 2023);
  const cell = must(grid.rows.find((row) => row.office.id === office.linqing)).cells[4];
  expect(cell).toMatchObject({ pending: 0, adjustments: 1, fundsDifference: '1', close: { carried: 2 } });
  expect(await doctor(at.store)).toEqual([]);
});

test('a write at the moment of the close comes whole before it or is refused by it', async () => {
  const tries = Array.from({ length: 6 }, () => lawsOf(decided([fundAct(project, may, yi)])));
  const closing = Array.from({ length: 5 }, () => lawsOf(close('2023-05')));
  const [written, closed] = [await Promise.all(tries), await Promise.all(closing)];
  const closes = await at.store.pool.db.selectFrom('period_close').selectAll().execute();
  expect(closed.filter(([law]) => law === 'done')).toHaveLength(closes.length);
  const [one] = closes;
  if (!one) await close('2023-05', countyPublisher, office.linqing, (await waiting()).length);
  const after = await at.store.pool.pg.query(
    `select from entry e join period_close c on c.city_code = e.city_code where e.recorded_at > c.closed_at and e.kind = 'fund_arrival'`,
  );
  expect(after.rows).toEqual([]);
  expect(written.flat().filter((law) => !['done', 'period_must_be_open'].includes(law))).toEqual([]);
  expect(await lawsOf(report([fundAct(project, may, yi)]))).toEqual(['period_must_be_open']);
  expect(await doctor(at.store)).toEqual([]);
});
async function waiting() {
  const { rows } = await at.store.pool.pg.query('select id from entry_state where decision is null');
  return rows;
}

test('the same close sent five times is one, whether by one key or by five', async () => {
  const input = { id: uuidv7(), officeId: office.linqing, period: '2023-05' };
  const five = await Promise.all(
    Array.from({ length: 5 }, () => closePeriod(at.store, countyPublisher, { key: 'one-close-key', input })),
  );
  expect(new Set(five.map(({ closedAt }) => closedAt)).size).toBe(1);
  const again = await Promise.all(Array.from({ length: 5 }, () => lawsOf(close('2023-05'))));
  expect(again.flat()).toEqual(Array(5).fill('period_already_closed'));
  expect(await closesKept()).toBe(1);
});

test('reopened by another hand, written to, and closed again', async () => {
  const { id } = await close('2023-05', publisher, office.root);
  const reopen = (by: Actor, reason = '数据有误') =>
    reopenPeriod(at.store, by, { key: uuidv7(), input: { closeId: id, reason } });
  expect(await lawsOf(reopen(countyPublisher))).toEqual(['close_unknown']);
  expect(await lawsOf(reopen(publisher))).toEqual(['reopener_is_closer']);
  expect(await lawsOf(reopen(second, ''))).toEqual(['reason_required_for_reopening']);
  await reopen(second);
  expect(await lawsOf(reopen(second))).toEqual(['close_already_reopened']);
  await decided([fundAct(project, may, yi)]);
  expect(await funds()).toEqual([null, '6', null]);
  await close('2023-05', publisher, office.root);
  expect(await funds()).toEqual(['6', '6', '0']);
  const nos = await at.store.pool.db.selectFrom('period_close').select('no').orderBy('no').execute();
  expect(nos.map(({ no }) => no)).toEqual([1, 2]);
  expect(await doctor(at.store)).toEqual([]);
});

test('a clock set back neither opens what is closed nor closes what runs', async () => {
  await close('2023-05');
  at.setClock('2023-05-20T02:00:00Z');
  expect(await lawsOf(report([fundAct(project, may, yi)]))).toEqual(['period_must_be_open']);
  expect(await lawsOf(close('2023-05', publisher, office.guanxian))).toEqual(['period_not_over']);
  await decided([adjusted(fundAct(project, may, yi))]);
  expect(await funds()).toEqual(['5', '6', '1']);
  const { adjusted_on } = await at.store.pool.db
    .selectFrom('entry')
    .select('adjusted_on')
    .where('adjusted_on', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(adjusted_on).toBe('2024-01-10');
});

test('an assessment year is a period everywhere, and as known then it keeps its days', async () => {
  const admin = await at.actor('管理员', ['admin', office.root]);
  const set = (from: string, to: string) =>
    setAssessmentYear(at.store, admin, { key: uuidv7(), input: { id: uuidv7(), year: 2023, from, to } });
  await decided([fundAct(project, { ...may, occurredOn: '2022-12-28' }, yi)]);
  await set('2022-12-26', '2023-12-25');
  expect(await funds('A2023')).toEqual([null, '6', null]);
  expect(await funds('2023')).toEqual([null, '5', null]);
  const before = (await cityFacts(at.store, city)).foldedAt;
  await set('2023-01-01', '2023-12-25');
  const facts = await cityFacts(at.store, city);
  expect([periodAt(facts, 'A2023', Date.parse(before)).from, periodAt(facts, 'A2023', latest).from]).toEqual([
    '2022-12-26',
    '2023-01-01',
  ]);
  await close('A2023', publisher, office.root);
  expect(await lawsOf(report([fundAct(project, { ...may, occurredOn: '2023-12-20' }, yi)]))).toEqual([
    'period_must_be_open',
  ]);
  expect(await lawsOf(report([fundAct(project, { ...may, occurredOn: '2023-12-28' }, yi)]))).toEqual(['done']);
  expect(await lawsOf(set('2022-12-20', '2023-12-25'))).toEqual(['assessment_year_closed']);
  expect(await doctor(at.store)).toEqual([]);
});

test('what came into a closed period past the door is found', async () => {
  await close('2023-05');
  await decided([adjusted(fundAct(project, may, yi))]);
  expect(await doctor(at.store)).toEqual([]);
  await at.store.pool.pg.query('update entry set adjusted_on = null, adjustment_reason = null');
  expect((await doctor(at.store)).map(({ check, found }) => [check, found])).toEqual([
    ['rows_match_their_links', 1],
    ['closed_period_kept', 1],
  ]);
});

test('what was altered in a close is found', async () => {
  const { id } = await close('2023-05');
  await at.store.pool.pg.query(`update period_close set to_on = '2023-05-30' where id = $1`, [id]);
  expect(await doctor(at.store)).toMatchObject([{ check: 'rows_match_their_links' }]);
});
