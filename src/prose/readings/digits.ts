// What the digits say: how likely a number is printed so where a reading holds, and where it came from elsewhere.
import { isRelativeUnit } from './relativeUnit.ts';
import { judge } from '../claims/judge.ts';
import type { Verdict } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { RelationReading } from './reading.ts';
import { floatRangeOf } from './section.ts';

/** Printed beside the claim: its value, one step of its last digit, and the stretch that it covers. */
export interface Printed {
  readonly value: number;
  readonly step: number;
  readonly low: number;
  readonly high: number;
  /** How likely any number prints so. */
  readonly chance: number;
}

export function printedOf(claim: Mention): Printed {
  const { figure } = claim;
  const { unit } = figure;
  const scale = Number(unit.scale.n) / Number(unit.scale.d);
  const step = scale * 10 ** -figure.decimals;
  const exact = figure.bound === 'exact' && unit.name !== '分之';
  const [low, high] = exact ? [figure.size - step / 2, figure.size + step / 2] : widened(claim);
  return { value: figure.size, step, low, high, chance: Math.min(0.6, density(claim) * Math.max(high - low, 1e-12)) };
}

/** 过半 is anything above, 近七成 a little below. */
function widened(claim: Mention): readonly [number, number] {
  const { bound, size } = claim.figure;
  const [low, high] = floatRangeOf(claim);
  if (bound === 'exact' || bound === 'about') return [0.95 * size, 1.05 * size];
  return bound === 'under' || bound === 'at_most' ? [0.5 * size, high] : [low, Math.max(high, 1.2 * size)];
}

/** Of numbers that came from elsewhere, per unit: shares lie up to a hundred, all others are the rarer the larger. */
function density({ figure }: Mention): number {
  const size = Math.abs(figure.size);
  if (figure.unit.dimension === 'percent') return (size <= 100 ? 0.005 : 0) + 1 / (6 * (size + 10));
  if (figure.unit.dimension === 'points') return 1 / (3 * (size + 3));
  return isRelativeUnit(figure.unit.dimension) ? 1 / (3 * (size + 1)) : 1 / (4 * Math.max(size, 1e-9));
}

/** Rare things that happen to right numbers. */
const cutOff = 0.03;
const roundedUp = 0.02;

export interface DigitsFit {
  /** How likely the claim prints as it does where the reading holds and no hand slipped; 0 where it cannot. */
  readonly likelihood: number;
  readonly verdict: Verdict;
}

const miss: DigitsFit = { likelihood: 0, verdict: 'mismatch' };

export function digitsFitOf(claim: Mention, printed: Printed, reading: RelationReading): DigitsFit {
  if (!(reading.low <= printed.high + printed.step && reading.high >= printed.low - printed.step)) return miss;
  const worked = reading.exact();
  if (!worked) return miss;
  const verdict = judge(claim.figure, worked.computed, worked.range);
  const free = reading.free ?? 1;
  if (verdict === 'truncated') return { verdict, likelihood: cutOff / free };
  if (verdict === 'rounded_up') return { verdict, likelihood: roundedUp / free };
  if (verdict !== 'ok' && verdict !== 'within_rounding') return miss;
  const wide = Math.max(reading.high - reading.low, 1e-12);
  return { verdict, likelihood: Math.min(1, (printed.high - printed.low) / wide) / free };
}
