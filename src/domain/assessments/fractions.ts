// Reckoning with exact fractions: nothing is rounded on the way to a score.
import { divideRounded, type Fraction, parseScaled, scaledText } from '../exact.ts';

/** Decimals that a number of a scheme may have. */
const places = 6;
const one = 10n ** BigInt(places);

export const noughtFraction: Fraction = { numerator: 0n, denominator: 1n };

/** A decimal as a scheme has it; refused by its schema where it is none. */
export function fractionOf(decimal: string): Fraction {
  return reduced({ numerator: parseScaled(decimal, places) ?? 0n, denominator: one });
}

export const sumFraction = (a: Fraction, b: Fraction): Fraction =>
  reduced({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });

export const lessFraction = (a: Fraction, b: Fraction): Fraction =>
  sumFraction(a, { numerator: -b.numerator, denominator: b.denominator });

export const timesFraction = (a: Fraction, b: Fraction): Fraction =>
  reduced({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator });

/** Null where there is nothing to divide by. */
export function overFraction(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced({
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  });
}

/** Below nought where `a` is less than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left === right ? 0 : left < right ? -1 : 1;
}

export function roundFraction({ numerator, denominator }: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  return reduced({ numerator: divideRounded(numerator * scale, denominator), denominator: scale });
}

/** Rounded for print. */
export function fractionText({ numerator, denominator }: Fraction, decimals: number): string {
  return scaledText(divideRounded(numerator * 10n ** BigInt(decimals), denominator), decimals);
}

function reduced({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { numerator: numerator / a, denominator: denominator / a } : { numerator, denominator };
}
