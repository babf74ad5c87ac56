// Whether one person's costly request holds the others up: readers at work before the real server on the demo city, first
// alone and then while each costly request is sent several times, in the same run.
// npm run bench -- neighbours [--readers 6] [--times 10] [--rows 20000] [--imports 10] [--data DIR]
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { doctor } from '../src/app/keeping/doctor.ts';
import { withLedger } from '../src/cli/open.ts';
import { demoPassword } from '../src/demo/offices.ts';
import { underServer } from './load.ts';
import { hireUsers } from './loadUsers.ts';
import { Visitor } from './loadVisitor.ts';
import { printColumns } from './measure.ts';
import { costlyRequests, queueOf50, Sender } from './neighbours/asks.ts';
import { apply, decideTwins, preview, workbookOf } from './neighbours/import.ts';

const leastMs = 8000;
const bars = { p99: 250, ratio: 2, healthz: 100, queue: 150, form: 1000 };

interface Options {
  readonly dataDir: string;
  readonly readers: number;
  readonly times: number;
  readonly imports: number;
  readonly rows: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { readers: text, times: text, imports: text, rows: text, data: text },
  });
  const times = Number(values.times ?? 10);
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-neighbours-'));
  const numbers = { readers: Number(values.readers ?? 6), rows: Number(values.rows ?? 20_000) };
  process.env['DATA_DIR'] = dataDir;
  try {
    await underServer(dataDir, (url) =>
      measured(url, { dataDir, times, imports: Number(values.imports ?? times), ...numbers }),
    );
    const findings = await withLedger(
      () => {},
      (store) => doctor(store),
    );
    console.log(`doctor: ${findings.length} findings`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

const head = [
  'while one sends',
  'times',
  'each p50 ms',
  'readers p50',
  'p99',
  'ratio',
  'healthz max',
  'form max',
  'load',
  'held',
];

async function measured(url: string, { dataDir, readers, times, imports, rows }: Options): Promise<void> {
  const staff = await withLedger(
    () => {},
    // Who may open every row asks as often as they like; others are told only so many fine cuts an hour.
    (store) => hireUsers(store, readers + 2, (n) => n < readers),
  );
  const visitors = staff.people.map((person) => new Visitor(url, person, staff));
  for (const visitor of visitors) await visitor.signIn();
  // Who files forms enters for a county.
  const [reading, filing] = [visitors.slice(0, readers), visitors.slice(readers).slice(0, 1)];
  const senders = new Map<string, Sender>();
  for (const name of ['tianbao', 'shenhe', 'fabu']) {
    const sender = new Sender(url);
    await sender.signIn(name, demoPassword);
    senders.set(name, sender);
  }
  const as = (name: string): Sender => senders.get(name) ?? new Sender(url);
  const lines = [head];
  const print = (line: string[]) => {
    lines.push(line);
    console.log(line.join(' | '));
  };
  // What a server learns at its first questions is no neighbour's doing.
  await watched(url, reading, [], () => setTimeout(10_000));
  const alone = await watched(url, reading, filing, () => setTimeout(20_000));
  const p99Alone = at(alone.reads, 0.99);
  print([
    'nothing',
    '',
    '',
    ms(at(alone.reads, 0.5)),
    ms(p99Alone),
    '',
    ms(Math.max(...alone.healthz)),
    ms(Math.max(...alone.forms)),
    load(),
    '',
  ]);
  const row = async (name: string, count: number, work: (n: number) => Promise<unknown>, clerks: Visitor[] = []) => {
    const took: number[] = [];
    const seen = await watched(url, reading, clerks, async () => {
      // What is quickly done is sent more often, until the readers have asked enough for a hundredth of it to be a figure.
      const until = performance.now() + (count > 1 ? leastMs : 0);
      for (let n = 0; n < count || performance.now() < until; n++) {
        const began = performance.now();
        await work(n);
        took.push(performance.now() - began);
      }
    });
    print(lineOf(name, took, seen, p99Alone));
  };
  for (const { name, by, send } of costlyRequests)
    if (name !== queueOf50) await row(name, times, (n) => send(as(by), n));
  const mark = String.fromCodePoint;
  const ids: string[] = [];
  const books: Blob[] = [];
  for (let n = 0; n < Math.max(1, imports); n++) books.push(await workbookOf(dataDir, rows, mark(0x7532 + n)));
  await row(`preview of ${rows} rows`, times, async (n) => {
    const id = await preview(as('tianbao'), books[n % books.length] ?? new Blob());
    if (n < imports) ids.push(id);
  });
  for (const [n, id] of ids.entries()) {
    // What was applied before has moved the ledger: a bureau looks at its preview again.
    const fresh = n === 0 ? id : await preview(as('tianbao'), books[n] ?? new Blob());
    await decideTwins(as('tianbao'), fresh);
    await row(`apply of ${rows} rows`, 1, () => apply(as('tianbao'), fresh), filing);
  }
  for (const { name, by, send } of costlyRequests)
    if (name === queueOf50) await row(name, times, (n) => send(as(by), n));
  printColumns(lines);
  console.log(
    `bars: readers' p99 ≤ ${bars.p99} ms and ≤ ${bars.ratio} × alone; healthz ≤ ${bars.healthz} ms; queue p50 ≤ ${bars.queue} ms; form ≤ ${bars.form} ms`,
  );
}

interface Seen {
  readonly reads: readonly number[];
  readonly healthz: readonly number[];
  readonly forms: readonly number[];
}

function lineOf(name: string, took: readonly number[], { reads, healthz, forms }: Seen, p99Alone: number): string[] {
  const [p99, longest, form] = [at(reads, 0.99), Math.max(...healthz), Math.max(0, ...forms)];
  const isHeld =
    p99 <= bars.p99 &&
    p99 <= bars.ratio * p99Alone &&
    longest <= bars.healthz &&
    form <= bars.form &&
    (name !== queueOf50 || at(took, 0.5) <= bars.queue);
  if (!isHeld) process.exitCode = 1;
  const figures = [at(took, 0.5), at(reads, 0.5), p99].map(ms);
  const rest = [
    (p99 / p99Alone).toFixed(1),
    ms(longest),
    forms.length > 0 ? ms(form) : '',
    load(),
    isHeld ? 'yes' : 'no',
  ];
  return [name, String(took.length), ...figures, ...rest];
}

/** What readers, who files forms, and whoever looks after the server see while the work goes on. */
async function watched(
  url: string,
  readers: readonly Visitor[],
  filers: readonly Visitor[],
  work: () => Promise<unknown>,
): Promise<Seen> {
  let isDone = false;
  const reading = Promise.all(readers.map((visitor) => visitor.read(() => isDone)));
  const filing = Promise.all(filers.map((visitor) => visitor.file(() => isDone)));
  const looking = looked(url, () => isDone);
  try {
    await work();
  } finally {
    isDone = true;
  }
  return { reads: (await reading).flat(), forms: (await filing).flat(), healthz: await looking };
}

async function looked(url: string, isDone: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (!isDone()) {
    const began = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    took.push(performance.now() - began);
    await setTimeout(50);
  }
  return took;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const ms = (value: number): string => value.toFixed(0);
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
