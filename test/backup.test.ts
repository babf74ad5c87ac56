// A backup of the demo city brought back: the same figures to the byte, or nothing at all.
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bulletinOf } from '../src/app/bulletin/bulletin.ts';
import { doctor } from '../src/app/keeping/doctor.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { figureJson } from '../src/cli/bulletin.ts';
import { demoCity } from '../src/demo/offices.ts';
import type { Law } from '../src/laws/laws.ts';
import { backup, type Copied } from '../src/storage/keeping/backup.ts';
import { restore } from '../src/storage/keeping/restore.ts';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { type DemoCity, openDemoCity, seedingPatience } from './fixture/demoCity.ts';
import { must } from './fixture/must.ts';

const { cityCode } = demoCity;
/** A line separator to a word processor, to JavaScript's line readers too, and an ordinary character to us. */
const oddText = '推介会\u2028第二场\u2029\\.\\N\t末';

let city: DemoCity;
let folder: string;
let file: string;
let rows: Copied;
const opened: { database: TestDatabase; pool: Pool }[] = [];

beforeAll(async () => {
  city = await openDemoCity();
  folder = await mkdtemp(join(tmpdir(), 'yiwang-backup-'));
  file = join(folder, 'ledger.backup');
  // As texts came in before they were looked at.
  await city.store.pool.pg.query(
    `insert into saved_view select city_code, gen_random_uuid(), id, 'projects', $1, '{}', now() from account
     where username = 'tianbao'`,
    [oddText],
  );
  rows = await backup(city.store.pool.pg, file);
}, seedingPatience);

afterAll(async () => {
  for (const { database, pool } of opened) {
    await pool.close();
    await database.drop();
  }
  await city.close();
  await rm(folder, { recursive: true });
});

async function emptyPool(): Promise<Pool> {
  const database = await freshDatabase();
  const pool = openPool(database.url);
  opened.push({ database, pool });
  return pool;
}

/** What the command `bulletin 2023 --json` prints, without the instant. */
async function bulletinText(store: Store): Promise<string> {
  const { content, figures } = await bulletinOf(store, cityCode, { period: '2023' });
  return JSON.stringify({ title: content.title, figures: figures.map(figureJson) }, null, 2);
}

async function cities(pool: Pool): Promise<number> {
  const { rows: tables } = await pool.pg.query<{ there: boolean }>(`select to_regclass('city') is not null as there`);
  return tables[0]?.there ? must((await pool.pg.query('select from city')).rowCount) : 0;
}

test('restored into an empty database, it reads the same to the byte', async () => {
  const pool = await emptyPool();
  expect(await restore(pool.pg, file)).toEqual(rows);
  const store = await openStore(pool);
  await rebuild(store);
  expect(await bulletinText(store)).toBe(await bulletinText(city.store));
  expect(await doctor(store)).toEqual([]);
  const { rows: found } = await pool.pg.query<{ name: string }>('select name from saved_view');
  expect(found).toEqual([{ name: oddText }]);
  // A backup of the restored ledger holds the same rows.
  expect(await backup(pool.pg, join(folder, 'again.backup'))).toEqual(rows);
});

test('a database that holds a city is left as it is', async () => {
  const before = await bulletinText(city.store);
  await expect(restore(city.store.pool.pg, file)).rejects.toThrow('restore_needs_empty_database');
  expect(await bulletinText(city.store)).toBe(before);
});

test('an existing file is not written over', async () => {
  await copyFile(file, join(folder, 'older.backup'));
  await expect(backup(city.store.pool.pg, join(folder, 'older.backup'))).rejects.toThrow('EEXIST');
  expect(await readFile(join(folder, 'older.backup'))).toEqual(await readFile(file));
});

/** Cut in the compressed bytes, in a table's rows, right after a table, and before the last line. */
const cuts: readonly [string, (bytes: Buffer) => Buffer, Law][] = [
  [
    'the compressed file at two thirds',
    (bytes) => bytes.subarray(0, Math.floor((bytes.length * 2) / 3)),
    'backup_unreadable',
  ],
  ['the compressed file by its last byte', (bytes) => bytes.subarray(0, -1), 'backup_unreadable'],
  [
    'in the middle of a table',
    (bytes) => linesUntil(bytes, (line, n) => n > 20_000 && !line.startsWith('{')),
    'backup_cut_short',
  ],
  [
    'after a whole table',
    (bytes) => linesUntil(bytes, (line) => line.startsWith('{"table":"project_version"')),
    'backup_cut_short',
  ],
  ['the last line', (bytes) => linesUntil(bytes, (line) => line.startsWith('{"end"')), 'backup_cut_short'],
  ['one row out of the middle', (bytes) => withoutOne(bytes), 'backup_cut_short'],
];

function linesUntil(bytes: Buffer, stop: (line: string, n: number) => boolean): Buffer {
  const lines = gunzipSync(bytes).toString('utf8').split('\n');
  return gzipSync(`${lines.slice(0, lines.findIndex(stop)).join('\n')}\n`);
}

function withoutOne(bytes: Buffer): Buffer {
  const lines = gunzipSync(bytes).toString('utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith('{"table":"contact"')) + 1;
  return gzipSync(lines.toSpliced(at, 1).join('\n'));
}

test.each(cuts)('cut short: %s — refused, and nothing is there', async (_, cut, law) => {
  const short = join(folder, `${uuidv7()}.backup`);
  await writeFile(short, cut(await readFile(file)));
  const pool = await emptyPool();
  await expect(restore(pool.pg, short)).rejects.toThrow(law);
  expect(await cities(pool)).toBe(0);
});

test('after a refusal the whole file still goes in', async () => {
  const pool = must(opened.at(-1)).pool;
  expect(await cities(pool)).toBe(0);
  expect(await restore(pool.pg, file)).toEqual(rows);
});

test.each([
  ['not there', join(tmpdir(), 'yiwang-no-such-folder', 'x.backup'), undefined],
  ['empty', 'empty.backup', ''],
  ['of another kind', 'other.backup', 'PK\u0003\u0004 a workbook'],
])('a file that is %s is refused', async (_, name, text) => {
  const path = text === undefined ? name : join(folder, name);
  if (text !== undefined) await writeFile(path, text);
  const pool = await emptyPool();
  await expect(restore(pool.pg, path)).rejects.toThrow('backup_unreadable');
  expect(await cities(pool)).toBe(0);
});
