// The words of a half: the listed brands first (they are the commonest), then the joined ones; none that the other
// half lists or joins too.
import { chanceOf } from '../../../src/demo/chance.ts';
import { halfBuilt } from './words/halfBuilt.ts';
import { halfKept } from './words/halfKept.ts';
import type { Half } from './otherTypes.ts';

export type HalfName = 'built' | 'kept';

interface Spoken {
  named: readonly string[];
  heads: readonly string[];
  tails: readonly string[];
}

function joined(of: Spoken): string[] {
  return of.heads.flatMap((head) => of.tails.filter((tail) => tail !== head).map((tail) => head + tail));
}

/** Joined by chance, known to everyone: not for an invented city. */
const famous = new Set([
  '恒力',
  '华能',
  '正邦',
  '华晨',
  '科锐',
  '顺丰',
  '万科',
  '汇丰',
  '国航',
  '东鹏',
  '联航',
  '华润',
  '国润',
]);

function brandsOf(own: Spoken, other: Spoken, seed: string): string[] {
  // What both would have goes to neither, so that the order of the halves does not matter.
  const theirs = new Set([...other.named, ...joined(other)]);
  const listed = [...new Set(own.named)].filter((one) => !theirs.has(one));
  const known = new Set(listed);
  const rest = joined(own).filter((one) => !theirs.has(one) && !known.has(one) && !famous.has(one));
  return [...listed, ...chanceOf(seed).shuffled(rest)];
}

export function wordsOf(half: HalfName): Half {
  return half === 'built'
    ? { ...halfBuilt, brands: brandsOf(halfBuilt, halfKept, 'brands built') }
    : { ...halfKept, brands: brandsOf(halfKept, halfBuilt, 'brands kept') };
}
