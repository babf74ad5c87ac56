// The likeliest companies for a name as people write it.
import { companyName } from '../company/companyName.ts';
import { regionLetters } from '../company/regions.ts';
import { type Query, align } from './align.ts';
import { type NameIndex, placesKept, tokenOf } from './nameIndex.ts';

export interface Found {
  readonly name: number;
  readonly score: number;
}

export interface Known {
  /** Codes of the seat, as far as known: a city, a province. */
  readonly seat?: readonly string[];
  /** Seat of each name of the index, 0 where unknown. */
  readonly seats?: Uint32Array;
}

/** Names gathered by what characters they share, before any is read closely. */
const gathered = 600;
export const findWeights = { jointStock: 1.5, seatSame: 5, seatOther: -6, letter: 0.4, pair: 0.5, word: 0.8, position: [1.3, 1.2, 1, 0.8, 0.6], region: 0.8, form: 0.6 };

export interface Finder {
  (name: string, count: number, known?: Known): Found[];
}

/** A finder over an index; keeps one number per name between questions. */
export function finderOf(index: NameIndex): Finder {
  const sums = new Float32Array(index.size);
  const touched = new Uint32Array(index.size);
  return (name, count, known = {}) => {
    const query = queryOf(index, name);
    const candidates = gather(index, query, sums, touched);
    const found: Found[] = [];
    for (const n of candidates) found.push({ name: n, score: scoreOf(index, query, n) + bonus(index, n, known) });
    found.sort((a, b) => b.score - a.score || a.name - b.name);
    return found.slice(0, count);
  };
}

function weightOf(index: NameIndex, token: number): number {
  const id = index.tokens.get(token);
  const held = id === undefined ? 0 : (index.from[id + 1] ?? 0) - (index.from[id] ?? 0);
  return Math.log((index.size + 1) / (held + 1)) + 0.1;
}

function queryOf(index: NameIndex, name: string): Query {
  const { key, parts } = companyName(name);
  const chars = Uint16Array.from(key, (char) => char.charCodeAt(0));
  return { chars, weights: weigh(index, chars, parts), loose: Uint8Array.from(parts, (role) => (role === 'f' ? 1 : 0)) };
}

/** A firm's own word comes first: what follows it is its trade, which many share and which changes sooner. */
function weigh(index: NameIndex, chars: Uint16Array, parts: string): Float32Array {
  const weights = new Float32Array(chars.length);
  let own = 0;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? 0;
    const alone = weightOf(index, char);
    // A character of a common word weighs no more than its share of the word.
    const words = [i > 0 ? tokenOf(chars[i - 1] ?? 0, char) : 0, i + 1 < chars.length ? tokenOf(char, chars[i + 1] ?? 0) : 0]
      .filter((token) => token !== 0 && index.tokens.has(token))
      .map((token) => weightOf(index, token) * findWeights.word);
    const weight = Math.min(alone, ...words);
    const role = parts[i];
    const place = role === 'c' ? (findWeights.position[Math.min(own++, 4)] ?? 1) : role === 'r' ? findWeights.region : findWeights.form;
    weights[i] = weight * place;
  }
  return weights;
}

function gather(index: NameIndex, query: Query, sums: Float32Array, touched: Uint32Array): Uint32Array {
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
    if (left) add(tokenOf(left, char), findWeights.pair);
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

function scoreOf(index: NameIndex, query: Query, n: number): number {
  const start = index.starts[n] ?? 0;
  const end = index.starts[n + 1] ?? start;
  return align(query, index.chars, index.parts, start, end, (i) => letterOf(index, query.chars[i] ?? 0, n));
}

/** A letter for a place stands for the place in the name: 粤 for 广东. */
function letterOf(index: NameIndex, char: number, n: number): number {
  const prefixes = regionLetters.get(String.fromCharCode(char));
  if (!prefixes) return 0;
  for (let i = n * placesKept; i < (n + 1) * placesKept; i++) {
    const place = index.places[i] ?? 0;
    if (place && prefixes.some((prefix) => String(place).startsWith(prefix))) return findWeights.letter;
  }
  return 0;
}

function bonus(index: NameIndex, n: number, { seat, seats }: Known): number {
  const stock = index.jointStock[n] ? findWeights.jointStock : 0;
  const own = seats?.[n] ?? 0;
  if (!seat?.length || !own) return stock;
  const code = String(own);
  const same = seat.some((one) => code.startsWith(one.replace(/(?:00){1,2}$/, '')) || one.startsWith(code.replace(/(?:00){1,2}$/, '')));
  return stock + (same ? findWeights.seatSame : findWeights.seatOther);
}
