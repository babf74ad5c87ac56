// Where in the text a place lies: paragraph, sentence, segment, clause, inside 其中 and inside brackets. One walk.

export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly segment: number;
  readonly clause: number;
  readonly nest: number;
  readonly sentenceNest: number;
  readonly inBrackets: boolean;
  /** The last mark before it, and where the words behind that mark begin. */
  readonly mark: string;
  readonly from: number;
  readonly sentenceFrom: number;
  readonly header: string;
}

const sentenceEnds = '。!?';
const marks = ',;:()。!?\n\t|';
/** A line that ends so is broken, not ended. */
const goesOn = ',、;:(';
const longestHeader = 40;

/** Walks the text once and tells the place of each of `stops`, which rise. */
export function* placesOf(text: string, stops: readonly number[]): Generator<Place> {
  let [paragraph, sentence, segment, clause, nest, sentenceNest, depth, from, sentenceFrom] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let mark = '';
  let header = '';
  let at = 0;
  for (const stop of stops) {
    for (; at < stop; at++) {
      const character = text[at] ?? '';
      if (character === '其' && text[at + 1] === '中' && depth === 0) {
        nest++;
        sentenceNest++;
      }
      if (!marks.includes(character)) continue;
      if (character === ':') header = text.slice(Math.max(from, at - longestHeader), at);
      if (character === '(') depth++;
      if (character === ')') depth = Math.max(0, depth - 1);
      const newParagraph = character === '\n' && !goesOn.includes(text[at - 1] ?? ' ');
      if (newParagraph) paragraph++;
      const ends = newParagraph || sentenceEnds.includes(character);
      if (ends && at > from) {
        sentence++;
        sentenceNest = 0;
        depth = 0;
        sentenceFrom = at + 1;
      }
      if (ends || character === ';') {
        segment++;
        nest = 0;
        header = '';
      }
      clause++;
      mark = character;
      from = at + 1;
    }
    yield {
      paragraph,
      sentence,
      segment,
      clause,
      nest,
      sentenceNest,
      inBrackets: depth > 0,
      mark,
      from,
      sentenceFrom,
      header,
    };
  }
}
