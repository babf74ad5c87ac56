// One of the threads: does the tasks it is sent over memory that all share.
import { parentPort, workerData } from 'node:worker_threads';
import type { Columns } from '../../src/names/twins/columns.ts';
import { type Features, fillFeatures } from '../../src/names/twins/features.ts';
import { blocksOf, pairsOf } from '../../src/names/twins/pairs.ts';
import { patternCount, patternOf } from '../../src/names/twins/pattern.ts';

export type Task =
  | { kind: 'features'; from: number; to: number }
  | { kind: 'blocks'; k: number }
  | { kind: 'pairs'; k: number; from: number; to: number };
export interface Done {
  /** Blocks: how many records are in them. */
  count: number;
  pairs?: { left: Uint32Array; right: Uint32Array; patterns: Uint16Array; histogram: Float64Array };
}
export interface Shared {
  columns: Columns;
  features: Features;
  orders: Uint32Array;
}

const { columns, features, orders } = workerData as Shared;
const { size } = columns;

parentPort?.on('message', (task: Task) => {
  const done = work(task);
  const moved = done.pairs ? [done.pairs.left.buffer, done.pairs.right.buffer, done.pairs.patterns.buffer] : [];
  parentPort?.postMessage(done, moved as ArrayBuffer[]);
});

function work(task: Task): Done {
  if (task.kind === 'features') {
    fillFeatures(columns, features, task.from, task.to);
    return { count: task.to - task.from };
  }
  if (task.kind === 'blocks') {
    const order = blocksOf(features.keys.subarray(task.k * size, (task.k + 1) * size));
    orders.set(order, task.k * size);
    return { count: order.length };
  }
  return comparePairs(task.k, task.from, task.to);
}

function comparePairs(k: number, from: number, to: number): Done {
  let room = 1 << 18;
  let left = new Uint32Array(room);
  let right = new Uint32Array(room);
  let patterns = new Uint16Array(room);
  const histogram = new Float64Array(patternCount);
  let count = 0;
  pairsOf(features.keys, k, orders.subarray(k * size, (k + 1) * size), from, to, (a, b) => {
    if (count === room) {
      room *= 2;
      left = grown(left, new Uint32Array(room));
      right = grown(right, new Uint32Array(room));
      patterns = grown(patterns, new Uint16Array(room));
    }
    const pattern = patternOf(columns, features, a, b);
    left[count] = a;
    right[count] = b;
    patterns[count++] = pattern;
    histogram[pattern] = (histogram[pattern] ?? 0) + 1;
  });
  return {
    count,
    pairs: { left: left.slice(0, count), right: right.slice(0, count), patterns: patterns.slice(0, count), histogram },
  };
}

function grown<T extends Uint32Array | Uint16Array>(old: T, into: T): T {
  into.set(old);
  return into;
}
