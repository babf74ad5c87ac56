// What readers, who files forms, and whoever looks after the server see while something costly goes on.
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Visitor } from '../load/visitor.ts';

export interface Around {
  readonly url: string;
  readonly readers: readonly Visitor[];
  /** File forms beside what writes. */
  readonly filers: readonly Visitor[];
}

export interface Seen {
  readonly reads: readonly number[];
  readonly healthz: readonly number[];
  readonly forms: readonly number[];
}

export async function watched({ url, readers, filers }: Around, work: () => Promise<unknown>): Promise<Seen> {
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

export const bars = { p99: 250, ratio: 2, healthz: 100, queue: 150, form: 1000 };

export const head = [
  'while one sends',
  'times',
  'each p50 ms',
  'slowest',
  'readers p50',
  'p99',
  'ratio',
  'healthz max',
  'form max',
  'load',
  'held',
];

/** `within` is how long the thing itself may take, where it has a bar. */
export function lineOf(
  name: string,
  took: readonly number[],
  { reads, healthz, forms }: Seen,
  { p99Alone, within = Infinity }: { readonly p99Alone?: number; readonly within?: number },
): { readonly line: string[]; readonly isHeld: boolean } {
  const [p99, longest, form] = [at(reads, 0.99), Math.max(...healthz), Math.max(0, ...forms)];
  // The median would hide a first page that makes anew what all the next ones find ready.
  const slowest = Math.max(0, ...took);
  const isHeld =
    p99 <= bars.p99 &&
    p99 <= bars.ratio * (p99Alone ?? p99) &&
    longest <= bars.healthz &&
    form <= bars.form &&
    slowest <= within;
  const own = took.length > 0 ? [String(took.length), ms(at(took, 0.5)), ms(slowest)] : ['', '', ''];
  const ratio = p99Alone === undefined ? '' : (p99 / p99Alone).toFixed(1);
  const said = [ms(at(reads, 0.5)), ms(p99), ratio, ms(longest), forms.length > 0 ? ms(form) : ''];
  return { line: [name, ...own, ...said, loadavg()[0]?.toFixed(1) ?? '', isHeld ? 'yes' : 'no'], isHeld };
}

export function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const ms = (value: number): string => value.toFixed(0);
