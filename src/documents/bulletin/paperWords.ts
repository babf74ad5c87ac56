// What an official document has around its sentences, worded: GB/T 9704-2012.
import { askOf, type PaperWord, piecesOf, type SaidWords, wordIn } from '../../domain/bulletin/say.ts';
import type { TextPaper } from '../../domain/bulletin/paper.ts';
import { periodName } from '../../labels/figures/periods.ts';

export interface WrittenPaper {
  readonly masthead?: string;
  readonly number?: string;
  readonly addressee?: string;
  /** Its paragraphs. */
  readonly opening?: readonly string[];
  readonly date?: string;
  readonly copies?: string;
}

export interface PaperFacts {
  /** The day on which it is written, and how many of its text this is in the year of that day. */
  readonly writtenOn: string;
  readonly no: number;
}

export function paperWordsOf({ writtenOn, no }: PaperFacts): Readonly<Record<PaperWord, string>> {
  return { year: writtenOn.slice(0, 4), no: String(no), day: periodName(writtenOn, 'zh') };
}

export function wordPaper(paper: TextPaper, words: SaidWords, facts: PaperFacts): WrittenPaper {
  const all: SaidWords = { ...words, ...paperWordsOf(facts) };
  const worded = (said: string): string =>
    piecesOf(said)
      .map((piece) => {
        if (piece.as === 'text') return piece.text;
        if (piece.as === 'word') return wordIn(all, piece);
        return all[piece.as === 'unknown' ? piece.field : askOf(piece)] ?? '';
      })
      .join('');
  const { masthead, number, addressee, opening, dated, copies } = paper;
  return {
    ...(masthead ? { masthead: worded(masthead) } : {}),
    ...(number ? { number: worded(number) } : {}),
    ...(addressee ? { addressee: worded(addressee) } : {}),
    ...(opening ? { opening: worded(opening).split('\n') } : {}),
    ...(dated ? { date: periodName(facts.writtenOn, 'zh') } : {}),
    ...(copies ? { copies: worded(copies) } : {}),
  };
}
