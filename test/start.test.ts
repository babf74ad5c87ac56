// The server as it is started: what an empty database is filled with, and where the demo may be reached.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../src/engine/openEngine.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** The first start builds the page. */
const patience = 240_000;

let folder: string;
let database: TestDatabase;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-start-'));
  chmodSync(folder, 0o755);
  database = await freshDatabase();
});
afterEach(async () => {
  for (const child of running) await stop(child);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  running.delete(child);
}

/** Starts the server and waits for one of its lines, or for its end. */
function serve(environment: Record<string, string>, args: string[], until: RegExp) {
  const { DATABASE_URL: _, HOST: __, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: folder, LANG: 'en_US.UTF-8', LC_ALL: '', PORT: '0', ...environment };
  const child = spawn(process.execPath, [main, 'serve', ...args], { env });
  running.add(child);
  return new Promise<{ said: string; code: number | null; child: ChildProcess }>((resolve) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text.toString();
      if (until.test(said)) resolve({ said, code: null, child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => resolve({ said, code, child }));
  });
}

test(
  'an empty database of somebody else stays empty, and the server says how to found a city',
  async () => {
    const { said, child } = await serve({ DATABASE_URL: database.url }, [], /found city\.json/);
    expect(said).not.toContain('Founding');
    expect(said).toMatch(/Setup code: ([2-9A-Z]{4}-){3}[2-9A-Z]{4}/);
    const url = /http:\/\/\S+/.exec(said)?.[0] ?? '';
    const answer = await fetch(`${url}/api/v1/session`);
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ noCity: true })]);
    await stop(child);
  },
  patience,
);

test(
  'a bare start brings its own database and begins to load the demo',
  async () => {
    const { said } = await serve({}, [], /Importing demo data 1/);
    expect(said).toContain('Founding the demo city');
  },
  patience,
);

test(
  'a demo is not served to others by itself, but on purpose and with a warning',
  async () => {
    const engine = await openEngine({ dataDir: folder, log: () => {} });
    const pool = openPool(database.url);
    await migrate(pool.pg);
    await pool.pg.query(`with c as (insert into city (city_code, name_zh, name_en, demo) values ('990000', 'X', 'X', true) returning city_code),
    p as (insert into person (city_code, id, met_at, name) select city_code, gen_random_uuid(), 'account', 'x' from c returning city_code, id)
    insert into account (city_code, id, username, password_hash, person_id, created_at, demo)
    select city_code, gen_random_uuid(), 'x', '', id, now(), true from p`);
    await pool.close();
    await engine.stop();
    const there = { DATABASE_URL: database.url, HOST: '0.0.0.0' };
    const refused = await serve(there, [], /is ready/);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('Not started: the database holds demo')]);
    const behindProxy = await serve(
      { DATABASE_URL: database.url, YIWANG_PUBLIC_URL: 'https://zs.example.org' },
      [],
      /is ready/,
    );
    expect(behindProxy.code).toBe(1);
  },
  patience,
);
