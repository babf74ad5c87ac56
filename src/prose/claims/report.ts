// From findings to claims as they are handed out: text, offsets into the original, decimals as text.
import { proportion } from '../figures/proportion.ts';
import { roundedText, divide, digitsText } from '../exact/rational.ts';
import { type Reading, spanOf } from '../reading/reading.ts';
import type { PrintedUnit } from '../figures/unit.ts';
import { type Finding, isImplied, type ClaimKind, type Remark, type ClaimTerm, type Verdict } from './claim.ts';
import { inUnit, writtenIn } from './numbers.ts';

export interface Operand {
  /** Empty for a number that follows from the text and is printed nowhere. */
  readonly text: string;
  /** In UTF-16 units of the original, as are the claim's. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly unit: string;
}

export interface Claim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly operands: readonly Operand[];
  readonly formula: string;
  readonly claimed: string;
  readonly computed: string;
  readonly unit: string;
  readonly decimals: number;
  readonly verdict: Verdict;
  readonly remark: Remark | '';
  /** What to put in for a figure that is wrong; empty for others. */
  readonly suggestion: string;
  /** Of one in doubt: what else it may have come from, as formulas. */
  readonly rivals: readonly string[];
}

const signs: Readonly<Record<Verdict, string>> = {
  ok: '✓',
  within_rounding: '≈',
  truncated: '✂',
  rounded_up: '↑',
  in_doubt: '?!',
  mismatch: '✗',
  cannot_check: '?',
};
const computedDecimals = 4;

export function claimOf(
  reading: Reading,
  { kind, mention, terms, formula, computed, verdict, remark, rivals }: Finding,
): Claim {
  const { figure } = mention;
  const unit = shownUnit(figure.unit);
  const span = spanOf(reading, figure.at, figure.end);
  const value = computed && divide(computed, unit.scale);
  const exact = kind === 'sum' || kind === 'repeat' || (kind === 'ledger' && figure.unit.counts);
  const result = value ? (exact ? digitsText(value) : roundedText(value, computedDecimals)) : '';
  const claimed = roundedText(
    divide(figure.amount, unit.scale),
    unit === figure.unit || figure.unit.name === proportion ? figure.decimals : 0,
  );
  const wrong = verdict === 'mismatch' || verdict === 'truncated' || verdict === 'rounded_up';
  const put =
    wrong && value && remark !== 'rank'
      ? roundedText(value, exact ? Math.max(figure.decimals, placesOf(result)) : figure.decimals)
      : '';
  return {
    ...span,
    kind,
    operands: terms.map((term) => operandOf(reading, term)),
    formula: value ? `${formula} = ${result} ${unit.name} → ${claimed} ${unit.name} ${signs[verdict]}` : formula,
    claimed,
    computed: result,
    unit: unit.name,
    decimals: figure.decimals,
    verdict,
    remark: remark ?? '',
    suggestion: put && `${put}${figure.unit.name}`,
    rivals: rivals ?? [],
  };
}

const placesOf = (text: string): number => (text.split('.')[1] ?? '').length;

/** Shares in words are handed out in percent; per mille stays what it is. */
function shownUnit(unit: PrintedUnit): PrintedUnit {
  return unit.dimension === 'percent' && unit.name !== '%' && unit.name !== '‰'
    ? { ...unit, name: '%', scale: { n: 1n, d: 1n } }
    : unit;
}

function operandOf(reading: Reading, term: ClaimTerm): Operand {
  if (isImplied(term)) {
    const { start } = spanOf(reading, term.from.figure.at, term.from.figure.at);
    return { text: '', start, end: start, value: inUnit(term.implied, term.unit), unit: term.unit.name };
  }
  const unit = shownUnit(term.figure.unit);
  return { ...spanOf(reading, term.figure.at, term.figure.end), value: writtenIn(term, unit), unit: unit.name };
}
