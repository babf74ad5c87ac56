// Whoever goes past the door, as the database's owner even, is found: each row by its entry and its use case.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fundAct, milestoneAct, outingAct, projectAct } from '../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../test/fixture/ledgerCity.ts';
import { doctor } from '../app/keeping/doctor.ts';
import { publishBulletin } from '../app/bulletin/publish.ts';
import { record } from '../app/entries/record.ts';
import { verify } from '../app/verification/verify.ts';
import type { Actor } from '../domain/people/role.ts';
import { brokenLinks, rowsOffTheirLinks } from './auditChain.ts';
import { sealedTables } from './seals.ts';
import { countingScope, setScope } from './store.ts';

let at: TestCity;
let enterer: Actor;
const project = uuidv7();
const day = { officeId: office.linqing, occurredOn: '2023-06-01' };
const fund = fundAct(project, day, 100n, 'A-1');
const outing = outingAct(day, 'city_leader', ['甲', '乙'], ['协会'], [project]);
const signed = milestoneAct(project, 'signed', day);
const acts = [projectAct(project, day), fund, outing, signed];
const idOf = { fund: fund.input.head.id, outing: outing.input.head.id, signed: signed.input.head.id };

/** Three links: entries, their verification, a publication. */
beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  const verifier = await at.actor('审核员', ['verify', office.root]);
  const publisher = await at.actor('发布员', ['publish', office.root]);
  const { entryIds } = await record(at.store, enterer, { useCase: 'fill', key: 'fill-entries', acts });
  await verify(at.store, verifier, { key: 'verify-all', decision: 'verified', of: { entryIds } });
  await publishBulletin(at.store, publisher, { period: '2023', key: 'publish-it' });
});
afterAll(() => at.close());

/** What is found after statements of the database's owner, with foreign keys off; all of it is rolled back. */
async function foundAfter(...statements: string[]): Promise<{ rows: string[]; links: string[] }> {
  class Undo extends Error {}
  let found = { rows: [] as string[], links: [] as string[] };
  const tampering = at.store.pool.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = 'replica'`.execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await setScope(tx, at.store, countingScope(city));
    const links = await brokenLinks(tx, city);
    found = { rows: await rowsOffTheirLinks(tx, city), links: links.map((place) => place.replace(/ \S+Z:/, ':')) };
    throw new Undo();
  });
  await expect(tampering).rejects.toThrow(Undo);
  return found;
}

test('what was written through the door is no finding, nor is a person who was forgotten', async () => {
  expect(await doctor(at.store)).toEqual([]);
  expect(await foundAfter(`update person set name = null, phone = null, erased_at = now()`)).toEqual({
    rows: [],
    links: [],
  });
});

test('a form sent twice and a dry run are no links, and leave no gap', async () => {
  const request = { useCase: 'twice', key: 'sent-twice', acts: [projectAct(uuidv7(), day)] };
  await record(at.store, enterer, { ...request, dryRun: true });
  await record(at.store, enterer, request);
  await record(at.store, enterer, request);
  expect(await foundAfter()).toEqual({ rows: [], links: [] });
});

describe('a row altered in one column', () => {
  const { fund: f, outing: o, signed: s } = idOf;
  test.each([
    ['an amount', f, `update fund_arrival set recognised_fen = recognised_fen - 1 where entry_id = '${f}'`],
    ['a day', f, `update entry set occurred_on = '2023-06-02' where id = '${f}'`],
    ['who recorded it', f, `update entry set recorded_by = '${uuidv7()}' where id = '${f}'`],
    ['the instant', f, `update entry set recorded_at = recorded_at - interval '1 microsecond' where id = '${f}'`],
    ['a list', o, `update outing_member set rank = 'staff' where no = 1 and entry_id = '${o}'`],
    ['a row less in a list', o, `delete from outing_visit where entry_id = '${o}'`],
    ['a detail gone', f, `delete from fund_arrival where entry_id = '${f}'`],
    ['what was empty', s, `update milestone set evidence = '合同' where entry_id = '${s}'`],
    [
      'the code of a project',
      acts[0]?.input.head.id,
      `update project set short_code = '2023-0099' where id = '${project}'`,
    ],
  ] as const)('%s', async (_, id, statement) => {
    expect(await foundAfter(statement)).toEqual({ rows: [`${id} fill entry altered`], links: [] });
  });

  test.each([
    [
      'a decision',
      `update verification set decision = 'returned', reason = '…' where entry_id = '${f}'`,
      f,
      'verification',
    ],
    [
      'a published figure',
      `update published_figure set display = '9' where figure_key = 'projects_new'`,
      '\\S+',
      'publication',
    ],
    ['a bulletin', `update publication set content = '{}'`, '\\S+', 'publication'],
  ])('%s', async (_, statement, id, what) => {
    const useCase = what === 'publication' ? 'publish' : 'verify';
    const place = expect.stringMatching(new RegExp(`^${id} ${useCase} ${what} altered$`)) as unknown;
    expect(await foundAfter(statement)).toEqual({ rows: [place], links: [] });
  });
});

test('a row removed, with its decision', async () => {
  const id = idOf.fund;
  const { rows } = await foundAfter(
    ...['fund_arrival', 'verification'].map((table) => `delete from ${table} where entry_id = '${id}'`),
    `delete from entry where id = '${id}'`,
  );
  expect(rows).toEqual([`${id} fill entry removed`, `${id} verify verification removed`]);
});

const stolen = uuidv7();
const putIn = `insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
  select city_code, '${stolen}', kind, office_id, occurred_on, recorded_at, recorded_by, origin from entry
  where id = '${idOf.fund}'`;

test('a row put in past the door', async () => {
  expect((await foundAfter(putIn)).rows).toEqual([`${stolen} – entry added`]);
});

describe('links', () => {
  const swap = [
    [1, -1],
    [2, 1],
    [-1, 2],
  ].map(([from, to]) => `update event set ledger_version = ${to} where ledger_version = ${from}`);

  test('two that were swapped', async () => {
    const faults = 'does not follow the link before it, altered, seals altered';
    expect((await foundAfter(...swap)).links).toEqual([
      `1 verify: ${faults}`,
      `2 fill: ${faults}`,
      '3 publish: does not follow the link before it',
    ]);
  });

  test.each([
    [`update event set use_case = 'other' where ledger_version = 2`, ['2 other: altered']],
    [`update event set summary = '{}' where ledger_version = 2`, ['2 verify: altered']],
    [`update event set at = at + interval '1 second' where ledger_version = 3`, ['3 publish: altered']],
    [`delete from event where ledger_version = 2`, ['3 publish: a link before it is missing']],
    [`delete from event where ledger_version = 4`, ['4–4: missing']],
    [`delete from seal where ledger_version = 2`, ['2 verify: seals altered']],
    [
      `update event set hash = null where ledger_version = 3`,
      ['3 publish: altered', '4 twice: does not follow the link before it'],
    ],
  ])('%s', async (statement, places) => {
    expect((await foundAfter(statement)).links).toEqual(places);
  });
});

test('a ledger older than the chain is taken in by the next write, and held from then on', async () => {
  const older = ['update event set hash = null, prev_hash = null, content_digest = null', 'delete from seal'];
  expect(await foundAfter(...older)).toEqual({ rows: [], links: [] });
  for (const statement of older) await at.store.pool.pg.query(statement);
  await record(at.store, enterer, { useCase: 'first_link', key: 'first-link', acts: [projectAct(uuidv7(), day)] });
  expect(await doctor(at.store)).toEqual([]);
  const id = idOf.fund;
  expect(
    await foundAfter(
      `update fund_arrival set payer = '别人' where entry_id = '${id}'`,
      `update event set use_case = 'other' where ledger_version = 2`,
    ),
  ).toEqual({ rows: [`${id} first_link entry altered`], links: ['5 first_link: does not follow the link before it'] });
});

// `waiting_entry` is derived: the door keeps it, rebuild makes it anew, doctor compares it.
test('every table whose rows belong to an entry is sealed', async () => {
  const { rows } = await at.store.pool.pg.query<{ table_name: string }>(
    `select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'entry_id'`,
  );
  expect(rows.map((row) => row.table_name).filter((table) => !sealedTables.includes(table))).toEqual(['waiting_entry']);
});
