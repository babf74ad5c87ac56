import { Client } from 'pg';
import { expect, test } from 'vitest';
import { databaseFromTemplate, freshDatabase, type TestDatabase } from './database.ts';

async function query(database: TestDatabase, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const prepared: string[] = [];

async function prepare(url: string): Promise<void> {
  prepared.push(url);
  await query({ url, drop: async () => {} }, 'create table city as select 371500 as code');
}

test('a fresh database is empty and sorts and folds text as the product expects', async () => {
  const database = await freshDatabase();
  expect(await query(database, `select * from pg_tables where schemaname = 'public'`)).toEqual([]);
  expect(await query(database, `select 'a' < 'B' as "aBeforeB", getdatabaseencoding() as encoding`)).toEqual([
    { aBeforeB: false, encoding: 'UTF8' },
  ]);
  await database.drop();
});

test('a template is prepared once and its copies are independent', async () => {
  const [one, two] = await Promise.all([databaseFromTemplate('city', prepare), databaseFromTemplate('city', prepare)]);
  expect(prepared).toHaveLength(1);
  await query(one, 'delete from city');
  expect(await query(one, 'select * from city')).toEqual([]);
  expect(await query(two, 'select * from city')).toEqual([{ code: 371500 }]);
  await Promise.all([one.drop(), two.drop()]);
});
