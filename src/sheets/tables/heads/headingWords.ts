// The words of headings, by which a row is seen to be worth trying as a head: cheap, for it is asked of every row.
import type { Row } from '../../cells.ts';
import { headingStart, readHeading } from './heading.ts';
import type { FormIndex } from '../formIndex.ts';

export class HeadingWords {
  readonly #words: ReadonlySet<string>;

  constructor(indexes: readonly FormIndex[]) {
    this.#words = beginnings(indexes);
  }

  /** A known heading among the first six texts. */
  mayBeginHead(row: Row): boolean {
    let texts = 0;
    for (const { kind, text } of row.cells) {
      if (kind !== 'text') continue;
      if (text.length <= 40 && this.#isKnown(text)) return true;
      if (++texts === 6) return false;
    }
    return false;
  }

  /** A lone text above such a row is the next table's title, not a row of this one. */
  looksLikeHead(row: Row): boolean {
    return row.cells.filter(({ kind, text }) => kind === 'text' && text.length <= 40 && this.#isKnown(text)).length > 1;
  }

  #isKnown(text: string): boolean {
    // Nearly every text of a large sheet ends here: its first two letters begin no heading.
    if (!this.#words.has(headingStart(text))) return false;
    const { key, fullKey } = readHeading(text);
    return this.#words.has(key) || this.#words.has(fullKey);
  }
}

/** Every word that a heading of these forms begins with, for the upper row of a head may hold no more than that. */
function beginnings(indexes: readonly FormIndex[]): Set<string> {
  const words = new Set<string>();
  for (const { fields } of indexes) {
    for (const part of [...fields.keys()].flatMap((key) => key.split('/'))) {
      for (let length = 2; length <= part.length; length++) words.add(part.slice(0, length));
    }
  }
  return words;
}
