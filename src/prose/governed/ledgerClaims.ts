// The figures of a text tied to governed ones, and held against what the ledger says of them. The text is read once, however
// many answers are tried.
import type { Verdict } from '../claims/claim.ts';
import { judge } from '../claims/judge.ts';
import { type Claim, claimOf } from '../claims/report.ts';
import { point } from '../exact/interval.ts';
import { ratio } from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import { type DraftFigures, draftFigures } from './draftFigures.ts';
import type { Vocabulary } from './governed.ts';
import { cellTie, tiesOf } from './tie.ts';
import { lineBreaks, type When, whenOf } from './when.ts';

/** A figure of the text that the ledger can count. */
export interface LedgerQuestion {
  /** Which figure of the text, as `draftFigures` counts them. */
  readonly quantity: number;
  readonly figure: string;
  readonly place: string;
  readonly industry: string;
  readonly when: When;
}

/** The ledger's value, exact, in the base unit of the text's figure: yuan, pieces, per cent. */
export interface LedgerValue {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A text that is read, as far as the ledger has to do with it. */
export interface LedgerReading {
  readonly questions: readonly LedgerQuestion[];
  /** The text names the ledger's city, or a place of it. */
  readonly isNamed: boolean;
  /** How a figure of the text stands to a value. */
  verdictOf(quantity: number, value: LedgerValue): Verdict | undefined;
  /** The claim of kind `ledger` that a figure of the text is, held against a value; open where counting it failed. */
  claimOf(quantity: number, value: LedgerValue | null): Claim | undefined;
}

export function readForLedger(text: string, vocabulary: Vocabulary): LedgerReading {
  return ledgerReading(draftFigures(text), vocabulary);
}

export function ledgerReading(figures: DraftFigures, vocabulary: Vocabulary): LedgerReading {
  const { reading, mentions, cells } = figures;
  const mentionOf = (quantity: number): Mention | undefined =>
    mentions[quantity] ?? cells[quantity - mentions.length]?.mention;
  const verdict = (mention: Mention, { numerator, denominator }: LedgerValue) => {
    const computed = ratio(numerator, denominator);
    return { computed, verdict: judge(mention.figure, computed, point(computed)) };
  };
  return {
    questions: questionsOf(figures, vocabulary),
    isNamed: namesCity(reading.text, vocabulary),
    verdictOf(quantity, value) {
      const mention = mentionOf(quantity);
      return mention && verdict(mention, value).verdict;
    },
    claimOf(quantity, value) {
      const mention = mentionOf(quantity);
      if (!mention) return undefined;
      const head = { kind: 'ledger', mention, terms: [], formula: '台账' } as const;
      if (!value) return claimOf(reading, { ...head, verdict: 'cannot_check', remark: 'not_held' });
      return claimOf(reading, { ...head, ...verdict(mention, value) });
    },
  };
}

function namesCity(text: string, { own, places }: Vocabulary): boolean {
  const names = [...own, ...places.flatMap((place) => place.names)];
  return own.length === 0 || names.some((name) => text.includes(name));
}

function questionsOf({ reading, mentions, periods, cells }: DraftFigures, vocabulary: Vocabulary): LedgerQuestion[] {
  const inProse = tiesOf(reading.text, mentions, vocabulary).map((tie) => ({ tie, quantity: tie.mention.index }));
  const inTables = cells.flatMap((cell, at) => {
    const tie = cellTie(cell, vocabulary);
    return tie ? [{ tie, quantity: mentions.length + at }] : [];
  });
  const breaks = lineBreaks(reading.text);
  return [...inProse, ...inTables].map(({ tie: { mention, figure, place, industry }, quantity }) => ({
    quantity,
    figure,
    place,
    industry,
    when: whenOf({ text: reading.text, breaks, periods }, mention.figure.at),
  }));
}
