// What is typed into search, word by word: each has to be found, in whatever order, and a year beside other words narrows to its rows.
import { comparedWord, wordsIn } from './comparedWord.ts';

export interface AskedWords {
  /** All of it, as names are compared. */
  readonly key: string;
  /** Without the year. */
  readonly words: readonly string[];
  /** 2023 or 2023年, beside another word. */
  readonly year: string | undefined;
}

const year = /^((?:19|20|21)\d{2})年?$/u;

/** A year that is written onto a word is one for itself: what holds both holds each. */
const yearBefore = /^((?:19|20|21)\d{2}年?)(\p{Script=Han}{2}.*)$/u;
const yearBehind = /^(.*\p{Script=Han}{2})((?:19|20|21)\d{2}年?)$/u;

function apart(word: string): string[] {
  const [, ...parts] = yearBefore.exec(word) ?? yearBehind.exec(word) ?? [word, word];
  return parts;
}

export function askedWords(typed: string): AskedWords {
  const all = [...new Set(wordsIn(typed).flatMap(apart).map(comparedWord).filter(Boolean))];
  const years = all.filter((word) => year.test(word));
  // Of two years the one narrows and the other is a word; a year alone is a word, as in a project's code.
  const narrows = all.length > years.length ? years.at(-1) : undefined;
  const words = all.filter((word) => word !== narrows);
  return { key: comparedWord(typed), words, year: narrows && year.exec(narrows)?.[1] };
}
