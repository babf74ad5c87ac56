// Whether one person's costly request holds the others up: readers at work before the real server on the demo city, first
// alone and then while each costly request is sent ten times, in the same run.
// npm run bench -- neighbours [--readers 6] [--times 10] [--data DIR]
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { withLedger } from '../src/cli/open.ts';
import { demoPassword } from '../src/demo/offices.ts';
import { underServer } from './load.ts';
import { hireUsers } from './loadUsers.ts';
import { Visitor } from './loadVisitor.ts';
import { printColumns } from './measure.ts';
import { costlyRequests } from './neighboursAsks.ts';

const bars = { p99: 250, ratio: 2, healthz: 100, queue: 150 };

interface Seen {
  readonly reads: readonly number[];
  readonly healthz: readonly number[];
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { readers: { type: 'string' }, times: { type: 'string' }, data: { type: 'string' } },
  });
  const [readers, times] = [Number(values.readers ?? 6), Number(values.times ?? 10)];
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-neighbours-'));
  process.env['DATA_DIR'] = dataDir;
  const load = loadavg();
  try {
    await underServer(dataDir, (url) => measured(url, readers, times));
    console.log(`load average before ${load.map((n) => n.toFixed(1)).join(' ')}`);
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

async function measured(url: string, readers: number, times: number): Promise<void> {
  const staff = await withLedger(
    () => {},
    (store) => hireUsers(store, readers),
  );
  const visitors = staff.people.map((person) => new Visitor(url, person, staff));
  for (const visitor of visitors) await visitor.signIn();
  const sender = await signedIn(url);
  const lines = [['while one sends', 'each p50 ms', 'readers p50', 'p99', 'ratio', 'healthz max', 'held']];
  const alone = await watched(url, visitors, () => setTimeout(15_000));
  const p99Alone = at(alone.reads, 0.99);
  lines.push(['nothing', '', ms(at(alone.reads, 0.5)), ms(p99Alone), '', ms(Math.max(...alone.healthz)), '']);
  for (const { name, send } of costlyRequests) {
    const took: number[] = [];
    const seen = await watched(url, visitors, async () => {
      for (let n = 0; n < times; n++) {
        const began = performance.now();
        const { status } = await send(url, sender, n);
        if (status >= 400) throw new Error(`${name}: ${status}`);
        took.push(performance.now() - began);
      }
    });
    const [p99, healthz] = [at(seen.reads, 0.99), Math.max(...seen.healthz)];
    const isHeld =
      p99 <= bars.p99 &&
      p99 <= bars.ratio * p99Alone &&
      healthz <= bars.healthz &&
      (name !== 'page of the queue' || at(took, 0.5) <= bars.queue);
    if (!isHeld) process.exitCode = 1;
    const figures = [at(took, 0.5), at(seen.reads, 0.5), p99].map(ms);
    lines.push([name, ...figures, (p99 / p99Alone).toFixed(1), ms(healthz), isHeld ? 'yes' : 'no']);
  }
  printColumns(lines);
  console.log(
    `bars: readers' p99 ≤ ${bars.p99} ms and ≤ ${bars.ratio} × alone; healthz ≤ ${bars.healthz} ms; queue p50 ≤ ${bars.queue} ms`,
  );
}

/** What readers and whoever looks after the server see while the work goes on. */
async function watched(url: string, visitors: readonly Visitor[], work: () => Promise<unknown>): Promise<Seen> {
  let isDone = false;
  const reading = Promise.all(visitors.map((visitor) => visitor.read(() => isDone)));
  const healthz: number[] = [];
  const looking = (async () => {
    while (!isDone) {
      const began = performance.now();
      await (await fetch(`${url}/healthz`)).text();
      healthz.push(performance.now() - began);
      await setTimeout(50);
    }
  })();
  try {
    await work();
  } finally {
    isDone = true;
  }
  await looking;
  return { reads: (await reading).flat().toSorted((a, b) => a - b), healthz };
}

async function signedIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'x-yiwang': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'shenhe', password: demoPassword }),
  });
  return String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const ms = (value: number): string => value.toFixed(0);
