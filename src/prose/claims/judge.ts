// Holds a computed value against the printed one.
import { around, type Interval, meet } from '../exact/interval.ts';
import {
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  ratio,
  step,
  subtract,
  truncated,
  zero,
} from '../exact/rational.ts';
import { divideRounded } from '../../domain/exact.ts';
import type { PrintedFigure } from '../figures/figure.ts';
import type { Verdict } from './claim.ts';

/** `computed` and `range` are in the base unit of the claimed figure. */
export function judge(claimed: PrintedFigure, computed: Rational, range: Interval): Verdict {
  if (claimed.bound !== 'exact' || claimed.unit.name === '分之') return judgeBound(claimed, computed, range);
  const printed = divide(claimed.amount, claimed.unit.scale);
  const value = divide(computed, claimed.unit.scale);
  const places = 10n ** BigInt(claimed.decimals);
  const shown = (printed.n * places) / printed.d;
  if (divideRounded(value.n * places, value.d) === shown) return 'ok';
  if (meet(range, halfStep(claimed))) return 'within_rounding';
  const cut = truncated(value, claimed.decimals);
  if (cut === shown) return 'truncated';
  // What needs no rounding cannot have been rounded up.
  if (cut * value.d === value.n * places) return 'mismatch';
  const away = value.n < 0n ? cut - 1n : cut + 1n;
  return away === shown ? 'rounded_up' : 'mismatch';
}

/** Sums are exact to the last digit of their parts; what the printed precision explains is within rounding. */
export function judgeSum(claimed: PrintedFigure, computed: Rational, range: Interval): Verdict {
  if (claimed.bound !== 'exact') return judgeBound(claimed, computed, range);
  if (equal(claimed.amount, computed)) return 'ok';
  if (claimed.unit.counts && equal(range.low, range.high)) return 'mismatch';
  return meet(range, claimed.range) ? 'within_rounding' : 'mismatch';
}

function halfStep({ amount, decimals, unit }: PrintedFigure): Interval {
  return around(amount, multiply(multiply(step(decimals), unit.scale), ratio(1n, 2n)));
}

/** A bound holds or it does not; 约 and 三分之一 leave a twentieth. */
function judgeBound(claimed: PrintedFigure, computed: Rational, range: Interval): Verdict {
  const { amount, bound } = claimed;
  const leeway = multiply(amount, ratio(1n, 20n));
  const holds = (low: Rational, high: Rational | undefined): boolean =>
    compare(low, computed) <= 0 && (high === undefined || compare(computed, high) <= 0);
  const inside = (): boolean => {
    switch (bound) {
      case 'over':
      case 'at_least':
        return holds(amount, undefined);
      case 'under':
      case 'at_most':
        return compare(computed, amount) <= 0;
      case 'near':
        return holds(subtract(amount, multiply(amount, ratio(1n, 10n))), amount);
      case 'some_more':
        return holds(amount, claimed.range.high);
      case 'exact':
      case 'about':
        return holds(subtract(amount, leeway), add(amount, leeway));
    }
  };
  if (inside()) return 'ok';
  const open: Interval = {
    low: bound === 'under' || bound === 'at_most' ? zero : claimed.range.low,
    high: claimed.range.high,
  };
  return meet(range, bound === 'near' ? halfStepAbove(claimed) : open) ? 'within_rounding' : 'mismatch';
}

/** 近七成 is still said of 70.4 %. */
const halfStepAbove = (claimed: PrintedFigure): Interval => ({
  low: claimed.range.low,
  high: add(claimed.amount, multiply(claimed.unit.scale, ratio(1n, 20n))),
});
