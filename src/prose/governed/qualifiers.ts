// Words that narrow what is counted and that no governed figure has: 县级重点, 基础设施, 民生. A figure that has one is not
// the ledger's, however much else of its name is said.
import { generalPhrases, generalWords } from '../words/general.ts';
import { wholesOf } from '../words/regions.ts';
import type { Vocabulary } from './governed.ts';
import { inOneSpelling, pairs } from './likeness.ts';
import { ownRegions } from './ownRegions.ts';

const han = /\p{Script=Han}/u;
/** One character beside what is known is an ending or a verb. */
const shortest = 2;

export interface KnownWords {
  readonly pairs: ReadonlySet<string>;
  readonly words: readonly string[];
}

export function knownWords({ figures, places, industries, own }: Vocabulary): KnownWords {
  const known = new Set<string>();
  for (const { name, aliases = [] } of figures)
    for (const words of [name, ...aliases]) for (const pair of pairs(inOneSpelling(words))) known.add(pair);
  const names = [...places, ...industries].flatMap((one) => one.names);
  const wholes = Array.from(ownRegions(own), wholesOf).flat();
  return { pairs: known, words: [...generalWords, ...wholes, ...names].toSorted((a, b) => b.length - a.length) };
}

/**
 * Whether words have a stretch that neither names of figures, of places and of industries nor general words account for.
 * Where a name is said (`name`: its pairs), only what stands right before it narrows it.
 */
export function hasUnknownQualifier(
  words: string,
  { pairs: known, words: general }: KnownWords,
  name?: ReadonlySet<string>,
): boolean {
  const text = inOneSpelling(words);
  const told = new Uint8Array(text.length);
  for (let at = 0; at + 1 < text.length; at++) if (known.has(text.slice(at, at + 2))) told.fill(1, at, at + 2);
  for (const word of general)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      told.fill(1, at, at + word.length);
  for (const phrase of generalPhrases)
    for (const { index, 0: said } of text.matchAll(phrase)) told.fill(1, index, index + said.length);
  let first = 0;
  while (name && first < text.length && !name.has(text.slice(first, first + 2))) first++;
  let run = 0;
  for (let at = 0; at < (name ? first : text.length); at++) {
    run = told[at] === 0 && han.test(text[at] ?? '') ? run + 1 : 0;
    if (run >= shortest && (!name || at === first - 1)) return true;
  }
  return false;
}
