// Fractions of bigints: every verdict is exact, nothing is rounded on the way.
import { quotientText } from '../../domain/exact.ts';

/** `n / d`, with `d` above 0. Not reduced: the numbers of a text are short. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const whole = (n: bigint | number): Rational => ({ n: BigInt(n), d: 1n });
export const ratio = (n: bigint, d: bigint): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
/** `b` must not be 0. */
export const divide = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n);

export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const most = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The whole number at or above `a`. */
export const ceiling = (a: Rational): bigint => -floorDivide(-a.n, a.d);
export const floor = (a: Rational): bigint => floorDivide(a.n, a.d);

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** One step of the last printed digit: 10^-decimals. */
export const step = (decimals: number): Rational =>
  decimals >= 0 ? { n: 1n, d: 10n ** BigInt(decimals) } : { n: 10n ** BigInt(-decimals), d: 1n };

/** Rounded half away from zero. */
export const roundedText = (a: Rational, decimals: number): string => quotientText(a.n, a.d, decimals);

/** Cut off towards zero, as a number counted in 10^-decimals. */
export const truncated = (a: Rational, decimals: number): bigint => (a.n * 10n ** BigInt(decimals)) / a.d;

/** All digits where the fraction ends within so many places, else rounded to them. */
export function digitsText(a: Rational, places = 6): string {
  const text = roundedText(a, places);
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
