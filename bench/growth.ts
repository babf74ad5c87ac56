// One city that grows: what its questions take at 1x, 10x, 100x the entries, asked one after another of the whole server. Processor
// time of the server beside the time of the clock, which on a busy machine says little.
// npm run bench -- growth [--entries 10000,100000] [--times 5]
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAccount } from '../src/app/people/accounts.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { vaultOf } from '../src/crypto/vault.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { buildServer } from '../src/server/buildServer.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { growthQuestions } from './growth/questions.ts';
import { Visitor } from './growth/visitor.ts';
import { printColumns } from './measure.ts';
import { makeProvince } from './ledger/province.ts';

const password = 'a password for the growing city';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { entries: { type: 'string' }, times: { type: 'string' } },
  });
  const sizes = (values.entries ?? '1000,10000,100000').split(',').map(Number);
  const columns = new Map<string, string[]>();
  for (const entries of sizes) {
    for (const [what, told] of await grown(entries, Number(values.times ?? 5)))
      columns.set(what, [...(columns.get(what) ?? []), told]);
    console.error(`${entries} entries asked, load ${loadavg()[0]?.toFixed(1)}`);
  }
  printColumns([['entries of one city', ...sizes.map(String)], ...[...columns].map(([what, told]) => [what, ...told])]);
  console.log('ms of the clock (of the server’s processor); medians');
}

/** By question what it took. */
async function grown(entries: number, times: number): Promise<[string, string][]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-growth-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  let app: FastifyInstance | undefined;
  try {
    await migrate(pool.pg);
    const store = await openStore(pool);
    await makeProvince(pool.pg, { cities: 1, projects: Math.max(20, Math.floor(entries / 10)), entries });
    await rebuild(store);
    const cityCode = await staffed(store);
    app = await buildServer({ store, vault: vaultOf(randomBytes(32)), log: console.error });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const told: [string, string][] = [];
    const visitors = new Map<string, Visitor>();
    for (const name of ['leader', 'clerk', 'verifier']) visitors.set(name, await Visitor.signedIn(url, name, password));
    for (const question of growthQuestions) {
      const took = await question.ask({ store, cityCode, as: (name) => visitors.get(name) as Visitor, times });
      told.push([question.what, took]);
    }
    return told;
  } finally {
    await app?.close();
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One who reads all, one who enters for all, one who verifies. */
async function staffed(store: Store): Promise<string> {
  const { rows } = await store.pool.pg.query<{ city: string; root: string }>(
    'select city_code as city, id as root from office where code = city_code',
  );
  const [{ city: cityCode, root: officeId } = { city: '', root: '' }] = rows;
  for (const [username, role] of [
    ['leader', 'lead'],
    ['clerk', 'enter'],
    ['verifier', 'verify'],
  ] as const)
    await createAccount(store, {
      cityCode,
      username,
      password,
      name: username,
      grants: [{ role, officeId }],
      ownPassword: true,
    });
  return cityCode;
}
