// A printed number stands for every value that prints so: an interval, both ends included.
import { add, compare, divide, least, most, multiply, type Rational, subtract, zero } from './rational.ts';

export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

export const point = (value: Rational): Interval => ({ low: value, high: value });
export const around = (value: Rational, half: Rational): Interval => ({
  low: subtract(value, half),
  high: add(value, half),
});

export const sum = (a: Interval, b: Interval): Interval => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const intervalDifference = (a: Interval, b: Interval): Interval => ({
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
});

export function product(a: Interval, b: Interval): Interval {
  const corners = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return { low: corners.reduce(least), high: corners.reduce(most) };
}

/** Undefined where the divisor may be 0. */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  if (compare(b.low, zero) <= 0 && compare(b.high, zero) >= 0) return undefined;
  const corners = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  return { low: corners.reduce(least), high: corners.reduce(most) };
}

export const meet = (a: Interval, b: Interval): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
