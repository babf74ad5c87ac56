import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { openPool, type Pool } from '../connection/pool.ts';
import { schemaThatDiffers } from './schemaAsMade.ts';

let at: TestCity;
beforeAll(async () => {
  at = await openTestCity();
});
afterAll(() => at.close());

/** A role of its own that is no superuser, and what it says. */
async function asRole<T>(name: string, work: (pool: Pool, role: string, database: string) => Promise<T>): Promise<T> {
  const role = `${name}_${process.pid}`;
  await at.store.pool.pg.query(`create role ${role}`);
  const url = new URL(at.url);
  url.searchParams.set('options', `-c role=${role}`);
  const pool = openPool(url.href);
  try {
    return await work(pool, role, url.pathname.slice(1));
  } finally {
    await pool.close();
    await at.store.pool.pg.query(`drop owned by ${role}; drop role ${role}`);
  }
}

test('a role that may make no schema is named with its database, and is no fault', async () => {
  expect(await schemaThatDiffers(at.store.pool.pg)).toEqual([]);
  await asRole('reader', async (pool, role, database) => {
    expect(await schemaThatDiffers(pool.pg)).toEqual({ role, database });
  });
});

test('a role that is no superuser finds what a superuser made as it is, and the other way round', async () => {
  const superuser = at.store.pool.pg;
  await asRole('plain', async (pool, role, database) => {
    await superuser.query(`grant create on database "${database}" to ${role}`);
    expect(await schemaThatDiffers(pool.pg)).toEqual([]);
  });
  await superuser.query('alter function voucher_number(text) not leakproof');
  expect(await schemaThatDiffers(superuser)).toEqual([]);
  await superuser.query('alter function voucher_number(text) leakproof cost 7');
  expect(await schemaThatDiffers(superuser)).toEqual(['routine voucher_number(text)']);
  await superuser.query('alter function voucher_number(text) cost 100');
});
