// A clause as the rules read it: width, case, spaces and marks between the characters of a word do not make another
// word. Every character that is kept remembers where it stood.

export interface Folded {
  readonly text: string;
  /** Of each character of `text`, where it begins in the clause; one more for the end. */
  readonly at: readonly number[];
}

/** Dropped wherever they stand: spaces, line ends, invisible characters, quotes, brackets, dots and strokes. */
const dropped = /[\s\p{Cf}\p{Mn}"'“”‘’「」『』《》〈〉【】()[\]{}<>·•・_*~^`|\\/—–-]/u;

/** Linear: one look at each character. */
export function fold(clause: string): Folded {
  let text = '';
  const at: number[] = [];
  let from = 0;
  for (const character of clause) {
    for (const plain of character.normalize('NFKC').toLowerCase()) {
      if (dropped.test(plain)) continue;
      text += plain;
      // One entry per UTF-16 unit, so that an index into `text` is an index into `at`.
      for (let unit = 0; unit < plain.length; unit++) at.push(from);
    }
    from += character.length;
  }
  at.push(clause.length);
  return { text, at };
}

/** The stretch of the clause that a stretch of the folded text came from. */
export function unfold(clause: string, { at }: Folded, from: number, to: number): { from: number; to: number } {
  const start = at[from] ?? clause.length;
  const last = at[to - 1] ?? start;
  // To the end of the last character, which may be a pair of surrogates.
  const width = (clause.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { from: start, to: Math.min(last + width, clause.length) };
}
