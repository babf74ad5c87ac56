// One figure over another, held against the percent that the text prints.
import { type Interval, product, point, quotient } from '../exact/interval.ts';
import { divide, multiply, type Rational, whole } from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import { amountOf, unitOf, writtenIn } from './numbers.ts';
import { type Finding, isImplied, type ClaimKind, type Remark, type ClaimTerm, type Verdict } from './claim.ts';
import { judge } from './judge.ts';

const hundred = whole(100);

export interface Held {
  readonly verdict: Verdict;
  readonly computed: Rational;
}

/** A plan is set, not measured: it is what it says. */
export const rangeOfTerm = (term: ClaimTerm): Interval => {
  if (isImplied(term)) return point(term.implied);
  return term.role === 'target' && term.figure.bound === 'exact' ? point(term.figure.amount) : term.figure.range;
};

export function hold(claim: Mention, part: ClaimTerm, base: ClaimTerm): Held | undefined {
  if (amountOf(base).n === 0n) return undefined;
  const range = quotient(rangeOfTerm(part), rangeOfTerm(base));
  const computed = multiply(divide(amountOf(part), amountOf(base)), hundred);
  if (!range) return undefined;
  return { computed, verdict: judge(claim.figure, computed, product(range, point(hundred))) };
}

export function fractionFinding(
  kind: ClaimKind,
  claim: Mention,
  part: ClaimTerm,
  base: ClaimTerm,
  held: Held,
  remark?: Remark,
): Finding {
  const unit = unitOf(base);
  return {
    kind,
    mention: claim,
    terms: [part, base],
    formula: `${writtenIn(part, unit)}/${writtenIn(base, unit)}`,
    computed: held.computed,
    verdict: held.verdict,
    ...(remark ? { remark } : {}),
  };
}

/** Nothing in the text settles it. */
export const unchecked = (
  kind: ClaimKind,
  claim: Mention,
  terms: readonly ClaimTerm[] = [],
  remark?: Remark,
): Finding => ({
  kind,
  mention: claim,
  terms,
  formula: '',
  verdict: 'cannot_check',
  ...(remark ? { remark } : {}),
});
