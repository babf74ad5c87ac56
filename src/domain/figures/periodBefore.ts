// 上期: the period with which one is compared.
import type { AssessmentYear } from '../closes/assessmentYear.ts';
import { addDays, epochDay, pad } from '../day.ts';
import { monthsOf, parsePeriod, type Period, periodOfDays, yearBefore } from './period.ts';

/**
 * The period before one of its kind: 2024-Q1 → 2023-Q4, 2024 → 2023. What is added up since January is held against itself a month
 * earlier; other months against as many whole ones before, whether they are written as months or as days; and days that are no
 * whole months against as many days.
 */
export function periodBefore(period: Period, years: readonly AssessmentYear[] = []): Period {
  const { text, from, to } = period;
  if (/^A?\d{4}$/u.test(text)) return yearBefore(period, years);
  const [, kind = ''] = /^\d{4}-([HQ])\d$/u.exec(text) ?? [];
  const months = monthsOf(period).length;
  if (!isWholeMonths(period)) return periodOfDays(addDays(from, epochDay(from) - epochDay(to) - 1), addDays(from, -1));
  const [first, last] = [monthNo(from), monthNo(to)];
  if (kind !== '') return parsePeriod(partText(first - months, kind, months));
  const isSinceJanuary = from.slice(5, 7) === '01' && from.slice(0, 4) === to.slice(0, 4) && months > 1;
  return isSinceJanuary ? monthsText(first, last - 1) : monthsText(first - months, first - 1);
}

const monthNo = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthText = (no: number): string => `${pad(Math.floor(no / 12), 4)}-${pad((no % 12) + 1, 2)}`;

function monthsText(first: number, last: number): Period {
  return parsePeriod(first === last ? monthText(first) : `${monthText(first)}..${monthText(last)}`);
}

function partText(first: number, kind: string, months: number): string {
  return `${pad(Math.floor(first / 12), 4)}-${kind}${(first % 12) / months + 1}`;
}

function isWholeMonths({ from, to }: Period): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}
