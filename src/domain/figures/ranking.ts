// Places in a ranking.
import type { Fraction } from '../exact.ts';

/** How two values stand to each other, the greater first; what has none stands last. */
export function greaterFirst(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left === right ? 0 : left > right ? -1 : 1;
}

/** The place of each, the greatest first: equal ones share a place, and after two first ones comes the third. Of no value none. */
export function placesByValue(values: readonly (Fraction | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && greaterFirst(other, value) < 0).length,
  );
}
