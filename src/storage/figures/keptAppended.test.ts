import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { versionNow } from '../offices/cities.ts';
import { KeptAppended } from './keptAppended.ts';

let at: TestCity;
let reads = 0;
const officeVersions = new KeptAppended('office_version', async (tx, cityCode) => {
  reads++;
  const rows = await tx.selectFrom('office_version').select('name').where('city_code', '=', cityCode).execute();
  return rows.map(({ name }) => name);
});

beforeAll(async () => {
  at = await openTestCity();
});
afterAll(() => at.close());

const asked = async () =>
  officeVersions.get(at.store, { cityCode: city, countedVersion: await versionNow(at.store, city) });
const asOwner = (text: string) => at.store.pool.pg.query(text);
const ledgerMoves = () => asOwner(`update city set ledger_version = ledger_version + 1 where city_code = '${city}'`);

test('read once while the ledger stands, and while it moves without a new row', async () => {
  const first = await asked();
  expect(first.length).toBeGreaterThan(0);
  await ledgerMoves();
  expect(await asked()).toBe(first);
  expect(reads).toBe(1);
});

test('a row that came with a write is told to whoever asks after it', async () => {
  await asOwner(`insert into office_version select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
    'name', '新名称', 'valid_from', '2099-01-01'))).* from office_version v where city_code = '${city}' limit 1`);
  await ledgerMoves();
  expect(await asked()).toContain('新名称');
});
