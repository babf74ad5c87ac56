// What comes out of a backup is examined before anybody works on it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { examineRestored } from '../src/app/keeping/examineRestored.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { openAnchors } from '../src/blobs/anchor/anchors.ts';
import { anchorPlaces } from '../src/blobs/anchor/places.ts';
import { backup, type Copied } from '../src/storage/keeping/backup.ts';
import { diskBytes } from '../src/blobs/diskBytes.ts';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { restore } from '../src/storage/keeping/restore.ts';
import { openStore } from '../src/storage/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { must } from './fixture/must.ts';
import { openRecordedCity, type RecordedCity } from './fixture/recordedCity.ts';

let folder: string;
let city: RecordedCity;
let file: string;
let copied: Copied;
const opened: { database: TestDatabase; pool: Pool }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-restore-'));
  city = await openRecordedCity(folder);
  file = join(folder, 'ledger.backup');
  copied = await backup(city.store.pool.pg, file);
});
afterAll(async () => {
  for (const { database, pool } of opened) {
    await pool.close();
    await database.drop();
  }
  await city.close();
  await rm(folder, { recursive: true });
});

const ownFolder = () => mkdtemp(join(folder, 'data-'));

/** As the command does it, with a data folder of its own or one that is there. */
async function findingsOf(path: string, dataDir: string): Promise<string[]> {
  const database = await freshDatabase();
  const pool = openPool(database.url);
  opened.push({ database, pool });
  const { heads } = await restore(pool.pg, path);
  const store = await openStore(pool);
  await rebuild(store);
  const anchors = openAnchors(anchorPlaces(dataDir, {}), () => {});
  const outside = { bytes: diskBytes(join(dataDir, 'files')), anchors };
  const findings = await examineRestored(store, { heads, from: 'a test' }, outside);
  await anchors.close();
  return findings.map(({ check, places }) => `${check} ${places.join(', ')}`);
}

/** The backup with every line that fits changed, and packed again so that nothing of the packing tells. */
async function edited(from: RegExp, to: string): Promise<string> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .split('\n');
  const changed = lines.map((line) => line.replace(from, to));
  expect(changed).not.toEqual(lines);
  const path = join(folder, `${uuidv7()}.backup`);
  await writeFile(path, gzipSync(changed.join('\n')));
  return path;
}

test('a whole one is sound, and its heads are written down in a folder that had none', async () => {
  const dataDir = await ownFolder();
  expect(await findingsOf(file, dataDir)).toEqual([]);
  const heads = await readFile(join(dataDir, 'heads.log'), 'utf8');
  expect(heads).toContain(must(copied.heads.find(({ chain }) => chain === 'ledger')).hash);
  expect(heads).toContain('restored from a test');
});

test.each([
  ['a name of a project', /\t轴承项目\t/, '\t别的项目\t', 'rows_match_their_links'],
  ['the name of a person', /\t姓名shenhe\t/, '\t姓名guanli\t', 'rows_match_their_records'],
  ['a row of the export log', /\t12\t2/, '\t1\t2', 'rows_match_their_records'],
  ['the head that it names', /("chain":"ledger","cityCode":"\d+","hash":")../, '$1xx', 'backup_heads_match'],
])('%s edited and packed again is spoken of', async (_, from, to, check) => {
  expect((await findingsOf(await edited(from, to), await ownFolder())).join('\n')).toContain(check);
});

test('an older state than the folder has written down is spoken of', async () => {
  const dataDir = await ownFolder();
  expect(await findingsOf(file, dataDir)).toEqual([]);
  // What was written after the backup, and is lost with the database.
  const later = `2030-01-01T00:00:00.000Z 371500 ledger 99 ${'a'.repeat(64)}\n`;
  await writeFile(join(dataDir, 'heads.log'), (await readFile(join(dataDir, 'heads.log'), 'utf8')) + later);
  const found = (await findingsOf(file, dataDir)).join('\n');
  expect(found).toContain('anchored_end_there 99-aaaaaaaaaaaaaaaa');
});
