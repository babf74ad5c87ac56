// docs/SCHEMA.sql is the schema that the migrations make: the same text, and loaded into an empty database the same catalog.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaPage } from '../scripts/schemaPage.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const databases: TestDatabase[] = [];
const pools: Pool[] = [];
let migrated: Pool;

async function open(): Promise<Pool> {
  const database = await freshDatabase();
  const pool = openPool(database.url);
  databases.push(database);
  pools.push(pool);
  return pool;
}

beforeAll(async () => {
  migrated = await open();
  await migrate(migrated.pg);
});
afterAll(async () => {
  for (const pool of pools) await pool.close();
  for (const database of databases) await database.drop();
});

// Another release of PostgreSQL may word a check otherwise; the page is written by the one that comes with us.
const ours = process.env['DATABASE_URL'] === undefined;

const written = () => readFile(new URL('../docs/SCHEMA.sql', import.meta.url), 'utf8');

test.runIf(ours)('it says what the migrations make (npm run docs)', async () => {
  expect(await schemaPage(migrated.pg)).toBe(await written());
});

test.runIf(ours)('loaded into an empty database it makes the same', async () => {
  const loaded = await open();
  await loaded.pg.query(await written());
  expect(await schemaPage(loaded.pg)).toBe(await written());
});
