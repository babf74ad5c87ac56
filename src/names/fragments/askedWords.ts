// What is typed into search, word by word: each has to be found, in whatever order, and a year beside other words narrows to its rows.
import { nameKey } from '../normalise.ts';

export interface AskedWords {
  /** All of it, as names are compared. */
  readonly key: string;
  /** Without the year. */
  readonly words: readonly string[];
  /** 2023 or 2023年, beside another word. */
  readonly year: string | undefined;
}

const year = /^((?:19|20|21)\d{2})年?$/u;

export function askedWords(typed: string): AskedWords {
  // What nobody types on purpose, a database does not take as text.
  const asked = typed.replace(/\p{C}/gu, '');
  const all = [...new Set(asked.split(/\s+/u).map(nameKey).filter(Boolean))];
  const years = all.filter((word) => year.test(word));
  // Of two years the one narrows and the other is a word; a year alone is a word, as in a project's code.
  const narrows = all.length > years.length ? years.at(-1) : undefined;
  const words = all.filter((word) => word !== narrows);
  return { key: nameKey(asked), words, year: narrows && year.exec(narrows)?.[1] };
}
