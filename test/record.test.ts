// Every table is held by something, or it is said why not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkNames } from '../src/app/keeping/doctor.ts';
import { recordedTables } from '../src/storage/keeping/record/tables.ts';
import { codeDigests, digestOfCodes } from '../src/storage/companies/codeChecks.ts';
import { sealedTables } from '../src/storage/seals.ts';
import { unsealed } from '../src/storage/keeping/unsealed.ts';
import { openTestCity, type TestCity } from './fixture/ledgerCity.ts';

let at: TestCity;
beforeAll(async () => {
  at = await openTestCity();
});
afterAll(() => at.close());

async function tables(): Promise<string[]> {
  const { rows } = await at.store.pool.pg.query<{ name: string }>(`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  return rows.map(({ name }) => name);
}

/** Rows of both stand under seals in part: those that were founded with the city, and those that came later. */
const inTwo = ['office_version'];

test('every table is sealed, recorded, or has a reason why it need not be', async () => {
  const held = [...sealedTables, ...recordedTables.map(({ table }) => table), ...Object.keys(unsealed)];
  const once = [...new Set(held)].toSorted();
  expect(once).toEqual(await tables());
  expect(held.filter((table, n) => held.indexOf(table) !== n).toSorted()).toEqual(inTwo);
});

test('a reason that is a check names one that doctor has', () => {
  const named = Object.values(unsealed).flatMap((one) => ('check' in one ? [one.check] : []));
  expect(named.filter((check) => !checkNames.includes(check))).toEqual([]);
  expect(checkNames).not.toContain('no_such_check');
});

test.each(['industry', 'division'] as const)('the codes of %s are those that the program knows', async (table) => {
  const { rows } = await digestOfCodes(table).execute(at.store.pool.db);
  expect(rows[0]?.digest).toBe(codeDigests[table]);
});

// A column that comes later and must be filled would change the digest of every row that is there.
test('no column that must be filled has been added to a recorded table', async () => {
  const { rows } = await at.store.pool.pg.query<{ place: string }>(
    `select table_name || ': ' || string_agg(column_name, ' ' order by column_name) as place
     from information_schema.columns where table_schema = 'public' and is_nullable = 'NO' and table_name = any($1)
     group by table_name order by 1`,
    [recordedTables.map(({ table }) => table)],
  );
  expect(`\n${rows.map(({ place }) => `  ${place}`).join('\n')}\n`).toMatchInlineSnapshot(`
    "
      account: city_code created_at demo id must_change_password password_hash password_set_at person_id username
      account_link: account_id city_code issuer linked_at subject
      account_request: account_id asked_at asked_by city_code id kind
      anchor_file: begun_at id place
      city: city_code counted_version demo last_recorded_at ledger_version name_en name_zh
      clock_acceptance: at city_code id reason
      export_log: account_id at city_code filter id rows what
      file_opening: account_id at city_code file_id id
      idempotency: account_id at city_code content_hash key result
      import: bytes city_code file_name id office_id reading sha256 state uploaded_at uploaded_by
      office: city_code code id
      office_version: city_code kind name office_id recorded_at short_name sort_order valid_from
      person: city_code id met_at
      recovery_code: account_id city_code code_hash
      register_company: id initials name name_key pinyin recorded_at sample source source_on version
      role_grant: account_id city_code granted_at office_id role
      second_factor: account_id city_code last_step sealed_secret
      session: account_id address agent city_code created_at expires_at id last_seen_at strong token_hash way
      sign_in_log: account_id address agent at city_code id outcome way
      sign_in_policy: city_code policy set_at set_by
      signing_before_review: city_code office_id signing_id
    "
  `);
});
