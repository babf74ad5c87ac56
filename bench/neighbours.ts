// Whether one person's costly request holds the others up: readers at work before the real server on the demo city, first
// alone and then while each costly request is sent several times, in the same run.
// npm run bench -- neighbours [--readers 6] [--times 10] [--rows 20000] [--imports 10] [--data DIR] [--only NAME]… [--seconds 20]
//
// With --data the demo stays there and is not loaded again; --only runs what has NAME in its name (apply, undo, xlsx, …).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { doctor } from '../src/app/keeping/doctor.ts';
import { withLedger } from '../src/cli/open.ts';
import { demoPassword } from '../src/demo/offices.ts';
import { underServer } from './load.ts';
import { hireUsers } from './load/users.ts';
import { Visitor } from './load/visitor.ts';
import { printColumns } from './measure.ts';
import { afterImport, type CostlyRequest, costlyRequests, Sender } from './neighbours/asks.ts';
import { apply, decideTwins, preview, standing, undo, workbookOf } from './neighbours/import.ts';
import { at, bars, head, lineOf, watched } from './neighbours/watch.ts';

interface Options {
  readonly readers: number;
  readonly times: number;
  readonly imports: number;
  readonly rows: number;
  /** How long the readers are watched alone; a request that is quickly done is sent for two fifths of it. */
  readonly seconds: number;
  readonly isWanted: (name: string) => boolean;
}

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const only = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { readers: text, times: text, imports: text, rows: text, data: text, seconds: text, only },
  });
  const times = Number(values.times ?? 10);
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-neighbours-'));
  const options: Options = {
    readers: Number(values.readers ?? 6),
    times,
    imports: Number(values.imports ?? times),
    rows: Number(values.rows ?? 20_000),
    seconds: Number(values.seconds ?? 20),
    isWanted: (name) => values.only?.some((part) => name.includes(part)) ?? true,
  };
  process.env['DATA_DIR'] = dataDir;
  try {
    await underServer(dataDir, (url) => measured(url, options));
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

interface RowOptions {
  readonly filers?: Visitor[];
  /** How long it may take itself. */
  readonly within?: number;
}

async function measured(url: string, { readers, times, imports, rows, seconds, isWanted }: Options): Promise<void> {
  const [reading, filing] = await hired(url, readers);
  const as = await senders(url);
  const lines = [head];
  const print = ({ line, isHeld }: ReturnType<typeof lineOf>) => {
    if (!isHeld) process.exitCode = 1;
    lines.push(line);
    console.log(line.join(' | '));
  };
  const around = { url, readers: reading, filers: filing };
  // What a server learns at its first questions is no neighbour's doing.
  await watched({ ...around, filers: [] }, () => setTimeout(seconds * 500));
  let p99Alone = Infinity;
  const aloneIn = async (name: string) => {
    const alone = await watched(around, () => setTimeout(seconds * 1000));
    p99Alone = at(alone.reads, 0.99);
    print(lineOf(name, [], alone, {}));
  };
  await aloneIn('nothing');
  const row = async (
    name: string,
    count: number,
    work: (n: number) => Promise<unknown>,
    { filers = [], within }: RowOptions = {},
  ) => {
    const took: number[] = [];
    const seen = await watched({ ...around, filers }, async () => {
      // What is quickly done is sent more often, until the readers have asked enough for a hundredth of it to be a figure.
      const until = performance.now() + (count > 1 ? seconds * 400 : 0);
      for (let n = 0; n < count || performance.now() < until; n++) {
        const began = performance.now();
        const counted = await work(n);
        took.push(typeof counted === 'number' ? counted : performance.now() - began);
      }
    });
    print(lineOf(name, took, seen, { p99Alone, ...(within === undefined ? {} : { within }) }));
  };
  const rowsOf = async (requests: readonly CostlyRequest[]) => {
    for (const { name, by, send, within } of requests)
      if (isWanted(name)) await row(name, times, (n) => send(as(by), n), within === undefined ? {} : { within });
  };
  await rowsOf(costlyRequests);

  const [previews, applies, undoes] = ['preview', 'apply', 'undo'].map((act) => `${act} of ${rows} rows`) as [
    string,
    string,
    string,
  ];
  const sends = [previews, applies, undoes].some(isWanted);
  const books: Blob[] = [];
  for (let n = 0; sends && n < Math.max(1, imports); n++) books.push(await workbookOf(rows));
  const look = (n: number) => preview(as('tianbao'), books[n % books.length] ?? new Blob());
  if (isWanted(previews)) await row(previews, times, look);
  const ids: string[] = [];
  // What an earlier run left standing is taken back where nothing is to be applied.
  const before = isWanted(applies) ? undefined : await standing(as('tianbao'));
  if (before) ids.push(before);
  else if (isWanted(applies) || isWanted(undoes))
    for (let n = 0; n < imports; n++) {
      // What was applied before has moved the ledger: a bureau looks at its preview again.
      const id = await look(n);
      ids.push(id);
      await decideTwins(as('tianbao'), id);
      const act = () => apply(as('tianbao'), id);
      await (isWanted(applies) ? row(applies, 1, act, { filers: filing }) : act());
    }
  // Readers of a city that has grown by so much are held against themselves alone in that city.
  if (ids.length > 0) await aloneIn('nothing, after the import');
  await rowsOf(afterImport);
  if (isWanted(undoes)) for (const id of ids) await row(undoes, 1, () => undo(as('tianbao'), id), { filers: filing });
  printColumns(lines);
  console.log(
    `bars: readers' p99 ≤ ${bars.p99} ms and ≤ ${bars.ratio} × alone; healthz ≤ ${bars.healthz} ms; queue's slowest ≤ ${bars.queue} ms; form ≤ ${bars.form} ms`,
  );
}

/** Who reads, and who files forms for a county. */
async function hired(url: string, readers: number): Promise<[readers: Visitor[], filers: Visitor[]]> {
  const staff = await withLedger(
    () => {},
    // Who may open every row asks as often as they like; others are told only so many fine cuts an hour.
    (store) => hireUsers(store, readers + 2, (n) => n < readers),
  );
  const visitors = staff.people.map((person) => new Visitor(url, person, staff));
  for (const visitor of visitors) await visitor.signIn();
  return [visitors.slice(0, readers), visitors.slice(readers).slice(0, 1)];
}

async function senders(url: string): Promise<(name: string) => Sender> {
  const all = new Map<string, Sender>();
  for (const name of ['tianbao', 'shenhe', 'fabu']) {
    const sender = new Sender(url);
    await sender.signIn(name, demoPassword);
    all.set(name, sender);
  }
  return (name) => all.get(name) ?? new Sender(url);
}
