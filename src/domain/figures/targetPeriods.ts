// Which target a period is measured against, and how much of the target's time is over. A year's target binds the days from
// the year's first on; what was set for its quarters or months binds a period that is made of them.
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { daysInMonth, epochDay } from '../day.ts';
import { parseScaled } from '../exact.ts';
import { parsePeriod, type Period, yearOf } from './period.ts';

export interface TargetYear {
  readonly year: number;
  /** All of its days. */
  readonly whole: Period;
  /** From its first day to the asked period's last: what is held against the year's target. */
  readonly since: Period;
}

/** Undefined for a period that lies in more than one year. */
export function targetYearOf(period: Period, years: readonly AssessmentYear[] = []): TargetYear | undefined {
  const named = yearOf(period);
  if (named !== undefined && period.text.startsWith('A')) {
    const whole = years.some(({ year }) => year === named) ? parsePeriod(period.text, years) : period;
    return { year: named, whole, since: period };
  }
  const year = period.from.slice(0, 4);
  if (year !== period.to.slice(0, 4)) return undefined;
  const whole = parsePeriod(year);
  return { year: Number(year), whole, since: period.from === whole.from ? period : parsePeriod(sinceText(period.to)) };
}

/** 2023-06-30 → 2023-01..2023-06, 2023-12-31 → 2023, 2023-05-10 → 2023-01-01..2023-05-10. */
function sinceText(to: string): string {
  const [year, month, day] = [to.slice(0, 4), Number(to.slice(5, 7)), Number(to.slice(8))];
  if (day < daysInMonth(Number(year), month)) return `${year}-01-01..${to}`;
  if (month === 12) return year;
  return month === 1 ? `${year}-01` : `${year}-01..${to.slice(0, 7)}`;
}

export interface Elapsed {
  readonly days: number;
  /** Above nought. */
  readonly of: number;
}

/** Days of a year that are over at the end of a period, holidays among them; of one that still runs, until a day. */
export function elapsedOf({ whole, since }: TargetYear, today: string = since.to): Elapsed {
  const last = today < since.to ? today : since.to;
  const first = epochDay(whole.from);
  return { days: Math.max(0, epochDay(last) - first + 1), of: epochDay(whole.to) - first + 1 };
}

/** Decimals of a target, as its value has them. */
export const targetDecimals = 6;

/**
 * What was set for a period by the parts of its year, four quarters or twelve months, in 10^-6 of the figure's unit;
 * undefined where the period is not made of such parts.
 */
export function partsOfTarget(
  parts: readonly string[],
  { year, whole }: TargetYear,
  asked: Period,
): bigint | undefined {
  if (whole.text !== String(year) || (parts.length !== 4 && parts.length !== 12)) return undefined;
  const months = 12 / parts.length;
  const [first, last] = [Number(asked.from.slice(5, 7)) - 1, Number(asked.to.slice(5, 7))];
  const isWhole =
    asked.from.endsWith('-01') && Number(asked.to.slice(8)) === daysInMonth(year, last) && first % months === 0;
  if (!isWhole || last % months !== 0) return undefined;
  return sumOfTargets(parts.slice(first / months, last / months));
}

/** Undefined where one is no decimal. */
export function sumOfTargets(values: readonly string[]): bigint | undefined {
  let sum = 0n;
  for (const value of values) {
    const scaled = parseScaled(value, targetDecimals);
    if (scaled === undefined) return undefined;
    sum += scaled;
  }
  return sum;
}
