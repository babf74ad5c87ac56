// An office unlike its peers and its own past: a month that brought many times what its months bring, while the others' did not.
import { median, type LookedAt, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

export const officeUnlike: SuspicionSign<SuspicionRules['signs']['office_unlike']> = (
  arrivals,
  { times, months: least },
) => {
  const seen = new Map<string, SeenSign>();
  const months = [...new Set(arrivals.map(({ on }) => on.slice(0, 7)))].toSorted();
  const sums = new Map<string, Map<string, number>>();
  const rows = new Map<string, LookedAt[]>();
  for (const arrival of arrivals) {
    const month = arrival.on.slice(0, 7);
    const own = sums.get(arrival.officeId) ?? new Map<string, number>();
    sums.set(arrival.officeId, own.set(month, (own.get(month) ?? 0) + arrival.fen));
    const key = `${arrival.officeId} ${month}`;
    rows.set(key, [...(rows.get(key) ?? []), arrival]);
  }
  const ratios = [...sums].map(([office, own]) => [office, ratiosOf(own, months, least)] as const);
  for (const [office, own] of ratios) {
    for (const [month, { ratio, sum, usual }] of own) {
      const others = ratios.flatMap(([other, all]) => (other === office ? [] : (all.get(month)?.ratio ?? [])));
      if (ratio < times || (others.length > 0 && median(others) * 2 > ratio)) continue;
      for (const { id } of rows.get(`${office} ${month}`) ?? [])
        seen.set(id, { strength: 1, told: { month, sum, usual: Math.round(usual), peers: others.length } });
    }
  }
  return seen;
};

/** Each month against the middle of the months before it, of which there must be enough. */
function ratiosOf(own: ReadonlyMap<string, number>, months: readonly string[], least: number) {
  const found = new Map<string, { ratio: number; sum: number; usual: number }>();
  const before: number[] = [];
  for (const month of months) {
    const sum = own.get(month) ?? 0;
    const usual = median(before.slice(-12));
    if (before.length >= least && usual > 0) found.set(month, { ratio: sum / usual, sum, usual });
    before.push(sum);
  }
  return found;
}
