// Days of lights: months end to end, and the first of several.
import { daysInMonth, pad } from '../day.ts';

export type DayText = string;

/** The same day of a later month, or its last one: a month after 31 January is 28 February. */
export function addMonths(day: DayText, months: number): DayText {
  const [year, month, of] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const at = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(of, daysInMonth(y, m)), 2)}`;
}

/** Whole months that are over. */
export function monthsOver(from: DayText, to: DayText): number {
  const [a, b] = from <= to ? [from, to] : [to, from];
  let months = (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
  if (addMonths(a, months) > b) months -= 1;
  return from <= to ? months : -months;
}
