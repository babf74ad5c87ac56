// Amounts and days, as bureaus write them.
import type { Chance } from '../../../src/demo/chance.ts';
import { firstDay, lastDay } from './otherWorld.ts';

const wan = 1_000_000;
const mantissas = [
  1, 1, 1, 1.2, 1.5, 1.5, 1.6, 1.8, 2, 2, 2.2, 2.5, 3, 3, 3.2, 3.5, 4, 4.5, 5, 5, 5, 5.5, 6, 6.5, 7, 8, 8.5, 9,
];

/** Rounded to so many digits. */
export function rounded(fen: number, digits: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(fen)) + 1 - digits);
  return Math.round(fen / step) * step;
}

/** To the next round sum: 1.2 亿, 5000 万. */
function snapped(fen: number): number {
  const power = 10 ** Math.floor(Math.log10(fen));
  const found = mantissas.reduce((best, one) =>
    Math.abs(one * power - fen) < Math.abs(best * power - fen) ? one : best,
  );
  return Math.round(found * power);
}

export function amountNear(c: Chance, median: number, spread: number): number {
  const fen = Math.min(Math.max(c.around(median * wan, spread), 300 * wan), 2_000_000 * wan);
  const drawn = c.next();
  if (drawn < 0.62) return snapped(fen);
  if (drawn < 0.74) return rounded(fen, 3);
  // To the 万; a few bureaus copy the feasibility study to the 元.
  return drawn < 0.97 ? Math.max(1, Math.round(fen / wan)) * wan : Math.round(fen / 100) * 100;
}

export function someAmount(c: Chance): number | null {
  return c.yes(0.035) ? null : amountNear(c, 10_500, 1.05);
}

/** Yuan for a dollar in the year of the signing. */
export function rateOf(c: Chance, day: number): number {
  const years = [6.62, 6.9, 6.9, 6.45, 6.73, 7.05, 7.12, 7.18];
  const middle = years[Math.min(7, Math.max(0, Math.floor((day - firstDay) / 365.25)))] ?? 6.9;
  return Math.min(7.3, Math.max(6.4, middle + (c.next() - 0.5) * 0.2));
}

/** The working day on or before it: few sign on a Sunday. 1970-01-01 was a Thursday. */
export function workingDay(c: Chance, day: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 || c.yes(0.12) ? day : day - (weekday - 4);
}

export function someDay(c: Chance): number {
  for (;;) {
    const day = c.int(firstDay, lastDay);
    const month = Math.floor(((day - firstDay) % 365.25) / 30.44);
    // Spring and autumn are the seasons of signing; nobody signs at New Year.
    if (c.yes([0.5, 0.3, 0.9, 1, 0.9, 0.85, 0.6, 0.65, 0.9, 0.8, 0.85, 1][month] ?? 0.8)) return workingDay(c, day);
  }
}

/** When another office tells of it. */
export function toldAgain(c: Chance, day: number): number {
  const drawn = c.next();
  if (drawn < 0.4) return day;
  if (drawn < 0.85) return workingDay(c, day + c.int(-12, 40));
  return workingDay(c, day + c.int(30, 150));
}

/** What another office makes of the amount: mostly the same. */
export function amountAgain(c: Chance, fen: number | null): number | null {
  if (fen === null) return null;
  const drawn = c.next();
  if (drawn < 0.8) return fen;
  if (drawn < 0.92) return rounded(fen, 2);
  return drawn < 0.96 ? snapped(Math.round(fen * (0.85 + c.next() * 0.35))) : null;
}
