import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Engine, openEngine } from './openEngine.ts';
import { livePostmaster } from './postmasterFile.ts';
import { patience } from '../../test/setup/patience.ts';

let dataDir: string;
let logged: string[];
let opened: Engine[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yiwang-engine-'));
  chmodSync(dataDir, 0o755);
  logged = [];
  opened = [];
});

afterEach(async () => {
  for (const engine of opened) await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** With fsync, as users run it: what survives a kill -9 is what is tested here. */
async function open(): Promise<Engine> {
  const engine = await openEngine({ dataDir, log: (line) => logged.push(line) });
  opened.push(engine);
  return engine;
}

async function query(engine: Engine, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: engine.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function cluster(): string {
  return join(dataDir, 'postgres');
}

/** Another process that opens the same folder and then waits to be killed. */
function openInOtherProcess(): Promise<{ url: string; kill(): Promise<void> }> {
  const module = JSON.stringify(new URL('openEngine.ts', import.meta.url).href);
  const script = `const { openEngine } = await import(${module});
    const engine = await openEngine({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(engine.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve({
        url: line.toString().trim(),
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
      });
    });
    void ended.then(() => reject(new Error('The other process ended before it had the engine.')));
  });
}

test('the first start makes a database with checksums and a locale that is the same everywhere', async () => {
  const engine = await open();
  expect(engine.embedded).toBe(true);
  expect(await query(engine, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
  expect(await query(engine, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(
    await query(
      engine,
      'select current_database() as name, datlocprovider, datlocale from pg_database where datname = current_database()',
    ),
  ).toEqual([{ name: 'yiwang', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
});

test('a second process adopts the running engine, and the last to leave stops it', async () => {
  const [one, two] = [await open(), await open()];
  expect(two.url).toBe(one.url);
  await one.stop();
  expect(await query(two, 'select 1 as one')).toEqual([{ one: 1 }]);
  await two.stop();
  expect(livePostmaster(cluster())).toBeUndefined();
  expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
});

test('two first starts at once both succeed, on one database', async () => {
  const [here, there] = await Promise.all([open(), openInOtherProcess()]);
  expect(there.url).toBe(here.url);
  await there.kill();
});

test('after a kill -9 of our process and of the database, what was committed is there', async () => {
  const other = await openInOtherProcess();
  const client = { ...(await open()), url: other.url };
  await query(client, 'create table kept as select 42 as answer');
  await opened.pop()?.stop();
  await other.kill();
  process.kill(livePostmaster(cluster())?.pid ?? 0, 'SIGKILL');
  const again = await open();
  expect(await query(again, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('after a kill -9 of our process alone, the next start adopts the database and stops it at its end', async () => {
  const other = await openInOtherProcess();
  await other.kill();
  const engine = await open();
  expect(engine.url).toBe(other.url);
  await engine.stop();
  expect(livePostmaster(cluster())).toBeUndefined();
});

test('a database that dies under us comes back at the same address', async () => {
  const engine = await open();
  await query(engine, 'create table kept as select 42 as answer');
  process.kill(livePostmaster(cluster())?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => logged.join(), { timeout: patience(20_000) }).toContain('started again');
  expect(await query(engine, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a number in a left-over file that now belongs to somebody else does not keep the database from starting', async () => {
  const engine = await open();
  await engine.stop();
  const stranger = spawn('sleep', ['60']);
  writeFileSync(join(cluster(), 'postmaster.pid'), `${stranger.pid}\n${cluster()}\n0\n1\n\n127.0.0.1\n\nready\n`);
  expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }]);
  stranger.kill();
});

test('a first start that was killed half-way leaves nothing that blocks the next', async () => {
  const module = JSON.stringify(new URL('openEngine.ts', import.meta.url).href);
  const script = `(await import(${module})).openEngine({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await expect.poll(() => readdirSync(dataDir).some((name) => name.includes('unfinished')), { interval: 5 }).toBe(true);
  child.kill('SIGKILL');
  expect(await query(await open(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('each folder that cannot be opened is refused by name, with a cure', async () => {
  const engine = await open();
  await engine.stop();
  writeFileSync(join(cluster(), 'PG_VERSION'), '17\n');
  await expect(open()).rejects.toMatchObject({ code: 'wrong_major_version', cure: expect.stringContaining('restore') });
  rmSync(join(cluster(), 'PG_VERSION'));
  await expect(open()).rejects.toMatchObject({ code: 'folder_is_not_a_database' });
  writeFileSync(join(cluster(), 'PG_VERSION'), '18\n');
  rmSync(join(dataDir, 'postgres.password'));
  await expect(open()).rejects.toMatchObject({ code: 'password_lost' });
  writeFileSync(join(dataDir, 'file'), '');
  await expect(openEngine({ dataDir: join(dataDir, 'file'), log: () => {} })).rejects.toMatchObject({
    code: 'folder_not_reachable',
  });
});

test('a foreign server is used as it is, and one that is not there is refused by name', async () => {
  const engine = await open();
  const foreign = await openEngine({ dataDir, databaseUrl: engine.url, log: () => {} });
  expect(foreign).toMatchObject({ url: engine.url, embedded: false });
  await engine.stop();
  await expect(openEngine({ dataDir, databaseUrl: engine.url, log: () => {} })).rejects.toMatchObject({
    code: 'server_not_reachable',
  });
});

const installed = installedPostgres();

test.skipIf(installed === undefined)('an installed PostgreSQL is used where it is asked for', async () => {
  const engine = await openEngine({ dataDir, which: 'system', log: () => {} });
  opened.push(engine);
  expect(engine.runs).toEqual({ version: expect.stringMatching(/^1[5-8]\./), from: expect.stringMatching(/^\//) });
  const asked = `select current_setting('server_version') as version, current_setting('listen_addresses') as listens,
    lower('É') as lower, '张' < '一' as sorted`;
  expect(await query(engine, asked)).toEqual([
    { version: expect.stringContaining(engine.runs.version), listens: '127.0.0.1', lower: 'é', sorted: false },
  ]);
});

test('one that is not there is refused by name', async () => {
  const nowhere = openEngine({ dataDir, which: join(dataDir, 'bin'), log: () => {} });
  await expect(nowhere).rejects.toMatchObject({
    code: 'no_system_engine',
    cure: expect.stringContaining('YIWANG_ENGINE'),
  });
});

function installedPostgres(): string | undefined {
  return [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin/initdb`).find((path) => existsSync(path));
}
