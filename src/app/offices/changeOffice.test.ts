// The office tree on the engine: an office is founded, renamed, moved in the middle of a year and ended; its history stays.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { OfficeAct } from '../../domain/offices/officeAct.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { territories } from '../../metrics/bulletinFigures.ts';
import { cityFacts, foldCity } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';

import { type KnownAt, latest } from '../../metrics/facts.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { changeOffice } from './changeOffice.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { officeTree } from './officeTree.ts';
import { listProjects } from '../projects/projectList.ts';
import { receiptPage } from '../figures/receipt.ts';
import { figureOf } from '../../metrics/figure.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let admin: Actor;
let enterer: Actor;
let verifier: Actor;
let oldParent: Actor;
let newParent: Actor;
const town = uuidv7();
const project = uuidv7();

beforeAll(async () => {
  at = await openTestCity();
  admin = await at.actor('管理员', ['admin', office.root]);
  enterer = await at.actor('填报', ['enter', office.root]);
  verifier = await at.actor('审核', ['verify', office.root]);
  oldParent = await at.actor('临清', ['lead', office.linqing]);
  newParent = await at.actor('冠县', ['lead', office.guanxian]);
});
afterAll(() => at.close());

const change = (act: object, more: { by?: Actor; dryRun?: boolean; key?: string } = {}) =>
  changeOffice(at.store, more.by ?? admin, {
    key: more.key ?? uuidv7(),
    act: OfficeAct.parse({ officeId: town, reason: '机构改革', ...act }),
    dryRun: more.dryRun,
  });
async function lawsOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.catch((e: unknown) => e);
  return error instanceof Refusal ? error.breaches.map(({ law }) => law) : error;
}
async function send(...acts: LedgerAct[]): Promise<void> {
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}
/** Fen in place in 2023, counted both ways. */
async function funds(officeId: string | undefined, known: KnownAt = latest): Promise<bigint> {
  const definition = shipped.on('funds_arrived', '2023-12-31');
  if (definition?.kind !== 'counting') throw new Error('no definition');
  const question = { period: parsePeriod('2023'), at: known, officeId };
  const { total } = count(definition, await foldCity(at.store, city), question);
  expect(await inScope(at.store, countingScope(city), (tx) => recount(tx, city, definition, question))).toBe(total);
  return total;
}
const arrival = (day: string, fen: bigint) => fundAct(project, { officeId: town, occurredOn: day }, fen);

test('an office is founded below another, once however often it is sent', async () => {
  const founding = {
    act: 'found',
    code: 'lq-01',
    name: '新华路街道',
    shortName: '新华路',
    kind: 'zone',
    parentId: office.linqing,
    validFrom: '2022-01-01',
  };
  const key = uuidv7();
  await change(founding, { key });
  await change(founding, { key });
  const tree = await officeTree(at.store, admin);
  expect(tree.map(({ now }) => now.code)).toEqual(['371500', '371581', 'lq-01', '371525', 'promotion', 'dept-01']);
  expect(await lawsOf(change({ ...founding, officeId: uuidv7() }))).toEqual(['office_code_taken', 'office_name_taken']);
});

test('moved in the middle of a year: earlier rows stay with the old parent, later ones go with it', async () => {
  await send(projectAct(project, { officeId: town, occurredOn: '2023-01-10' }));
  await send(arrival('2023-03-01', 100n), arrival('2023-06-30', 20n), arrival('2023-07-01', 3n));
  expect([await funds(office.linqing), await funds(office.guanxian)]).toEqual([123n, 0n]);
  const instant = await lastInstant();
  const moving = { act: 'move', parentId: office.guanxian, validFrom: '2023-07-01' };

  const preview = await change(moving, { dryRun: true });
  expect(preview).toEqual({ officeId: town, offices: 1, entriesBefore: 3, entriesFrom: 1, people: 0 });
  expect([await funds(office.linqing), await funds(office.guanxian)]).toEqual([123n, 0n]);

  await change(moving);
  await send(arrival('2023-08-01', 4000n));
  const counted = [
    await funds(office.linqing),
    await funds(office.guanxian),
    await funds(town),
    await funds(undefined),
  ];
  expect(counted).toEqual([120n, 4003n, 4123n, 4123n]);
  // What was known before the move was recorded has not changed.
  expect([await funds(office.linqing, instant), await funds(office.guanxian, instant)]).toEqual([123n, 0n]);
  expect(await doctor(at.store)).toEqual([]);
});

test('a table by county has the moved office in one line only', async () => {
  const facts = await cityFacts(at.store, city);
  const lines = (period: string) => territories(facts, { period: parsePeriod(period), at: latest }).map(({ id }) => id);
  expect(lines('2023')).toEqual([office.linqing, office.guanxian]);
  expect(lines('2022')).toEqual([office.linqing, office.guanxian]);
});

test('the new parent opens all rows of the office; the old one keeps its number and the count of rows behind it', async () => {
  const opened = async (actor: Actor) =>
    (await listProjects(at.store, actor, { sort: 'code', dir: 'asc' }, { page: 1, size: 10 })).total;
  expect([await opened(oldParent), await opened(newParent)]).toEqual([0, 1]);
  const facts = await cityFacts(at.store, city);
  const question = { period: parsePeriod('2023'), at: latest, officeId: office.linqing };
  const figure = figureOf('funds_arrived', facts, question);
  if (!figure) throw new Error('no figure');
  const receipt = await receiptPage(at.store, oldParent, facts, figure, { page: 1, size: 10 });
  expect([receipt.total, receipt.lines, receipt.hidden]).toEqual([2, [], [{ officeId: town, rows: 2 }]]);
  expect((await receiptPage(at.store, newParent, facts, figure, { page: 1, size: 10 })).lines.length).toBe(2);
});

test('a county that becomes a district is the same office with another name', async () => {
  const before = await funds(office.guanxian);
  const named = { act: 'rename', officeId: office.guanxian, name: '冠州区', shortName: '冠州' };
  await change({ ...named, divisionCode: '371525', validFrom: '2023-09-01' });
  expect(await funds(office.guanxian)).toBe(before);
  const renamed = (await officeTree(at.store, admin)).find(({ now }) => now.id === office.guanxian);
  expect(renamed?.versions.map(({ name, validFrom }) => [name, validFrom])).toEqual([
    ['冠县', '2020-01-01'],
    ['冠州区', '2023-09-01'],
  ]);
});

test('what would break the tree is refused and leaves nothing', async () => {
  const versions = async () => (await at.store.pool.pg.query('select count(*) from office_version')).rows[0].count;
  const before = await versions();
  const on = { validFrom: '2023-10-01' };
  expect(await lawsOf(change({ act: 'move', officeId: office.guanxian, parentId: town, ...on }))).toEqual([
    'office_below_itself',
  ]);
  expect(await lawsOf(change({ act: 'end', officeId: office.guanxian, ...on }))).toEqual(['office_has_offices_below']);
  expect(await lawsOf(change({ act: 'move', parentId: office.root, validFrom: '2023-06-30' }))).toEqual([
    'office_day_before_last',
  ]);
  const own = await at.actor('临清管理员', ['admin', office.linqing]);
  expect(await lawsOf(change({ act: 'end', ...on }, { by: own }))).toEqual(['office_out_of_scope']);
  expect(await lawsOf(change({ act: 'end', ...on }, { by: enterer }))).toEqual(['right_required']);
  expect(await versions()).toBe(before);
});

test('an ended office keeps its rows and takes none from its last day on', async () => {
  await change({ act: 'end', validFrom: '2023-12-01' });
  expect(await funds(office.guanxian)).toBe(4003n);
  const late = (day: string) => record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts: [arrival(day, 1n)] });
  expect(await lawsOf(late('2023-12-01'))).toEqual(['office_ended']);
  await late('2023-11-30');
  expect(await lawsOf(change({ act: 'move', parentId: office.root, validFrom: '2023-12-02' }))).toEqual([
    'office_is_ended',
  ]);
});

test('doctor finds a tree that was changed past the door', async () => {
  expect(await doctor(at.store)).toEqual([]);
  const { pg } = at.store.pool;
  await pg.query(`update office_version set parent_id = $1 where office_id = $2 and id is not null`, [
    office.root,
    town,
  ]);
  expect((await doctor(at.store)).map(({ check }) => check)).toEqual(['rows_match_their_links']);
  await pg.query(`insert into office_version (city_code, office_id, name, short_name, kind, parent_id, valid_from, recorded_at)
    values ('371500', '${office.bureau}', '别处', '别处', 'department', '${office.linqing}', '2023-02-01', now() + interval '1 year')`);
  expect((await doctor(at.store)).map(({ check }) => check)).toContain('office_changes_have_their_act');
});

async function lastInstant(): Promise<number> {
  const row = await at.store.pool.db.selectFrom('city').select('last_recorded_at').executeTakeFirstOrThrow();
  return Date.parse(row.last_recorded_at);
}
