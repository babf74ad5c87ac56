// The likeliest companies for a name as people write it.
import { type NameIndex, tokenOf } from './nameIndex.ts';
import { type Profiles, profiles } from './profile.ts';
import { type NameQuery, queryOf, rarity, weightOf } from './query.ts';
import { type KnownOfFirm, nameScore } from './score.ts';

export interface NameHit {
  readonly name: number;
  readonly score: number;
}

/** Names gathered by what characters they share, before any is read closely. */
const gathered = 600;
const pairWeight = 0.5;
const soundWeight = 0.4;
/** So many lines of lists are walked, the rarest characters first: what is in more names tells little apart. */
const walked = 60_000;

/** How names are read, beside how they are written. */
export interface Sounds {
  /** Of a character of names; 0 where unknown. */
  readonly of: Uint16Array;
  /** Of a syllable as it is written; 0 where no name has it. */
  called(syllable: string): number;
  /** Names in which two sounds stand side by side. */
  namesWith(left: number, right: number): Uint32Array;
}

export interface Finder {
  (name: string, count: number, known?: KnownOfFirm, read?: readonly string[]): NameHit[];
  /** The score of a name that holds the question whole. */
  most(name: string): number;
  /** How well these names fit, whether they were gathered or not. */
  scores(name: string, names: Iterable<number>, read?: readonly string[]): NameHit[];
}

/** A finder over an index; keeps one number per name between questions. `read` are a question's syllables, one a character. */
export function finderOf(index: NameIndex, using: Profiles = profiles, sounds?: Sounds): Finder {
  const sums = new Float32Array(index.size);
  const touched = new Uint32Array(index.size);
  // What names are read is as they were read; of a character that none has, the question says it.
  const asked = (name: string, read: readonly string[] = []) =>
    queryOf(index, name, using, sounds && ((char, at) => sounds.of[char] || sounds.called(read[at] ?? '')));
  const scored = (query: NameQuery, names: Iterable<number>, known: KnownOfFirm): NameHit[] => {
    const found: NameHit[] = [];
    for (const n of names) found.push({ name: n, score: nameScore(index, query, n, known, sounds?.of) });
    return found.toSorted((a, b) => b.score - a.score || a.name - b.name);
  };
  const find = (name: string, count: number, known: KnownOfFirm = {}, read?: readonly string[]): NameHit[] => {
    const query = asked(name, read);
    return scored(query, gather(index, query, { sums, touched }, sounds), known).slice(0, count);
  };
  const most = (name: string): number => {
    const query = asked(name);
    return query.weights.reduce(
      (sum, weight, i) => sum + (query.loose[i] ? 0 : weight + (i > 0 ? query.profile.costs.beside : 0)),
      0,
    );
  };
  return Object.assign(find, {
    most,
    scores: (name: string, names: Iterable<number>, read?: readonly string[]) => scored(asked(name, read), names, {}),
  });
}

interface Walk {
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
}

interface Held {
  readonly names: Uint32Array;
  readonly weight: number;
}

function gather(index: NameIndex, query: NameQuery, { sums, touched }: Walk, sounds?: Sounds): Uint32Array {
  const lists = listsOf(index, query, sounds).toSorted((a, b) => a.names.length - b.names.length);
  let [count, seen] = [0, 0];
  for (const { names, weight } of lists) {
    if (seen > 0 && seen + names.length > walked) break;
    seen += names.length;
    for (const n of names) {
      if (sums[n] === 0) touched[count++] = n;
      sums[n] = (sums[n] ?? 0) + weight;
    }
  }
  const all = touched.subarray(0, count);
  const least = count > gathered ? threshold(all, sums) : 0;
  const kept: number[] = [];
  for (const n of all) {
    if ((sums[n] ?? 0) >= least) kept.push(n);
    sums[n] = 0;
  }
  return Uint32Array.from(kept);
}

/** Of each character and each two neighbours the names that hold them, or that are read so. */
function listsOf(index: NameIndex, query: NameQuery, sounds: Sounds | undefined): Held[] {
  const lists: Held[] = [];
  const add = (token: number, factor: number) => {
    const id = index.tokens.get(token);
    if (id === undefined) return;
    const names = index.names.subarray(index.from[id], index.from[id + 1]);
    lists.push({ names, weight: weightOf(index, token) * factor });
  };
  for (const [i, char] of query.chars.entries()) {
    add(char, query.loose[i] ? 0.3 : 1);
    if (i === 0) continue;
    add(tokenOf(query.chars[i - 1] ?? 0, char), pairWeight);
    const [left = 0, right = 0] = [query.sounds[i - 1], query.sounds[i]];
    const names = sounds && left && right ? sounds.namesWith(left, right) : undefined;
    if (names?.length) lists.push({ names, weight: rarity(index.size, names.length) * soundWeight });
  }
  return lists;
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
