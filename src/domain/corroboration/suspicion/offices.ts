// An office unlike its peers and its own past: a month that brought many times what its months bring, or half a month with many times
// as many rows, while the others' did not. Sums of single projects swing; that many rows come together seldom does.
import { epochDay } from '../../day.ts';
import { inOrderOfDays, type LookedAt, median, noteSeen, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

type Rule = SuspicionRules['signs']['office_unlike'];

export const officeUnlike: SuspicionSign<Rule> = (arrivals, rule) => {
  const seen = new Map<string, SeenSign>();
  const byOffice = Map.groupBy(inOrderOfDays(arrivals), ({ officeId }) => officeId);
  manyRows(byOffice, rule, seen);
  largeMonths(arrivals, byOffice, rule, seen);
  return seen;
};

/** How many rows make a rush, however few are usual. */
const leastRows = 8;

function manyRows(byOffice: ReadonlyMap<string, readonly LookedAt[]>, rule: Rule, seen: Map<string, SeenSign>): void {
  const starts = [...byOffice].map(([office, rows]) => [office, rows.map(({ on }) => epochDay(on))] as const);
  for (const [office, rows] of byOffice) {
    const own = starts.find(([one]) => one === office)?.[1] ?? [];
    for (const [n, last] of own.entries()) {
      const crowd = crowdOn(own, last, rule);
      if (!crowd || crowd.rows < leastRows || crowd.ratio < rule.times) continue;
      const others = starts.flatMap(([other, days]) =>
        other === office ? [] : (crowdOn(days, last, rule)?.ratio ?? []),
      );
      if (others.length > 0 && median(others) * 2 > crowd.ratio) continue;
      const usualRows = Math.round(crowd.usual * 10) / 10;
      const told = { how: 'rows', rows: crowd.rows, usualRows, days: rule.days, peers: others.length };
      for (const { id } of rows.slice(Math.max(0, n - crowd.rows + 1), n + 1))
        noteSeen(seen, id, { strength: 2, told });
    }
  }
}

/** The rows of the days up to this one, against as many days of the year before these. */
function crowdOn(days: readonly number[], last: number, { days: window, months }: Rule) {
  const first = days[0];
  if (first === undefined || last - window - first < months * 30) return undefined;
  const begins = Math.max(first, last - window - 365);
  const count = (from: number, to: number) => below(days, to + 1) - below(days, from);
  const before = count(begins, last - window);
  const usual = Math.max((before * window) / (last - window - begins + 1), 1);
  const rows = count(last - window + 1, last);
  return { rows, usual, ratio: rows / usual };
}

/** How many are less, of numbers in order. */
function below(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function largeMonths(
  arrivals: readonly LookedAt[],
  byOffice: ReadonlyMap<string, readonly LookedAt[]>,
  { times, months: least }: Rule,
  seen: Map<string, SeenSign>,
): void {
  const months = [...new Set(arrivals.map(({ on }) => on.slice(0, 7)))].toSorted();
  const ratios = [...byOffice].map(([office, rows]) => {
    const sums = new Map<string, number>();
    for (const { on, fen } of rows) sums.set(on.slice(0, 7), (sums.get(on.slice(0, 7)) ?? 0) + fen);
    return [office, ratiosOf(sums, months, least)] as const;
  });
  for (const [office, own] of ratios) {
    for (const [month, { ratio, sum, usual }] of own) {
      const others = ratios.flatMap(([other, all]) => (other === office ? [] : (all.get(month)?.ratio ?? [])));
      if (ratio < times || (others.length > 0 && median(others) * 2 > ratio)) continue;
      for (const { id, on } of byOffice.get(office) ?? [])
        if (on.startsWith(month))
          noteSeen(seen, id, {
            strength: 1,
            told: { how: 'sum', month, sum, usual: Math.round(usual), peers: others.length },
          });
    }
  }
}

/** Each month against the middle of the months before it, of which there must be enough, where it is larger than any of them by half. */
function ratiosOf(own: ReadonlyMap<string, number>, months: readonly string[], least: number) {
  const found = new Map<string, { ratio: number; sum: number; usual: number }>();
  const before: number[] = [];
  for (const month of months) {
    const sum = own.get(month) ?? 0;
    const year = before.slice(-12);
    const usual = median(year);
    if (before.length >= least && usual > 0 && sum * 2 > Math.max(...year) * 3)
      found.set(month, { ratio: sum / usual, sum, usual });
    before.push(sum);
  }
  return found;
}
