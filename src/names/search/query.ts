// A question to the index: a name's characters with their weights.
import { companyName } from '../company/companyName.ts';
import type { WeighedName } from './align.ts';
import { type NameIndex, tokenOf } from './nameIndex.ts';
import type { Profile, Profiles } from './profile.ts';

export interface NameQuery extends WeighedName {
  readonly profile: Profile;
  readonly group: boolean;
  /** How many characters are the name's own. */
  readonly own: number;
}

export function weightOf(index: NameIndex, token: number): number {
  const id = index.tokens.get(token);
  return rarity(index.size, id === undefined ? 0 : (index.from[id + 1] ?? 0) - (index.from[id] ?? 0)) + 0.1;
}

/** Of fewer names nobody can tell what is rare: there all is nearly alike, and nothing worthless. */
const telling = 2000;

export function rarity(size: number, held: number): number {
  const few = Math.max(1, telling / Math.max(1, size));
  return Math.log((size * few + 1) / (held * Math.sqrt(few) + 1));
}

export function queryOf(
  index: NameIndex,
  name: string,
  profiles: Profiles,
  soundOf?: (char: number, at: number) => number,
): NameQuery {
  const { key, core, form, group, ...read } = companyName(name);
  const parts = read.parts();
  const profile = form === null || form === 'institute' || /[^公]司$|股份$/u.test(key) ? profiles.short : profiles.full;
  const chars = Uint16Array.from(key, (char) => char.charCodeAt(0));
  return {
    chars,
    weights: weigh(index, chars, parts, profile),
    sounds: soundOf ? chars.map(soundOf) : new Uint16Array(chars.length),
    loose: Uint8Array.from(parts, (role) => (role === 'f' ? 1 : 0)),
    profile,
    group,
    own: core.length,
  };
}

/** A firm's own word comes first: what follows it is its trade, which many share and which changes sooner. */
function weigh(index: NameIndex, chars: Uint16Array, parts: string, profile: Profile): Float32Array {
  const weights = new Float32Array(chars.length);
  let own = 0;
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? 0;
    const alone = weightOf(index, char);
    // A character of a common word weighs no more than its share of the word.
    const words = [
      i > 0 ? tokenOf(chars[i - 1] ?? 0, char) : 0,
      i + 1 < chars.length ? tokenOf(char, chars[i + 1] ?? 0) : 0,
    ]
      .filter((token) => token !== 0 && index.tokens.has(token))
      .map((token) => weightOf(index, token) * profile.word);
    const weight = Math.min(alone, ...words);
    const role = parts[i];
    const place =
      role === 'c' ? (profile.position[Math.min(own++, 4)] ?? 1) : role === 'r' ? profile.region : profile.form;
    weights[i] = weight * place;
  }
  return weights;
}
