// A city is a place: what cities share and what is a city's own, held against the schema as the migrations make it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { recordedTables, tablesOf, recordChains, wholeServer } from '../src/storage/keeping/record/tables.ts';
import { keysToShared, sharedTables, tablesOfEachPlace } from '../src/storage/sharedTables.ts';
import { migratedFromTemplate, type TestDatabase } from './database.ts';

interface Key {
  readonly from: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly named: readonly string[];
}

let database: TestDatabase;
let pool: Pool;
/** With their columns. */
let tables: ReadonlyMap<string, readonly string[]>;
let keys: readonly Key[];

beforeAll(async () => {
  database = await migratedFromTemplate('places', async () => {});
  pool = openPool(database.url);
  const { rows } = await pool.pg.query<{ name: string; columns: string[] }>(`
    select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> 'migration' group by 1`);
  tables = new Map(rows.map(({ name, columns }) => [name, columns]));
  const names = (numbers: string, of: string) =>
    `array(select a.attname::text from unnest(${numbers}) with ordinality k (n, place)
      join pg_attribute a on a.attrelid = ${of} and a.attnum = k.n order by k.place)`;
  keys = (
    await pool.pg.query<Key>(`
    select conrelid::regclass::text as from, ${names('conkey', 'conrelid')} as columns,
      confrelid::regclass::text as to, ${names('confkey', 'confrelid')} as named
    from pg_constraint where contype = 'f'`)
  ).rows;
});
afterAll(async () => {
  await pool.close();
  await database.drop();
});

const isShared = (table: string) => sharedTables.includes(table);

test('a row of a city names its city first; what is shared names none', () => {
  expect(sharedTables.filter((table) => !tables.has(table))).toEqual([]);
  const nameless = [...tables].filter(([, columns]) => !columns.includes('city_code')).map(([table]) => table);
  expect(nameless.toSorted()).toEqual(sharedTables.toSorted());
  const late = [...tables].filter(([table, columns]) => !isShared(table) && columns[0] !== 'city_code');
  expect(late).toEqual([]);
});

test('what is shared points at nothing of a city', () => {
  expect(keys.filter(({ from, to }) => isShared(from) && !isShared(to))).toEqual([]);
});

test('a key within a city holds the city on both sides, so that no row points into another', () => {
  const loose = keys.filter(
    ({ from, to, columns, named }) =>
      !isShared(from) && !isShared(to) && (columns[0] !== 'city_code' || named[0] !== 'city_code'),
  );
  expect(loose).toEqual([]);
});

test('a city points at what is shared by the keys that are listed, and no others', () => {
  const found = keys.filter(({ from, to }) => !isShared(from) && isShared(to));
  expect(Object.fromEntries(found.map(({ from, columns, to }) => [`${from}.${columns[0]}`, to]))).toEqual(keysToShared);
});

test('the chains of the whole server are over what is shared, and lie in each place as those of a city do', () => {
  const ofServer = recordChains.flatMap((chain) => tablesOf(wholeServer, chain).map(({ table }) => table));
  expect(ofServer.toSorted()).toEqual(['anchor_file', 'register_company']);
  expect(recordedTables.filter(({ table }) => !tables.has(table))).toEqual([]);
  // No key ties them to a city: `*` is none.
  expect(keys.filter(({ from }) => tablesOfEachPlace.includes(from))).toEqual([]);
});
