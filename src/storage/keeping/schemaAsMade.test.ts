import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { openPool } from '../connection/pool.ts';
import { schemaThatDiffers } from './schemaAsMade.ts';

let at: TestCity;
beforeAll(async () => {
  at = await openTestCity();
});
afterAll(() => at.close());

test('a role that may make no schema is named with its database, and is no fault', async () => {
  expect(await schemaThatDiffers(at.store.pool.pg)).toEqual([]);
  const role = `reader_${process.pid}`;
  await at.store.pool.pg.query(`create role ${role}`);
  const url = new URL(at.url);
  url.searchParams.set('options', `-c role=${role}`);
  const pool = openPool(url.href);
  try {
    const database = url.pathname.slice(1);
    expect(await schemaThatDiffers(pool.pg)).toEqual({ role, database });
    await at.store.pool.pg.query(`grant create on database "${database}" to ${role}`);
    expect(await schemaThatDiffers(pool.pg)).toEqual(expect.any(Array));
  } finally {
    await pool.close();
    await at.store.pool.pg.query(`drop owned by ${role}; drop role ${role}`);
  }
});
