// When things happen: on working days, with the rhythm of a bureau's year (peaks at the ends of its quarters).
import { addDays, daysInMonth, epochDay, pad } from '../domain/day.ts';
import type { Chance } from './chance.ts';

const monthWeights = [5, 6, 13, 7, 8, 14, 6, 7, 13, 7, 8, 11];
// First and last days on which nobody signs.
const holidays: readonly (readonly [string, string])[] = [
  ['2022-01-29', '2022-02-07'],
  ['2022-10-01', '2022-10-07'],
  ['2023-01-20', '2023-01-29'],
  ['2023-04-29', '2023-05-03'],
  ['2023-09-29', '2023-10-06'],
];

export function isWorkday(day: string): boolean {
  const weekday = (epochDay(day) + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  return weekday !== 0 && weekday !== 6 && !holidays.some(([from, to]) => from <= day && day <= to);
}

/** The working day on or next after a day; before it where that would leave the year. */
export function workdayNear(day: string): string {
  const year = day.slice(0, 4);
  for (let at = day; at.slice(0, 4) === year; at = addDays(at, 1)) if (isWorkday(at)) return at;
  for (let at = day; ; at = addDays(at, -1)) if (isWorkday(at)) return at;
}

/** A working day of the year in its rhythm. */
export function dayIn(chance: Chance, year: number): string {
  const month = chance.weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (m) => monthWeights[m - 1] ?? 1);
  return workdayNear(`${year}-${pad(month, 2)}-${pad(chance.int(1, daysInMonth(year, month)), 2)}`);
}

/** A working day between two days in the rhythm of the year; the last where nothing else fits. */
export function dayBetween(chance: Chance, from: string, to: string): string {
  const days = epochDay(to) - epochDay(from);
  if (days <= 0) return workdayNear(to);
  const drawn = Array.from({ length: 3 }, () => addDays(from, chance.int(0, days)));
  const day = workdayNear(chance.weighted(drawn, (one) => monthWeights[Number(one.slice(5, 7)) - 1] ?? 1));
  return day > to ? to : day;
}

export function yearOfDay(day: string): number {
  return Number(day.slice(0, 4));
}

/** 0 for all that came before the demo year, 1 to 4 for its quarters. */
export function quarterOf(day: string): number {
  return yearOfDay(day) < 2023 ? 0 : Math.ceil(Number(day.slice(5, 7)) / 3);
}
