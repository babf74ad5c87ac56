// The likeliest companies for a name as people write it.
import { type NameIndex, tokenOf } from './nameIndex.ts';
import { type Profiles, profiles } from './profile.ts';
import { type NameQuery, queryOf, weightOf } from './query.ts';
import { type KnownOfFirm, nameScore } from './score.ts';

export interface NameHit {
  readonly name: number;
  readonly score: number;
}

/** Names gathered by what characters they share, before any is read closely. */
const gathered = 600;
const pairWeight = 0.5;

export interface Finder {
  (name: string, count: number, known?: KnownOfFirm): NameHit[];
  /** The score of a name that holds the question whole. */
  most(name: string): number;
}

/** A finder over an index; keeps one number per name between questions. */
export function finderOf(index: NameIndex, using: Profiles = profiles): Finder {
  const sums = new Float32Array(index.size);
  const touched = new Uint32Array(index.size);
  const find = (name: string, count: number, known: KnownOfFirm = {}): NameHit[] => {
    const query = queryOf(index, name, using);
    const candidates = gather(index, query, sums, touched);
    const found: NameHit[] = [];
    for (const n of candidates) found.push({ name: n, score: nameScore(index, query, n, known) });
    found.sort((a, b) => b.score - a.score || a.name - b.name);
    return found.slice(0, count);
  };
  const most = (name: string): number => {
    const query = queryOf(index, name, using);
    return query.weights.reduce(
      (sum, weight, i) => sum + (query.loose[i] ? 0 : weight + (i > 0 ? query.profile.costs.beside : 0)),
      0,
    );
  };
  return Object.assign(find, { most });
}

function gather(index: NameIndex, query: NameQuery, sums: Float32Array, touched: Uint32Array): Uint32Array {
  let count = 0;
  const add = (token: number, factor: number) => {
    const id = index.tokens.get(token);
    if (id === undefined) return;
    const weight = weightOf(index, token) * factor;
    for (let at = index.from[id] ?? 0; at < (index.from[id + 1] ?? 0); at++) {
      const n = index.names[at] ?? 0;
      if (sums[n] === 0) touched[count++] = n;
      sums[n] = (sums[n] ?? 0) + weight;
    }
  };
  let left = 0;
  for (const [i, char] of query.chars.entries()) {
    add(char, query.loose[i] ? 0.3 : 1);
    if (left) add(tokenOf(left, char), pairWeight);
    left = char;
  }
  const all = touched.subarray(0, count);
  // A name's length breaks ties, so that the fullest reading is among those kept.
  const least = count > gathered ? threshold(all, sums) : 0;
  const kept: number[] = [];
  for (const n of all) {
    if ((sums[n] ?? 0) >= least) kept.push(n);
    sums[n] = 0;
  }
  return Uint32Array.from(kept);
}

/** The sum that about `gathered` names reach, by a histogram. */
function threshold(all: Uint32Array, sums: Float32Array): number {
  let top = 0;
  for (const n of all) top = Math.max(top, sums[n] ?? 0);
  const bins = new Uint32Array(1025);
  for (const n of all) {
    const bin = Math.floor(((sums[n] ?? 0) / top) * 1024);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let bin = 1024;
  for (let kept = bins[1024] ?? 0; bin > 0 && kept < gathered; ) kept += bins[--bin] ?? 0;
  return (bin / 1024) * top;
}
