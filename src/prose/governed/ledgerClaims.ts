// The figures of a text tied to governed ones, and held against what the ledger says of them.
import { type Claim, claimOf } from '../claims/report.ts';
import { judge } from '../claims/judge.ts';
import { point } from '../exact/interval.ts';
import { ratio } from '../exact/rational.ts';
import { findFigures } from '../figures/findFigures.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { read } from '../reading/reading.ts';
import type { Vocabulary } from './governed.ts';
import { tiesOf } from './tie.ts';
import { type When, whenOf } from './when.ts';

/** A figure of the text that the ledger can count. */
export interface LedgerQuestion {
  /** Which of the text's quantities, counted from 0. */
  readonly quantity: number;
  readonly figure: string;
  readonly place: string;
  readonly industry: string;
  readonly when: When;
}

/** The ledger's value, exact, in the base unit of the text's figure: yuan, pieces, per cent. */
export interface LedgerAnswer {
  readonly quantity: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function askLedger(text: string, vocabulary: Vocabulary): LedgerQuestion[] {
  const reading = read(text);
  const found = findFigures(reading.text);
  const mentions = mentionsOf(reading.text, found);
  return tiesOf(reading.text, mentions, vocabulary).map(({ mention, figure, place, industry }) => ({
    quantity: mention.index,
    figure,
    place,
    industry,
    when: whenOf(reading.text, found.periods, mention.figure.at),
  }));
}

/** One claim of kind `ledger` for each answer, in the order of the text. */
export function ledgerClaims(text: string, answers: readonly LedgerAnswer[]): Claim[] {
  const reading = read(text);
  const mentions = mentionsOf(reading.text, findFigures(reading.text));
  return answers.flatMap(({ quantity, numerator, denominator }) => {
    const mention = mentions[quantity];
    if (!mention) return [];
    const computed = ratio(numerator, denominator);
    const verdict = judge(mention.figure, computed, point(computed));
    return [claimOf(reading, { kind: 'ledger', mention, terms: [], formula: '台账', computed, verdict })];
  });
}
