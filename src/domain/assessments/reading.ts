// What is known of an office when its score is reckoned, and the pieces of which an opened score is made.
import type { Fraction } from '../exact.ts';

/** A number of one office. */
export interface OfficeReading {
  /** Exact; null where it cannot be computed. */
  readonly value: Fraction | null;
  /** With every digit it has. */
  readonly text: string;
  /** Of how far a target is reached: what is done, and the target. The value is then their quotient, in per cent. */
  readonly parts?: { readonly done: string; readonly goal: string };
}

/** By the office and the key of the number; absent: as if it could not be computed. */
export type ReadOffice = (officeId: string, key: string) => OfficeReading | undefined;

/** A piece of 得分 = …: a number that was read and opens its receipt, a number of the scheme, a sign, or a word. */
export type ScorePiece =
  | { readonly is: 'read'; readonly text: string; readonly key: string; readonly officeId: string }
  | { readonly is: 'given'; readonly text: string }
  | { readonly is: 'sign'; readonly text: string }
  | { readonly is: 'word'; readonly word: ScoreWord; readonly text?: string };

/**
 * capped, floored: where the points were cut; equal_full, equal_base: all of a group are equal; missing: a number cannot be
 * computed; nought: what is not believed gives nought.
 */
export type ScoreWord = 'capped' | 'floored' | 'equal_full' | 'equal_base' | 'missing' | 'nought';

export const sign = (text: string): ScorePiece => ({ is: 'sign', text });
export const given = (text: string): ScorePiece => ({ is: 'given', text });
