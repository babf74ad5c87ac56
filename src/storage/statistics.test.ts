// The first files of a city beside a large one: when the planner's statistics are taken anew.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { openPool, type Pool } from './connection/pool.ts';
import { migrate } from './migrate.ts';
import { keepStatisticsOf } from './statistics.ts';
import { openStore, type Store } from './store.ts';

const cityCode = '990300';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url);
  await migrate(pool.pg);
  store = await openStore(pool);
});

afterAll(async () => {
  await pool.close();
  await database.drop();
});

/** Of no office and no account: here only their number is asked for. */
async function applyOneMore(): Promise<void> {
  await pool.pg.query(`begin; set local session_replication_role = replica;
    insert into import (city_code, id, office_id, file_name, sha256, uploaded_at, uploaded_by, state, bytes, reading, applied_at)
    values ('${cityCode}', '${uuidv7()}', '${uuidv7()}', 'a.xlsx', '', now(), '${uuidv7()}', 'applied', 1, '{}', now());
    commit`);
}

/** That entries are many is only said, so that whoever looks finds none. */
async function wasLookedAt(entries: number): Promise<boolean> {
  await pool.pg.query(`update pg_class set reltuples = ${entries} where oid = 'entry'::regclass`);
  await keepStatisticsOf(store, cityCode);
  const { rows } = await pool.pg.query<{ reltuples: number }>(
    `select reltuples from pg_class where oid = 'entry'::regclass`,
  );
  return rows[0]?.reltuples !== entries;
}

test('statistics are taken anew after the first, second, fourth and eighth file of a city, where other cities are large', async () => {
  expect(await wasLookedAt(50_000)).toBe(false);
  const at: number[] = [];
  for (let files = 1; files <= 8; files++) {
    await applyOneMore();
    if (await wasLookedAt(50_000)) at.push(files);
    expect(await wasLookedAt(500)).toBe(false);
  }
  expect(at).toEqual([1, 2, 4, 8]);
});
