// Places in a ranking, and the period with which one is compared.
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { addDays, epochDay, pad } from '../day.ts';
import { parsePeriod, type Period } from './period.ts';
import { preceding } from './preceding.ts';

interface Fraction {
  readonly numerator: bigint;
  /** Above nought. */
  readonly denominator: bigint;
}

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

/**
 * The period before one of its kind: 2024-Q1 → 2023-Q4, 2024 → 2023. What is added up since January is held against itself a month
 * earlier, and in January, or where it is some days, against as many days before.
 */
export function periodBefore(period: Period, years: readonly AssessmentYear[] = []): Period {
  const { text } = period;
  const before = preceding(period, years);
  if (before) return before;
  const [, from = '', to = '', month = ''] = /^(\d{4})-01\.\.(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (from !== '' && from === to && Number(month) > 1)
    return parsePeriod(month === '02' ? `${from}-01` : `${from}-01..${from}-${pad(Number(month) - 1, 2)}`);
  const last = addDays(period.from, -1);
  return parsePeriod(`${addDays(last, epochDay(period.from) - epochDay(period.to))}..${last}`);
}
