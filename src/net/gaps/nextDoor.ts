import { eachCell, type Presence } from './presence.ts';

/** From an industry that supplies to one that buys, with how much is known of it. */
export interface SupplyLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export type Direction = 'demand' | 'supply';

/**
 * Who would buy here (`demand`: firms on the next links of the chain) or could deliver here (`supply`), as the
 * expected number of local firms on a link next door.
 */
export function nextDoor(presence: Presence, links: readonly SupplyLink[], direction: Direction): Float64Array {
  const { industries, firms } = presence;
  const next = new Map<number, { industry: number; weight: number }[]>();
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    const [self, industry] = direction === 'demand' ? [from, to] : [to, from];
    next.set(self, [...(next.get(self) ?? []), { industry, weight }]);
  }
  return eachCell(presence, (place, industry) => {
    let [sum, all] = [0, 0];
    for (const { industry: other, weight } of next.get(industry) ?? []) {
      sum += weight * (firms[place * industries + other] ?? 0);
      all += weight;
    }
    return all === 0 ? 0 : sum / all;
  });
}
