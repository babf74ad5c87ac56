// A working day in a minute: 200 signed-in users before the real server on the demo city, nine reads to one write.
// npm run bench -- load [--users 200] [--seconds 60] [--data DIR]
//
// Limits on sign-in stay on. They count attempts per address and account name, and wrong attempts per address; every
// user here signs in once with the right password and sees the first page, a few at a time and before the clock starts,
// as people arrive.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { doctor } from '../src/app/keeping/doctor.ts';
import { withLedger } from '../src/cli/open.ts';
import { processorLine, processorsOf } from './load/processors.ts';
import { type Answered, Visitor } from './load/visitor.ts';
import { hireUsers } from './load/users.ts';
import { printColumns } from './measure.ts';

const bars = { read: 250, write: 500 };

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { users: { type: 'string' }, seconds: { type: 'string' }, data: { type: 'string' } },
  });
  const [users, seconds] = [Number(values.users ?? 200), Number(values.seconds ?? 60)];
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-load-'));
  process.env['DATA_DIR'] = dataDir;
  const load = loadavg();
  try {
    const answers = await underServer(dataDir, (url, pid) => visit(url, { users, seconds, pid }));
    const findings = await withLedger(
      () => {},
      (store) => doctor(store),
    );
    report(answers, findings.length);
    console.log(`load average before ${load.map((n) => n.toFixed(1)).join(' ')}`);
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

/** Starts the server as `npm start` does, and stops it as an operator does. */
export async function underServer<T>(
  dataDir: string,
  work: (url: string, pid: number | undefined) => Promise<T>,
): Promise<T> {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const server = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stopped = once(server, 'exit');
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /http:\/\/[\w.:]+/.exec(line)?.[0];
      if (url) return await work(url, server.pid);
    }
    throw new Error('the server did not start');
  } finally {
    server.kill('SIGTERM');
    await stopped;
  }
}

async function visit(
  url: string,
  { users, seconds, pid }: { readonly users: number; readonly seconds: number; readonly pid: number | undefined },
): Promise<Answered[]> {
  // Written straight into the ledger that the server has open.
  const hired = await withLedger(
    () => {},
    (store) => hireUsers(store, users),
  );
  const began = performance.now();
  const visitors = hired.people.map((person) => new Visitor(url, person, hired));
  for (let at = 0; at < visitors.length; at += 4) {
    await Promise.all(visitors.slice(at, at + 4).map((visitor) => visitor.signIn()));
  }
  console.log(`${users} sign-ins from one address: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const before = processorsOf(pid);
  const until = performance.now() + seconds * 1000;
  const answers = (await Promise.all(visitors.map((visitor) => visitor.work(until)))).flat();
  for (const line of processorLine(before, processorsOf(pid), answers.length)) console.log(line);
  return answers;
}

function report(answers: readonly Answered[], findings: number): void {
  const lines = [['what', 'requests', 'errors', 'p50 ms', 'p95 ms', 'p99 ms', 'bar']];
  const row = (name: string, some: readonly Answered[], bar = ''): number => {
    const times = some.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
    const wrong = some.filter(({ ok }) => !ok).length;
    const figures = [at(0.5), at(0.95), at(0.99)].map((ms) => ms.toFixed(0));
    lines.push([name, String(some.length), String(wrong), ...figures, bar]);
    return at(0.99);
  };
  let held = findings === 0 && answers.every(({ ok }) => ok);
  for (const kind of ['read', 'write'] as const) {
    const some = answers.filter((answer) => answer.kind === kind);
    if (row(`${kind}s`, some, `p99 ≤ ${bars[kind]}`) > bars[kind]) held = false;
    for (const [what, of] of Map.groupBy(some, (answer) => answer.what)) row(`  ${what}`, of);
  }
  const began = Math.min(...answers.map(({ at }) => at));
  for (const [tens, some] of Map.groupBy(answers, ({ at }) => Math.floor((at - began) / 10_000))) {
    const reads = some.filter(({ kind }) => kind === 'read');
    if (reads.length > 0) row(`reads from ${tens * 10} s on`, reads);
  }
  printColumns(lines);
  for (const { what, said } of answers.filter(({ ok }) => !ok).slice(0, 5)) console.log(`${what}: ${said}`);
  console.log(findings === 0 ? 'doctor: silent' : `doctor: ${findings} findings`);
  if (!held) process.exitCode = 1;
}
