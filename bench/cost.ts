// What a request of the load test costs, one after another in one process: statements, round trips, and processor time
// of server and database. Counts are the same on a loaded machine; times of the clock are not.
// npm run bench -- cost [--requests 1000] [--only 'ledger list'] [--data DIR]
import type { FastifyInstance } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { randomBytes } from 'node:crypto';
import { vaultOf } from '../src/crypto/vault.ts';
import { withLedger } from '../src/cli/open.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { buildServer } from '../src/server/buildServer.ts';
import type { Store } from '../src/storage/store.ts';
import { anAsk } from './load/asks.ts';
import { hireUsers, loadPassword } from './load/users.ts';
import { printColumns } from './measure.ts';

interface Cost {
  readonly kind: 'read' | 'write';
  readonly what: string;
  readonly statements: number;
  /** How often the server waits for the database: statements sent together are waited for once. */
  readonly trips: number;
  /** Of these while the city's row is locked. */
  readonly locked: number;
  readonly serverMs: number;
  readonly databaseMs: number;
}

/** Of the database's processes those that this one talks to, with the nanoseconds that each has used. */
const sessions = new Map<number, number>();

const counted = { statements: 0, trips: 0, locked: 0 };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { requests: { type: 'string' }, only: { type: 'string' }, data: { type: 'string' } },
  });
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-cost-'));
  process.env['DATA_DIR'] = dataDir;
  countStatements();
  try {
    const costs = await withLedger(
      () => {},
      (store) => costsOf(store, Number(values.requests ?? 1000), values.only),
    );
    report(costs);
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

async function costsOf(store: Store, requests: number, only?: string): Promise<Cost[]> {
  await seedDemo(store, () => {});
  const app = await buildServer({ store, vault: vaultOf(randomBytes(32)), log: console.error });
  const staff = await hireUsers(store, 20);
  const signedIn = [];
  for (const person of staff.people) {
    const { headers } = await ask(app, '', '/session', { username: person.username, password: loadPassword });
    signedIn.push({ person, cookie: String(headers['set-cookie']).split(';')[0] ?? '' });
  }
  const costs: Cost[] = [];
  const warmUp = 100;
  for (let n = 0; n < requests + warmUp; n++) {
    const { person, cookie } = signedIn[n % signedIn.length] ?? { person: undefined, cookie: '' };
    if (!person) break;
    let asked = anAsk(person, staff);
    for (let tries = 0; only !== undefined && asked.what !== only; tries++) {
      if (tries > 1000) throw new Error(`nobody asks ${only}`);
      asked = anAsk(person, staff);
    }
    const before = { ...counted, databaseMs: databaseMs(), cpu: process.cpuUsage() };
    const { statusCode, body } = await ask(app, cookie, asked.path, asked.body);
    if (statusCode >= 300) throw new Error(`${asked.path}: ${statusCode} ${body}`);
    const cpu = process.cpuUsage(before.cpu);
    asked.after?.();
    if (n < warmUp) continue;
    costs.push({
      kind: asked.kind,
      what: asked.what,
      statements: counted.statements - before.statements,
      trips: counted.trips - before.trips,
      locked: counted.locked - before.locked,
      serverMs: (cpu.user + cpu.system) / 1000,
      databaseMs: databaseMs() - before.databaseMs,
    });
  }
  await app.close();
  return costs;
}

function ask(app: FastifyInstance, cookie: string, url: string, body?: object) {
  return app.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/v1${url}`,
    headers: { 'x-yiwang': '1', 'accept-encoding': 'gzip, br', ...(cookie ? { cookie } : {}) },
    ...(body ? { payload: body } : {}),
  });
}

/** Looks at the driver: a statement that finds its connection at rest is a round trip. */
function countStatements(): void {
  const { prototype } = Client;
  const query = Reflect.get(prototype, 'query') as (this: unknown, ...all: unknown[]) => unknown;
  const underWay = new WeakMap<object, number>();
  const holding = new WeakSet<object>();
  prototype.query = function (this: Client, ...all: unknown[]) {
    const [first] = all;
    const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '');
    const waiting = underWay.get(this) ?? 0;
    if (/^update "city"|for update/.test(text)) holding.add(this);
    counted.statements++;
    const { processID } = this as unknown as { processID?: number };
    if (processID && !sessions.has(processID)) sessions.set(processID, 0);
    if (waiting === 0) {
      counted.trips++;
      if (holding.has(this)) counted.locked++;
    }
    if (/^(commit|rollback)/.test(text)) holding.delete(this);
    underWay.set(this, waiting + 1);
    const done = () => void underWay.set(this, (underWay.get(this) ?? 1) - 1);
    const answer = query.apply(this, all);
    if (answer instanceof Promise) answer.then(done, done);
    else done();
    return answer;
  } as typeof prototype.query;
}

/** Processor time of the sessions of this process, from the system's own account of them. */
function databaseMs(): number {
  for (const pid of sessions.keys()) {
    const file = `/proc/${pid}/schedstat`;
    // One that has ended keeps what it was last known to have used.
    if (existsSync(file)) sessions.set(pid, Number(readFileSync(file, 'utf8').split(' ')[0]));
  }
  return sessions.values().reduce((sum, ns) => sum + ns, 0) / 1e6;
}

function report(costs: readonly Cost[]): void {
  const lines = [['what', 'requests', 'statements', 'round trips', 'under lock', 'server ms', 'database ms']];
  const row = (name: string, some: readonly Cost[]) => {
    const mean = (of: (cost: Cost) => number) =>
      (some.reduce((sum, cost) => sum + of(cost), 0) / some.length).toFixed(1);
    const figures = [mean((c) => c.statements), mean((c) => c.trips), mean((c) => c.locked)];
    lines.push([name, String(some.length), ...figures, mean((c) => c.serverMs), mean((c) => c.databaseMs)]);
  };
  for (const kind of ['read', 'write'] as const) {
    const some = costs.filter((cost) => cost.kind === kind);
    row(`${kind}s`, some);
    for (const [what, of] of Map.groupBy(some, (cost) => cost.what)) row(`  ${what}`, of);
  }
  row('all', costs);
  printColumns(lines);
  console.log(
    `means; load average at the end ${loadavg()
      .map((n) => n.toFixed(1))
      .join(' ')}`,
  );
}
