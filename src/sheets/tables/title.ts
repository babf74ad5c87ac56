// Which forms the lines around a table name: its title, the name of its sheet, the name of the file.
import { titleNotYet } from '../forms/words.ts';
import { readHeading } from './heads/heading.ts';
import type { FormShape } from './shape.ts';

/** The longest word of the form's title that these lines have; empty without one. */
export function titleIn({ title }: Pick<FormShape, 'title'>, lines: readonly string[]): string {
  const said = lines.map((text) => readHeading(text).fullKey);
  const words = title.map((word) => readHeading(word).fullKey).filter((word) => said.some((text) => has(text, word)));
  return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!titleNotYet.has(text[at - 1] ?? '')) return true;
  return false;
}

/** Whether either of two words has the other in it: then the longer one says more, and they are no two things. */
export const isOneWord = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
