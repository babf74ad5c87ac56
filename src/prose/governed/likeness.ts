// How well the words around a figure say a name: by pairs of characters, each weighing the more the fewer names have it.
import { synonyms } from '../words/governed.ts';

const noise = /[^\p{Script=Han}\da-zA-Z.]+/gu;

/** Words in one spelling, so that 签约引进 and 新引进 are the same. */
export function inOneSpelling(words: string): string {
  let text = words.replace(noise, '');
  for (const [pattern, word] of synonyms) text = text.replace(pattern, word);
  return text;
}

export function pairs(words: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) found.add(words.slice(at, at + 2));
  return found;
}

export class Weights {
  readonly #weight = new Map<string, number>();

  constructor(names: readonly ReadonlySet<string>[]) {
    const seen = new Map<string, number>();
    for (const name of names) for (const pair of name) seen.set(pair, (seen.get(pair) ?? 0) + 1);
    for (const [pair, times] of seen) this.#weight.set(pair, Math.log(1 + names.length / times));
  }

  /** 0 for a pair that no name has. */
  of(pair: string): number {
    return this.#weight.get(pair) ?? 0;
  }

  sum(some: Iterable<string>): number {
    let total = 0;
    for (const pair of some) total += this.of(pair);
    return total;
  }
}
