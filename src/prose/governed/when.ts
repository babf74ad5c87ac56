// Which period a figure of the text is of: the one named last before it in its sentence, else in its paragraph, else
// in the text; a year that it leaves unsaid comes from further up.
import type { WrittenPeriod } from '../figures/period.ts';

export interface When {
  /** Absent where the text names none before. */
  readonly year?: number;
  /** First and last month; absent for a whole year. */
  readonly months?: readonly [number, number];
}

const upTo = /(?:截至|截止|截止到|到)(?:目前)?$/;
/** How far back a year is looked for, in periods: a text that never says one asks no more. */
const reach = 50;

export interface Periods {
  readonly text: string;
  /** Where its lines end, in order. */
  readonly breaks: readonly number[];
  readonly periods: readonly WrittenPeriod[];
}

export function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

export function whenOf({ text, breaks, periods }: Periods, at: number): When {
  const paragraph = breaks[lastBefore(breaks, at, (one) => one)] ?? -1;
  const before = lastBefore(periods, at, (one) => one.at);
  let months: When['months'];
  for (let index = before; index >= 0 && index > before - reach; index--) {
    const one = periods[index];
    if (!one) break;
    const near = index === before && one.at > paragraph;
    if (near && one.months) months = upTo.test(text.slice(one.at - 4, one.at)) ? [1, one.months[1]] : one.months;
    if (one.year !== undefined) return { year: one.year, ...(months ? { months } : {}) };
  }
  return months ? { months } : {};
}

/** Index of the last of these, which lie in order, that begins before an offset. */
function lastBefore<T>(some: readonly T[], at: number, beginning: (one: T) => number): number {
  let [low, high] = [0, some.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = some[middle];
    if (one !== undefined && beginning(one) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
