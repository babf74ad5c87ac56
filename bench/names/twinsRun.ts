// The whole way from records to groups, over as many threads as asked.
import { Worker } from 'node:worker_threads';
import { type LedgerRecord, recordColumns } from '../../src/names/twins/columns.ts';
import { roomForFeatures } from '../../src/names/twins/features.ts';
import { type Groups, groupsOf } from '../../src/names/twins/groups.ts';
import { keyCount } from '../../src/names/twins/keys.ts';
import { patternCount } from '../../src/names/twins/pattern.ts';
import { verdictTable } from '../../src/names/twins/verdicts.ts';
import { type Model, learnModel } from '../../src/names/twins/weights.ts';
import type { Done, Shared, Task } from './twinsWorker.ts';

export interface TwinsRun {
  readonly groups: Groups;
  readonly model: Model;
  readonly verdictOf: Uint8Array;
  readonly pairs: readonly NonNullable<Done['pairs']>[];
  readonly seconds: Readonly<Record<string, number>>;
}

export async function findTwins(records: readonly LedgerRecord[], threads: number): Promise<TwinsRun> {
  const seconds: Record<string, number> = {};
  let last = performance.now();
  const lap = (name: string) => {
    seconds[name] = (performance.now() - last) / 1000;
    last = performance.now();
  };
  const room = (bytes: number) => new SharedArrayBuffer(bytes);
  const columns = recordColumns(records, room);
  const features = roomForFeatures(columns.size, room);
  const shared: Shared = { columns, features, orders: new Uint32Array(room(columns.size * keyCount * 4)) };
  const crew = Array.from(
    { length: threads },
    () => new Worker(new URL('./twinsWorker.ts', import.meta.url), { workerData: shared }),
  );
  lap('columns');
  await share(
    crew,
    slices(columns.size, 8).map(([from, to]) => ({ kind: 'features', from, to })),
  );
  lap('features');
  const keys = Array.from({ length: keyCount }, (_, k) => k);
  const blocks = await share(
    crew,
    keys.map((k) => ({ kind: 'blocks', k })),
  );
  lap('blocks');
  const done = await share(
    crew,
    keys.flatMap((k) => slices(blocks[k]?.count ?? 0, 3).map(([from, to]): Task => ({ kind: 'pairs', k, from, to }))),
  );
  const pairs = done.flatMap((one) => one.pairs ?? []);
  lap('pairs');
  await Promise.all(crew.map((one) => one.terminate()));
  const histogram = new Float64Array(patternCount);
  for (const one of pairs)
    one.histogram.forEach((count, pattern) => (histogram[pattern] = (histogram[pattern] ?? 0) + count));
  const model = learnModel(histogram);
  const verdictOf = verdictTable(model);
  lap('weights');
  const groups = groupsOf(columns.size, links(pairs, verdictOf), features.codeHigh, features.codeLow);
  lap('groups');
  return { groups, model, verdictOf, pairs, seconds };
}

function* links(pairs: TwinsRun['pairs'], verdictOf: Uint8Array): Generator<readonly [number, number]> {
  for (const { left, right, patterns } of pairs)
    for (let i = 0; i < left.length; i++) if (verdictOf[patterns[i] ?? 0] === 2) yield [left[i] ?? 0, right[i] ?? 0];
}

function slices(size: number, count: number): [from: number, to: number][] {
  return Array.from({ length: count }, (_, i) => [
    Math.floor((size * i) / count),
    Math.floor((size * (i + 1)) / count),
  ]);
}

/** Hands each free thread the next task; answers come in the order of the tasks. */
async function share(crew: readonly Worker[], tasks: readonly Task[]): Promise<Done[]> {
  const answers: Done[] = [];
  let next = 0;
  await Promise.all(
    crew.map(async (one) => {
      while (next < tasks.length) {
        const at = next++;
        answers[at] = await new Promise<Done>((resolve, reject) => {
          one.once('message', resolve);
          one.once('error', reject);
          one.postMessage(tasks[at], []);
        });
        one.removeAllListeners('error');
      }
    }),
  );
  return answers;
}
