// Slips of the hand: two digits swapped, a point shifted, 亿 for 万. A list that one slip makes add up was meant to.
import { equal, multiply, type Rational, ratio, subtract } from '../exact/rational.ts';
import { add } from '../exact/rational.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sum } from './sums.ts';

const fewestDigits = 3;

export function explainedBySlip({ whole, items, total }: Sum, fewest = fewestDigits): boolean {
  const missing = subtract(whole.figure.amount, total);
  for (const { figure } of items) {
    const wanted = add(figure.amount, missing);
    if (variants(figure, fewest).some((variant) => equal(variant, wanted))) return true;
  }
  return variants(whole.figure, fewest).some((variant) => equal(variant, total));
}

/** What a figure would be had one slip not happened. Short ones are left out: everything is one slip away from them. */
function variants({ amount, unit, decimals }: Figure, fewest: number): readonly Rational[] {
  const places = 10n ** BigInt(decimals);
  const printed = ((amount.n * unit.scale.d * places) / (amount.d * unit.scale.n)).toString();
  if (printed.length < fewest) return [];
  const found = [multiply(amount, ratio(10n, 1n)), multiply(amount, ratio(1n, 10n))];
  if (!unit.counts) found.push(multiply(amount, ratio(10000n, 1n)), multiply(amount, ratio(1n, 10000n)));
  for (let at = 0; at + 1 < printed.length; at++) {
    const swapped = printed.slice(0, at) + (printed[at + 1] ?? '') + (printed[at] ?? '') + printed.slice(at + 2);
    if (swapped !== printed) found.push(multiply(ratio(BigInt(swapped), places), unit.scale));
  }
  return found;
}
