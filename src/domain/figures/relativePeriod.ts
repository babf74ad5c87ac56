// A second period within a text: one that is told beside the text's own, and moves with it.
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { addDays } from '../day.ts';
import { monthsOf, parsePeriod, type Period, periodOfDays, yearBefore } from './period.ts';
import { periodBefore } from './periodBefore.ts';

/**
 * The last month and the last quarter of the text's period, as far as they lie in it; what is added up since January of its last
 * year; the same days a year before, of a period that runs as many as are over; the period before.
 */
export const relativePeriods = ['month', 'quarter', 'to_date', 'last_year', 'before'] as const;
export type RelativePeriod = (typeof relativePeriods)[number];

export function isRelativePeriod(name: string): name is RelativePeriod {
  return relativePeriods.some((each) => each === name);
}

export function periodRelative(
  period: Period,
  of: RelativePeriod | undefined,
  years: readonly AssessmentYear[] = [],
  today = period.to,
): Period {
  if (of === undefined) return period;
  if (of === 'last_year') return sameDaysBefore(period, years, today);
  if (of === 'before') return periodBefore(period, years);
  if (of === 'month') return monthsOf(period).at(-1) ?? period;
  // A year of assessment is added up from its own first day.
  if (of === 'to_date' && period.text.startsWith('A')) return period;
  const [year, month] = [period.to.slice(0, 4), Number(period.to.slice(5, 7))];
  const quarter = parsePeriod(`${year}-Q${Math.ceil(month / 3)}`);
  if (of === 'quarter' && quarter.to === period.to && quarter.from >= period.from) return quarter;
  const from = of === 'to_date' ? `${year}-01-01` : quarter.from < period.from ? period.from : quarter.from;
  return from === period.from ? period : written(from, period.to);
}

/** 上年同期: of a period that is not over as many days of the year before, since the whole of it would make everything shrink. */
export function sameDaysBefore(period: Period, years: readonly AssessmentYear[], today: string): Period {
  const runs = period.from <= today && today < period.to;
  return runs ? yearBefore(periodOfDays(period.from, today)) : yearBefore(period, years);
}

/** By its months where it is whole ones. */
function written(from: string, to: string): Period {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return periodOfDays(from, to);
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return parsePeriod(first === last ? first : `${first}..${last}`);
}
