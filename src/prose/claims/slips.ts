// Slips of the hand: two digits swapped, a point shifted, 亿 for 万. A list that one slip makes add up was meant to.
import { point } from '../exact/interval.ts';
import { add, divide, equal, multiply, type Rational, ratio, subtract, whole, zero } from '../exact/rational.ts';
import type { PrintedFigure } from '../figures/figure.ts';
import { judge } from './judge.ts';
import type { Sum } from './sum.ts';

const fewestDigits = 3;

export function explainedBySlip({ whole: of, items, total }: Sum, fewest = fewestDigits): boolean {
  const missing = subtract(of.figure.amount, total);
  for (const { figure } of items) {
    const wanted = add(figure.amount, missing);
    if (variants(figure, fewest).some((variant) => equal(variant, wanted))) return true;
  }
  return variants(of.figure, fewest).some((variant) => equal(variant, total));
}

/** Two digits swapped, a point shifted, or one digit another. */
export function isOneSlipFrom(figure: PrintedFigure, other: PrintedFigure): boolean {
  const [a, b] = [digitsOf(figure), digitsOf(other)];
  if (variants(figure, fewestDigits).some((amount) => equal(amount, other.amount))) return true;
  return (
    a.length === b.length && a.length >= fewestDigits && a.split('').filter((digit, at) => digit !== b[at]).length === 1
  );
}

/** A share that comes out once one slip of part, whole or share is mended was meant to be that share. */
export function mendedBySlip(claim: PrintedFigure, part: PrintedFigure, base: PrintedFigure): boolean {
  if (digitsOf(claim).length < fewestDigits || claim.bound !== 'exact') return false;
  const comesOut = (a: Rational, b: Rational, shown: PrintedFigure): boolean =>
    b.n !== 0n && judge(shown, multiply(divide(a, b), whole(100)), point(zero)) === 'ok';
  return (
    variants(part, fewestDigits).some((amount) => comesOut(amount, base.amount, claim)) ||
    variants(base, fewestDigits).some((amount) => comesOut(part.amount, amount, claim)) ||
    variants(claim, fewestDigits).some((amount) => comesOut(part.amount, base.amount, { ...claim, amount }))
  );
}

function digitsOf({ amount, unit, decimals }: PrintedFigure): string {
  return ((amount.n * unit.scale.d * 10n ** BigInt(decimals)) / (amount.d * unit.scale.n)).toString();
}

/** What a figure would be had one slip not happened. Short ones are left out: everything is one slip away from them. */
function variants(figure: PrintedFigure, fewest: number): readonly Rational[] {
  const { amount, unit, decimals } = figure;
  const places = 10n ** BigInt(decimals);
  const printed = digitsOf(figure);
  if (printed.length < fewest) return [];
  const found = [multiply(amount, ratio(10n, 1n)), multiply(amount, ratio(1n, 10n))];
  if (!unit.counts) found.push(multiply(amount, ratio(10000n, 1n)), multiply(amount, ratio(1n, 10000n)));
  for (let at = 0; at + 1 < printed.length; at++) {
    const swapped = printed.slice(0, at) + (printed[at + 1] ?? '') + (printed[at] ?? '') + printed.slice(at + 2);
    if (swapped !== printed && !swapped.startsWith('0'))
      found.push(multiply(ratio(BigInt(swapped), places), unit.scale));
  }
  return found;
}
