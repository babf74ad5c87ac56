// A claim: a figure that the text's other figures settle, and what became of settling it.
import type { Rational } from '../exact/rational.ts';
import type { PrintedUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';

export const claimKinds = ['share', 'sum', 'growth', 'average', 'rate', 'margin', 'repeat', 'ledger'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const verdicts = [
  'ok',
  'within_rounding',
  'truncated',
  'rounded_up',
  'in_doubt',
  'mismatch',
  'cannot_check',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a person should know though it is no verdict. */
export const remarks = [
  'label_switch',
  'implied_base',
  'implied_base_not_whole',
  'definition_differs',
  'points_not_percent',
  'base_in_error',
  'on_wrong_base',
  'rank',
  'not_held',
] as const;
export type Remark = (typeof remarks)[number];

/** What is computed with: a figure of the text, or one that follows from the text and is printed nowhere. */
export type ClaimTerm = Mention | Implied;
export interface Implied {
  readonly implied: Rational;
  readonly unit: PrintedUnit;
  /** The mention that it follows from. */
  readonly from: Mention;
}

export interface Finding {
  readonly kind: ClaimKind;
  readonly mention: Mention;
  readonly terms: readonly ClaimTerm[];
  /** With the numbers put in, without result: `369/496`. */
  readonly formula: string;
  /** In the base unit of the claimed figure. */
  readonly computed?: Rational;
  readonly verdict: Verdict;
  readonly remark?: Remark;
  /** Of one in doubt: what else it may have come from. */
  readonly rivals?: readonly string[];
}

export const isImplied = (term: ClaimTerm): term is Implied => 'implied' in term;
export const passes = (verdict: Verdict): boolean => verdict === 'ok' || verdict === 'within_rounding';
