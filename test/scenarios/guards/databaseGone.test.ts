// The database is gone for a while in the middle of a day's work: requests fail clearly, nothing is half done, and the
// server that runs goes on by itself when the database is back. A real engine on a folder of its own.
import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { whileLocked } from '../../../src/engine/lock.ts';
import { type Engine, openEngine } from '../../../src/engine/openEngine.ts';
import { livePostmaster } from '../../../src/engine/postmasterFile.ts';
import { shutDown } from '../../../src/engine/shutDown.ts';
import { openPool, type Pool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { must } from '../../fixture/must.ts';
import { migrated } from '../../database.ts';
import { offices, password, prepareCity } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';
import { vault } from '../../fixture/vault.ts';
import { patience } from '../../setup/patience.ts';

let folder: string;
let engine: Engine;
let pool: Pool;
let store: Store;
let app: FastifyInstance;
let cookie: string;
const logged: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-gone-'));
  // As root the engine runs as another account, which must be able to enter.
  chmodSync(folder, 0o755);
  engine = await openEngine({ dataDir: folder, log: () => {} });
  await migrated(engine.url);
  await prepareCity(engine.url);
  pool = openPool(engine.url, (error) => void logged.push(error.message));
  store = await openStore(pool);
  app = await buildServer({ store, vault, log: (line) => void logged.push(line) });
  const answer = await ask('POST', '/session', { username: 'linqing', password });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
}, patience(120_000));

afterAll(async () => {
  await app?.close();
  await pool?.close();
  await engine?.stop();
  await rm(folder, { recursive: true, force: true });
});

function ask(method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = { 'x-yiwang': '1', ...(cookie ? { cookie } : {}) };
  return app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
}

const contact = (summary: string) => ({
  useCase: 'record_contact',
  key: uuidv7(),
  acts: [
    {
      kind: 'contact',
      input: { head: head(offices.linqing, '2023-07-07'), companyId: ids.company, mode: 'call', summary },
    },
  ],
});

/** Takes the database away while `work` runs; the lock keeps the server from bringing it back before. */
async function without<T>(signal: 'orderly' | 'SIGKILL', work: () => Promise<T>): Promise<T> {
  return whileLocked(join(folder, 'postgres.lock'), async () => {
    if (signal === 'orderly') await shutDown(join(folder, 'postgres'));
    else {
      process.kill(must(livePostmaster(join(folder, 'postgres'))).pid, 'SIGKILL');
      await untilGone();
    }
    return work();
  });
}

/** Its sessions outlive a killed server by a moment, longer on a busy machine. */
async function untilGone(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => pool.pg.query('select 1')));
    if (answers.every(({ status }) => status === 'rejected')) return;
    await setTimeout(50);
  }
}

async function entries(): Promise<number> {
  const { rows } = await pool.pg.query<{ n: number }>('select count(*)::int as n from entry');
  return rows[0]?.n ?? -1;
}

const gone = [503, 'database_unreachable'];
const lawOf = (answer: Awaited<ReturnType<typeof ask>>) => [answer.statusCode, answer.json().breaches?.[0]?.law];

test.each(['orderly', 'SIGKILL'] as const)('gone and back (%s)', { timeout: patience(120_000) }, async (signal) => {
  const before = await entries();
  const form = contact(`断库前后 ${signal}`);
  // Every connection of the pool is open and idle, so each of them dies.
  await Promise.all(Array.from({ length: 12 }, () => ask('GET', '/projects')));
  await without(signal, async () => {
    const answers = await Promise.all([
      ask('GET', '/session'),
      ask('GET', '/projects'),
      ask('GET', '/overview?period=2023'),
      ask('GET', '/bulletins/2023'),
      ask('POST', '/entries', form),
      ask('POST', '/session', { username: 'leader', password }),
    ]);
    expect(answers.map(lawOf)).toEqual(answers.map(() => gone));
    expect(answers[4]?.json().breaches[0].message).toContain('没有保存');
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(503);
  });
  await expect.poll(async () => (await ask('GET', '/projects')).statusCode, { timeout: patience(60_000) }).toBe(200);
  expect(await entries()).toBe(before);
  // The form that failed is sent again under its key, twice: one entry.
  const [one, two] = [await ask('POST', '/entries', form), await ask('POST', '/entries', form)];
  expect([one.statusCode, two.body]).toEqual([201, one.body]);
  expect(await entries()).toBe(before + 1);
  expect(await doctor(store)).toEqual([]);
});

test('a write that was under way leaves nothing behind and says so', { timeout: patience(120_000) }, async () => {
  const before = await entries();
  const form = contact('写到一半');
  // Somebody holds the city's row, so that the write waits inside its transaction.
  const holder = await pool.pg.connect();
  holder.on('error', () => {});
  await holder.query('begin');
  await holder.query('select from city for update');
  const writing = ask('POST', '/entries', form);
  await expect.poll(async () => waiting(), { timeout: patience(10_000) }).toBe(1);
  const answer = await without('SIGKILL', () => writing);
  holder.release(true);
  expect(lawOf(answer)).toEqual(gone);
  await expect.poll(async () => (await ask('GET', '/projects')).statusCode, { timeout: patience(60_000) }).toBe(200);
  expect(await entries()).toBe(before);
  expect((await ask('POST', '/entries', form)).statusCode).toBe(201);
  expect(await entries()).toBe(before + 1);
  expect(await doctor(store)).toEqual([]);
});

async function waiting(): Promise<number> {
  const { rows } = await pool.pg.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rows[0]?.n ?? -1;
}

test('all of it was foreseen: no fault without a name', () => {
  expect(logged.filter((line) => line.startsWith('error '))).toEqual([]);
});
