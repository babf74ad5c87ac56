// A period is a closed range of days, written as people write it in an address bar or on a command line.
import { addDays, daysInMonth, isDay, pad } from './day.ts';
import { refuse } from './refusal.ts';

export interface Period {
  /** As given: `2023`, `2023-H1`, `2023-Q3`, `2023-05`, `2023-01..2023-10` or `2023-01-01..2023-12-26`. */
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** Parses a period; refuses `period_malformed`. */
export function parsePeriod(text: string): Period {
  const range = /^(.+)\.\.(.+)$/.exec(text);
  if (range) {
    const [from, to] = [bounds(range[1] ?? ''), bounds(range[2] ?? '')];
    if (from && to && from[0] <= to[1]) return { text, from: from[0], to: to[1] };
    return refuse('period_malformed', 'period', { text });
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

/** The same days one year before: the base of 同比. 29 February falls back to the 28th. */
export function yearBefore(period: Period): Period {
  const back = (day: string): string => {
    const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    return isDay(earlier) ? earlier : addDays(`${earlier.slice(0, 7)}-28`, 0);
  };
  const to = endOfMonth(period.to) === period.to ? endOfMonth(back(period.to)) : back(period.to);
  const text = /^\d{4}$/.test(period.text)
    ? String(Number(period.text) - 1)
    : period.text.replace(/\d{4}(?=-|$)/g, (y) => String(Number(y) - 1));
  return { text, from: back(period.from), to };
}

/** The twelve months of a year, the months of a half or quarter, or the month itself. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = [];
  for (let day = `${period.from.slice(0, 7)}-01`; day <= period.to; day = addDays(endOfMonth(day), 1)) {
    months.push(parsePeriod(day.slice(0, 7)));
  }
  return months;
}

function endOfMonth(day: string): string {
  return `${day.slice(0, 8)}${pad(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))), 2)}`;
}
