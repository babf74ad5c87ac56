// A period is a closed range of days, written as people write it in an address bar or on a command line.
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { addDays, daysInMonth, isDay, pad } from '../day.ts';
import { refuse } from '../refusal.ts';

export interface Period {
  /** As given: `2023`, `2023-H1`, `2023-Q3`, `2023-05`, `2023-01..2023-10`, `2023-01-01..2023-12-26`, or `A2023`. */
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Parses a period; refuses `period_malformed`, and `period_reversed` where it would end before it begins. Of the city's assessment years
 * the first of a label is taken.
 */
export function parsePeriod(text: string, years: readonly AssessmentYear[] = []): Period {
  const assessed = /^A(\d{4})$/.exec(text);
  if (assessed) {
    const found = years.find(({ year }) => year === Number(assessed[1]));
    if (!found) return refuse('assessment_year_unset', 'period', { year: assessed[1] ?? '' });
    return { text, from: found.from, to: found.to };
  }
  const range = /^(.+)\.\.(.+)$/.exec(text);
  if (range) {
    const [from, to] = [bounds(range[1] ?? ''), bounds(range[2] ?? '')];
    if (!from || !to) return refuse('period_malformed', 'period', { text });
    if (from[0] > to[1]) return refuse('period_reversed', 'period', { from: range[1] ?? '', to: range[2] ?? '' });
    return { text, from: from[0], to: to[1] };
  }
  const one = bounds(text);
  return one ? { text, from: one[0], to: one[1] } : refuse('period_malformed', 'period', { text });
}

function bounds(text: string): readonly [string, string] | undefined {
  if (isDay(text)) return [text, text];
  const m = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})))?$/.exec(text);
  if (!m) return undefined;
  const year = Number(m[1]);
  if (year < 1900 || year > 2199) return undefined;
  if (m[2]) return span(year, m[2] === '1' ? 1 : 7, 6);
  if (m[3]) return span(year, Number(m[3]) * 3 - 2, 3);
  if (!m[4]) return span(year, 1, 12);
  const month = Number(m[4]);
  return month >= 1 && month <= 12 ? span(year, month, 1) : undefined;
}

function span(year: number, month: number, months: number): readonly [string, string] {
  const last = month + months - 1;
  return [`${year}-${pad(month, 2)}-01`, `${year}-${pad(last, 2)}-${pad(daysInMonth(year, last), 2)}`];
}

/** The year that a period is, of the calendar or of assessment; undefined where it is less or more than one. */
export function yearOf(period: Period): number | undefined {
  const year = /^A?(\d{4})$/.exec(period.text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * The same days one year before: the base of 同比. 29 February falls back to the 28th, and the end of a month is held against the
 * end of that month, whether February has 28 days or 29. The text says these very days.
 */
export function yearBefore(period: Period, years: readonly AssessmentYear[] = []): Period {
  if (period.text.startsWith('A')) {
    const before = Number(period.text.slice(1)) - 1;
    if (years.some(({ year }) => year === before)) return parsePeriod(`A${before}`, years);
    // Nobody was assessed for the year before: its days are taken, and say so.
    return yearBefore({ ...period, text: `${period.from}..${period.to}` });
  }
  const back = (day: string): string => {
    const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    return isDay(earlier) ? earlier : addDays(`${earlier.slice(0, 7)}-28`, 0);
  };
  const to = endOfMonth(period.to) === period.to ? endOfMonth(back(period.to)) : back(period.to);
  const from = back(period.from);
  // Days are written anew: those that the year before has not would be no days.
  if (/\d{4}-\d{2}-\d{2}/.test(period.text)) return periodOfDays(from, to);
  return { text: period.text.replace(/\d{4}(?=[-.]|$)/g, (year) => String(Number(year) - 1)), from, to };
}

export function periodOfDays(from: string, to: string): Period {
  return { text: from === to ? from : `${from}..${to}`, from, to };
}

/** The twelve months of a year, the months of a half or quarter, or the month itself; the first and last may be cut. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = [];
  for (let day = `${period.from.slice(0, 7)}-01`; day <= period.to; day = addDays(endOfMonth(day), 1)) {
    const month = parsePeriod(day.slice(0, 7));
    const from = month.from < period.from ? period.from : month.from;
    const to = month.to > period.to ? period.to : month.to;
    const isWhole = from === month.from && to === month.to;
    months.push(isWhole ? month : periodOfDays(from, to));
  }
  return months;
}

function endOfMonth(day: string): string {
  return `${day.slice(0, 8)}${pad(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))), 2)}`;
}
