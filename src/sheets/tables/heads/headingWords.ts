// The words of headings, by which a row is seen to be worth trying as a head: cheap, for it is asked of every row.
import type { Row } from '../../cells.ts';
import { headingStart, readHeading } from './heading.ts';
import type { FormIndex } from '../formIndex.ts';

/** So many of its texts are looked at. */
const mostTexts = 6;
/** What is called by no word of a list is seen by all of its texts. */
const leastTexts = 3;
const shortText = 20;

export class HeadingWords {
  readonly #words: ReadonlySet<string>;
  /** All that headings may mean, in one. */
  readonly #meanings: RegExp;

  constructor(indexes: readonly FormIndex[]) {
    this.#words = beginnings(indexes);
    const means = indexes.flatMap(({ shape }) => shape.columns.flatMap((column) => column.means?.source ?? []));
    this.#meanings = new RegExp([...new Set(means)].join('|') || '(?!)');
  }

  /** A known heading among the first six texts. */
  mayBeginHead(row: Row): boolean {
    let texts = 0;
    for (const { kind, text } of row.cells) {
      if (kind !== 'text') continue;
      if (text.length <= 40 && this.#isKnown(text)) return true;
      if (++texts === mostTexts) break;
    }
    return this.#mayBeOfMeanings(row);
  }

  /** Nothing but short texts, one of which means a field. */
  #mayBeOfMeanings({ cells }: Row): boolean {
    if (cells.length < leastTexts || !cells.every(({ kind, text }) => kind === 'text' && text.length <= shortText))
      return false;
    return cells.slice(0, mostTexts).some(({ text }) => this.#meanings.test(readHeading(text).key));
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
