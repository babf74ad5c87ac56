// Whoever has the database and goes past the door: doctor is silent before each act of theirs, and speaks after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { rebuild } from '../../../src/app/keeping/rebuild.ts';
import { ledgerChecks } from '../../../src/storage/keeping/checks.ts';
import { recordChecks } from '../../../src/storage/keeping/record/checks.ts';
import { wholeServer } from '../../../src/storage/keeping/record/tables.ts';
import { countingScope, setScope } from '../../../src/storage/store.ts';
import { openRecordedCity, type RecordedCity, recordedCity } from '../../fixture/recordedCity.ts';

let folder: string;
let shared: RecordedCity;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-attacks-'));
  shared = await openRecordedCity(folder);
});
afterAll(async () => {
  await shared.close();
  rmSync(folder, { recursive: true });
});

/** What the checks of doctor on the database find in the transaction of the attack, which is taken back. */
async function foundWithin(statement: string): Promise<string> {
  const found: string[] = [];
  class Undo extends Error {}
  const attack = shared.store.pool.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(statement).execute(tx);
    for (const [city, checks] of [
      [recordedCity, [...ledgerChecks, ...recordChecks]],
      [wholeServer, recordChecks],
    ] as const) {
      await setScope(tx, shared.store, countingScope(city));
      for (const check of checks) found.push(...(await check.find(tx, city)).map((place) => `${check.name}: ${place}`));
    }
    throw new Undo();
  });
  await expect(attack).rejects.toThrow(Undo);
  return found.join('\n');
}

/** What doctor says of a copy, with the heads that were written down. */
async function findingsAfter(...statements: string[]): Promise<string[]> {
  const city = await openRecordedCity(folder);
  try {
    await city.sql(...statements);
    return await findingsOf(city);
  } finally {
    await city.close();
  }
}

/** What is derived is made anew first, so that it tells nothing. */
async function findingsAfterRebuild(...statements: string[]): Promise<string[]> {
  const city = await openRecordedCity(folder);
  try {
    await city.sql(...statements);
    await rebuild(city.store);
    return await findingsOf(city);
  } finally {
    await city.close();
  }
}

const findingsOf = async ({ store, places }: RecordedCity): Promise<string[]> =>
  (await doctor(store, undefined, places)).map(({ check, places: found }) => `${check}: ${found.join('; ')}`);

test('of what went through the door nothing is found', async () => {
  expect(await findingsAfter()).toEqual([]);
  expect(await foundWithin('select 1')).toBe('');
});

const idOf = (username: string) => `(select id from account where username = '${username}')`;
/** Cuts the end of the ledger off, and sets back what says where it ended. */
const cutOff = [
  `delete from verification where recorded_at > (select at from event where ledger_version = 1)`,
  `delete from seal where ledger_version > 1`,
  `delete from idempotency where at > (select at from event where ledger_version = 1)`,
  `delete from event where ledger_version > 1`,
];

const hash = `(select password_hash from account where username = 'tianbao')`;

describe('accounts', () => {
  test.each([
    [
      'another password hash',
      `update account set password_hash = ${hash} where username = 'shenhe'`,
      'account shenhe altered',
    ],
    [
      'another name to sign in by',
      `update account set username = 'shenhe2' where username = 'shenhe'`,
      'account shenhe2 altered',
    ],
    [
      'stopped, or started',
      `update account set disabled_at = now() where username = 'shenhe'`,
      'account shenhe altered',
    ],
    [
      'the second factor taken off',
      `update account set second_factor_at = null where username = 'guanli'`,
      'account guanli altered',
    ],
    [
      'persons exchanged',
      `update account a set person_id = b.person_id from account b where (a.username, b.username) in (('tianbao', 'shenhe'), ('shenhe', 'tianbao'))`,
      'account shenhe altered\nrows_match_their_records: account tianbao altered',
    ],
    [
      'names exchanged',
      `update person p set name = q.name from person q where (p.name, q.name) in (('姓名tianbao', '姓名shenhe'), ('姓名shenhe', '姓名tianbao'))`,
      'person ',
    ],
    ['a name of somebody who was met', `update person set name = '丙' where name = '甲'`, 'person '],
    [
      'a right more',
      `insert into role_grant select a.city_code, ${idOf('tianbao')}, v.office_id, 'verify', created_at, null from account a, office_version v where a.username = 'tianbao' and v.kind = 'city'`,
      'role_grant ',
    ],
    [
      'a right in another office',
      `update role_grant set office_id = '01890a5d-0000-7000-8000-000000000002' where role = 'verify'`,
      'role_grant ',
    ],
    ['a right that was held, removed', `delete from role_grant where role = 'verify'`, 'role_grant '],
    [
      'an account put in',
      `insert into account select city_code, gen_random_uuid(), 'ghost', password_hash, person_id, created_at, null from account where username = 'shenhe'`,
      'account ghost added',
    ],
    [
      'a recovery code put in',
      `insert into recovery_code values ('371500', ${idOf('shenhe')}, '\\xab', null)`,
      'recovery_code ',
    ],
    ['a recovery code used again', `update recovery_code set used_at = now()`, 'recovery_code '],
    ['another secret in an authenticator', `update second_factor set sealed_secret = '\\xab'`, 'second_factor '],
    [
      'a link to a provider',
      `insert into account_link values ('371500', 'https://id', 'me', ${idOf('shenhe')}, now())`,
      'account_link ',
    ],
  ])('%s', async (_, statement, place) => {
    expect(await foundWithin(statement)).toContain(`rows_match_their_records: ${place}`);
  });

  test('a session put in for somebody', async () => {
    const found = await foundWithin(
      `insert into session select city_code, '\\xabcd', ${idOf('shenhe')}, now(), now() + interval '1 day', gen_random_uuid(), now(), '', ''
       from account where username = 'shenhe'`,
    );
    expect(found).toBe('rows_match_their_records: session shenhe added');
  });

  test('one’s own session turned into somebody else’s', async () => {
    const found = await foundWithin(
      `update session set account_id = ${idOf('shenhe')} where account_id = ${idOf('tianbao')}`,
    );
    expect(found).toBe('rows_match_their_records: session shenhe altered');
  });
});

describe('altered only for a while', () => {
  const before = 'account shenhe altered before';

  test('altered for one sign-in and put back', async () => {
    const city = await openRecordedCity(folder);
    const { rows } = await city.store.pool.pg.query<{ was: string }>(
      `select password_hash as was from account where username = 'shenhe'`,
    );
    await city.sql(`update account set password_hash = ${hash} where username = 'shenhe'`);
    await city.signIn('shenhe');
    await city.sql(`update account set password_hash = '${rows[0]?.was}' where username = 'shenhe'`);
    const found = await findingsOf(city);
    await city.close();
    expect(found.join('\n')).toContain(`${before} signed_in`);
  });

  test('altered and then covered by an honest act', async () => {
    const city = await openRecordedCity(folder);
    await city.sql(
      `update account set demo = false, office_id = null, password_set_at = '2001-01-01' where username = 'shenhe'`,
    );
    await city.changePassword('shenhe');
    const found = await findingsOf(city);
    await city.close();
    expect(found.join('\n')).toContain(`${before} password_changed`);
  });
});

describe('what says who came and what was taken', () => {
  test.each([
    ['the sign-in log emptied', 'delete from sign_in_log', 'sign_in_log '],
    [
      'a failed attempt made a success',
      `update sign_in_log set outcome = 'signed_in' where outcome = 'refused'`,
      'sign_in_log ',
    ],
    ['where from', `update sign_in_log set address = '10.9.9.9'`, 'sign_in_log '],
    ['an export altered', `update export_log set rows = 1`, 'export_log '],
    ['an export removed', 'delete from export_log', 'export_log '],
    ['an export by somebody else', `update export_log set account_id = ${idOf('tianbao')}`, 'export_log '],
  ])('%s', async (_, statement, place) => {
    expect(await foundWithin(statement)).toContain(`rows_match_their_records: ${place}`);
  });
});

describe('settings and what everybody relies on', () => {
  test.each([
    [
      'rules of sign-in',
      `update sign_in_policy set policy = policy || '{"accountFailures": 20}'`,
      'rows_match_their_records: sign_in_policy ',
    ],
    ['a demo made of a city', `update city set demo = true`, 'rows_match_their_records: city '],
    [
      'the name of an office',
      `update office_version set name = '临清' where kind = 'county'`,
      'rows_match_their_records: office_version 临清 altered',
    ],
    [
      'the place of an office in the tree',
      `update office_version set parent_id = null where kind = 'county'`,
      'rows_match_their_records: office_version ',
    ],
    [
      'the code of an office',
      `update office set code = '371582' where code = '371581'`,
      'rows_match_their_records: office 371582 altered',
    ],
    [
      'a signing that needs no review',
      `insert into signing_before_review select city_code, id, office_id from entry limit 1`,
      'rows_match_their_records: signing_before_review ',
    ],
    [
      'a firm of the register',
      `update register_company set credit_code = '91371500MA3C00000X'`,
      'rows_match_their_records: register_company 轴承集团有限公司 altered',
    ],
    ['the section of a trade', `update industry set section = 'A' where code = '3451'`, 'codes_unchanged: industry'],
    ['a division', `delete from division where code = '371525'`, 'codes_unchanged: division'],
    [
      'the instant from which the next write is dated',
      `update city set last_recorded_at = '2036-01-01'`,
      'audit_chain_intact: last_recorded_at 2036-01-01',
    ],
  ])('%s', async (_, statement, place) => {
    expect(await foundWithin(statement)).toContain(place);
  });
});

test('the meaning of a figure that was used', async () => {
  const found = await findingsAfter(
    `update definition set body = body || '{"unit": "other"}' where id = 'projects_new'`,
  );
  expect(found.join('\n')).toContain('definitions_unchanged: projects_new@');
});

test('what the schema says, where no row tells', async () => {
  const found = await findingsAfter(
    'create policy everybody on project_current using (true)',
    'alter policy scope on fund_arrival using (true)',
    `create function tenfold() returns trigger language plpgsql as
      $$ begin new.claimed_fen := new.claimed_fen * 10; return new; end $$`,
    'create trigger tenfold before insert on fund_arrival for each row execute function tenfold()',
    'create rule kept as on delete to verification do instead nothing',
    'alter table entry alter column void set default true',
    'alter table target disable trigger all',
    'drop index voucher_used_once',
    `create or replace view company_fact_standing with (security_invoker = true) as
      select * from company_fact where recorded_at < now()`,
  );
  expect(found).toEqual([
    'schema_as_migrated: column entry.void; index voucher_used_once; policy fund_arrival.scope; policy project_current.everybody; ' +
      'routine tenfold(); rule verification.kept; trigger fund_arrival.tenfold; trigger target of its keys; view company_fact_standing',
  ]);
});

describe('answers to repeated keys', () => {
  test.each([
    [
      'altered',
      `update idempotency set result = '{"entryIds": []}' where key = 'fill-entries'`,
      '1 fill fill-entries altered',
    ],
    [
      'under another key',
      `update idempotency set key = 'another' where key = 'fill-entries'`,
      '1 fill another altered',
    ],
    [
      'removed, so that the form is written again',
      `delete from idempotency where key = 'fill-entries'`,
      '1 fill removed',
    ],
    [
      'put in, so that a form is never written',
      `insert into idempotency select city_code, 'to-come', account_id, content_hash, result, now() from idempotency limit 1`,
      'to-come added',
    ],
  ])('%s', async (_, statement, place) => {
    expect(await foundWithin(statement)).toContain(`answers_match_their_acts: ${place}`);
  });
});

describe('the chains themselves', () => {
  test('the end of the ledger cut off in four statements and the version set back', async () => {
    const found = await findingsAfter(...cutOff, 'update city set ledger_version = 1');
    expect(found.join('\n')).toContain('anchored_end_there: 2-');
  });

  test('the same with everything that could give it away inside the database', async () => {
    const found = await findingsAfterRebuild(
      ...cutOff,
      `update city set ledger_version = 1, last_recorded_at = (select at from event)`,
      'delete from register_company',
      `delete from record_link where chain = 'register' and sequence > 1`,
      `delete from record_seal where chain = 'register' and sequence > 1`,
      `update record_head h set sequence = 1, hash = l.hash from record_link l where h.chain = 'register' and l.chain = 'register'`,
    );
    expect(found.map((line) => line.split(':')[0])).toEqual(['anchored_end_there', 'anchored_end_there']);
  });

  const chainOf = (chain: string, table: string) => [
    `delete from ${table}`,
    `delete from record_seal where chain = '${chain}' and sequence > 1`,
    `delete from record_link where chain = '${chain}' and sequence > 1`,
    `update record_head h set sequence = 1, hash = l.hash from record_link l where h.chain = '${chain}' and l.chain = '${chain}'`,
  ];

  test.each([
    ['exports', 'export_log'],
    ['sign_ins', 'sign_in_log'],
  ])('a log emptied together with its chain: %s', async (chain, table) => {
    const found = (await findingsAfter(...chainOf(chain, table))).join('\n');
    expect(found).toMatch(new RegExp(`anchored_end_there: .*${chain} 2-`));
  });

  test('a chain that a later write has named is missed even where no head was written down', async () => {
    const city = await openRecordedCity(folder);
    await city.sql(...chainOf('people', 'recovery_code'));
    const found = (await doctor(city.store)).map(({ check }) => check);
    await city.close();
    expect(found).toContain('record_heads_stand_beside');
  });

  test('a chain begun anew, to take in what was altered', async () => {
    const found = await findingsAfter(
      `update account set disabled_at = now() where username = 'shenhe'`,
      `delete from record_seal where chain = 'people'`,
      `delete from record_link where chain = 'people'`,
      `delete from record_head where chain = 'people'`,
    );
    expect(found.join('\n')).toMatch(/anchored_end_there: .*people 1-/);
  });

  test.each([
    ['a seal made to fit', `update record_seal set digest = '\\xab' where what = 'account'`, 'seals altered'],
    ['a link altered', `update record_link set said = '{}' where chain = 'people' and sequence = 2`, 'people 2'],
    [
      'a link removed',
      `delete from record_link where chain = 'people' and sequence = 2`,
      'a link before it is missing',
    ],
    ['a head set back', `update record_head set sequence = 1 where chain = 'people'`, 'people ends at'],
  ])('%s', async (_, statement, place) => {
    expect(await foundWithin(statement)).toMatch(new RegExp(`record_chains_intact: .*${place}`));
  });
});
