// A city of one's own: founded from a file, with an administrator whose password is told once and changed first.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCityProfile } from '../src/app/offices/cityProfile.ts';
import { signIn } from '../src/app/people/signIn/signIn.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { openStore } from '../src/storage/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { vault } from './fixture/vault.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'yiwang-found-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
async function found(city: object): Promise<{ code: number; said: string }> {
  const file = join(folder, 'city.json');
  await writeFile(file, JSON.stringify(city));
  return yiwang(['found', file]);
}

async function yiwang(args: string[], more: object = {}): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    ...more,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), said: out + err }),
    );
  });
}

const root = { code: '370900', name: '某某市', shortName: '某某', kind: 'city', parent: null, validFrom: '2020-01-01' };
const county = { ...root, code: '370902', name: '某某区', shortName: '某某区', kind: 'county', parent: '370900' };
const profile = { issuer: '某某市招商局', completeFrom: '2021-01-01' };
const offices = [root, county];
const city = { cityCode: '370900', nameZh: '某某市', nameEn: 'City', ...profile, chains: ['food'], offices };

test('it has its offices and one administrator, who can sign in once and must choose a password', async () => {
  const { code, said } = await found(city);
  expect([code, said]).toEqual([0, expect.stringMatching(/370900|某某市/)]);
  const password = /\b[2-9A-HJ-NP-Za-km-z]{20}\b/.exec(said)?.[0] ?? '';
  const pool = openPool(database.url);
  const store = await openStore(pool);
  const caller = await signIn(store, vault, { username: 'admin', password }, { address: '::1', agent: '' });
  expect([caller.actor.grants.map(({ role }) => role), caller.due]).toEqual([['admin'], 'first_password']);
  const { rows } = await pool.pg.query('select demo, (select count(*)::int from office) as offices from city');
  expect(rows).toEqual([{ demo: false, offices: 2 }]);
  const { inForce } = await readCityProfile(store, '370900');
  expect(inForce).toEqual(profile);
  const chains = await pool.pg.query('select name, origin, version from chain_version');
  expect(chains.rows).toEqual([{ name: '绿色食品', origin: 'template', version: 1 }]);
  await pool.close();
});

test('an administrator of its own choice has the password that stands in the file, and is told none', async () => {
  const other = await freshDatabase();
  const administrator = { username: 'zhang', name: '张三', password: 'a-word-of-my-own' };
  const file = join(folder, 'own.json');
  await writeFile(file, JSON.stringify({ ...city, administrator }));
  const own = await mkdtemp(join(tmpdir(), 'yiwang-own-'));
  const env = { DATABASE_URL: other.url, DATA_DIR: own };
  const { code, said } = await yiwang(['found', file], env);
  expect([code, said]).toEqual([0, expect.stringContaining('its administrator is zhang')]);
  const weak = { ...city, administrator: { ...administrator, password: 'short' } };
  await writeFile(file, JSON.stringify(weak));
  expect(await yiwang(['found', file], env)).toEqual({ code: 1, said: expect.stringContaining('password_too_short') });
  await other.drop();
  await rm(own, { recursive: true });
});

test('doctor names what it lacks, and calls nobody for it', async () => {
  const { code, said: told } = await yiwang(['doctor']);
  expect([code, told]).toEqual([
    0,
    expect.stringContaining(
      '370900 lacks: no bureau of investment, nobody who enters, who verifies or who publishes, no targets, no text of its own (',
    ),
  ]);
});

test('a second time changes nothing and tells no password', async () => {
  const { code, said } = await found(city);
  expect([code, said]).toEqual([1, expect.stringContaining('city_founded_already')]);
  expect(said).not.toMatch(/password/);
});

test.each([
  ['not JSON of a city', { cityCode: 'x' }, 'input_malformed'],
  ['no office for the whole', { ...city, offices: [county] }, 'one_office_stands_for_city'],
])('%s is refused by name', async (_, bent, law) => {
  expect(await found(bent)).toEqual({ code: 1, said: expect.stringContaining(law) });
});

test('the example can be founded as it is', async () => {
  const { code, said } = await yiwang(['found', '--example']);
  expect(code).toBe(0);
  const other = await freshDatabase();
  const own = await mkdtemp(join(tmpdir(), 'yiwang-example-'));
  const file = join(own, 'city.json');
  await writeFile(file, said);
  expect(await yiwang(['found', file], { DATABASE_URL: other.url, DATA_DIR: own })).toEqual({
    code: 0,
    said: expect.stringContaining(JSON.parse(said).nameZh),
  });
  await other.drop();
  await rm(own, { recursive: true });
});

test('the whole ledger moves into another database in one command, and the old one stays', async () => {
  const other = await freshDatabase();
  expect(await yiwang(['move-database', other.url])).toEqual({
    code: 0,
    said: expect.stringContaining('Moved and checked'),
  });
  for (const url of [database.url, other.url]) {
    const pool = openPool(url);
    const { rows } = await pool.pg.query('select city_code, (select count(*)::int from office) as offices from city');
    expect(rows).toEqual([{ city_code: '370900', offices: 2 }]);
    await pool.close();
  }
  expect((await yiwang(['move-database', other.url])).said).toContain('restore_needs_empty_database');
  expect((await yiwang(['move-database', 'nowhere'])).code).toBe(2);
  await other.drop();
});

test('the demo does not come into another database, nor beside another city, unless it is asked for', async () => {
  expect(await yiwang(['seed'])).toEqual({ code: 1, said: expect.stringContaining('--demo') });
});
