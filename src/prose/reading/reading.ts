// A text as the grammar reads it, and where each of its characters stood in the original, which is never changed.
import { isBlank, isDigit, isHan, isLetter, plain } from './characters.ts';

export interface Reading {
  readonly original: string;
  readonly text: string;
  /** For each character of `text`, where it begins in the original. */
  readonly starts: Uint32Array;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function read(original: string): Reading {
  const characters: string[] = [];
  const starts = new Uint32Array(original.length);
  let at = 0;
  while (at < original.length) {
    const character = plain(original[at] ?? '');
    const skipped = character === '(' && isHan(characters.at(-1)) ? pinyinLength(original, at) : 0;
    if (skipped > 0) at += skipped;
    else {
      if (character === '\n' || character === '\t' || !isBlank(character) || divides(characters.at(-1), original, at)) {
        starts[characters.length] = at;
        characters.push(character === '\n' || character === '\t' || !isBlank(character) ? character : ' ');
      }
      at++;
    }
  }
  return { original, text: characters.join(''), starts };
}

/** The original behind `from`‥`to` of the reading (`to` is past the end). */
export function spanOf({ original, text, starts }: Reading, from: number, to: number): Span {
  const start = from < text.length ? (starts[from] ?? 0) : original.length;
  const end = to > from ? (starts[to - 1] ?? 0) + 1 : start;
  return { start, end, text: original.slice(start, end) };
}

/** A blank is kept only where it holds two numbers or two foreign words apart. */
function divides(before: string | undefined, original: string, at: number): boolean {
  let next = at + 1;
  while (next < original.length && next < at + 4 && isBlank(original[next] ?? '') && original[next] !== '\n') next++;
  const after = plain(original[next] ?? '');
  return (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after));
}

const longestSyllable = 6;

/** `(xiàng)` as some pages put it behind a character: its length with brackets, 0 if this is none. */
function pinyinLength(original: string, at: number): number {
  for (let length = 2; length <= longestSyllable + 2; length++) {
    const character = original[at + length - 1] ?? '';
    if (plain(character) === ')') return length > 2 ? length : 0;
    if (!/^[a-zàáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ]$/.test(character)) return 0;
  }
  return 0;
}
