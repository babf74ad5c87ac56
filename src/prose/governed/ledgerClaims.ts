// The figures of a text tied to governed ones, and held against what the ledger says of them.
import { type Claim, claimOf } from '../claims/report.ts';
import { judge } from '../claims/judge.ts';
import { point } from '../exact/interval.ts';
import { ratio } from '../exact/rational.ts';
import { draftFigures } from './draftFigures.ts';
import type { Vocabulary } from './governed.ts';
import { cellTie, tiesOf } from './tie.ts';
import { type When, whenOf } from './when.ts';

/** A figure of the text that the ledger can count. */
export interface LedgerQuestion {
  /** Which figure of the text, as `draftFigures` counts them. */
  readonly quantity: number;
  readonly figure: string;
  readonly place: string;
  readonly industry: string;
  readonly when: When;
}

/**
 * The ledger's value, exact, in the base unit of the text's figure: yuan, pieces, per cent. Absent where counting it
 * failed: the claim stays open.
 */
export interface LedgerAnswer {
  readonly quantity: number;
  readonly value?: { readonly numerator: bigint; readonly denominator: bigint } | undefined;
}

export function askLedger(text: string, vocabulary: Vocabulary): LedgerQuestion[] {
  const { reading, mentions, periods, cells } = draftFigures(text);
  const inProse = tiesOf(reading.text, mentions, vocabulary).map((tie) => ({ tie, quantity: tie.mention.index }));
  const inTables = cells.flatMap((cell, at) => {
    const tie = cellTie(cell, vocabulary);
    return tie ? [{ tie, quantity: mentions.length + at }] : [];
  });
  return [...inProse, ...inTables].map(({ tie: { mention, figure, place, industry }, quantity }) => ({
    quantity,
    figure,
    place,
    industry,
    when: whenOf(reading.text, periods, mention.figure.at),
  }));
}

/** One claim of kind `ledger` for each answer, in their order. */
export function ledgerClaims(text: string, answers: readonly LedgerAnswer[]): Claim[] {
  const { reading, mentions, cells } = draftFigures(text);
  return answers.flatMap(({ quantity, value }) => {
    const mention = mentions[quantity] ?? cells[quantity - mentions.length]?.mention;
    if (!mention) return [];
    const claim = { kind: 'ledger', mention, terms: [], formula: '台账' } as const;
    if (!value) return [claimOf(reading, { ...claim, verdict: 'cannot_check', remark: 'not_held' })];
    const computed = ratio(value.numerator, value.denominator);
    const verdict = judge(mention.figure, computed, point(computed));
    return [claimOf(reading, { ...claim, computed, verdict })];
  });
}
