import { expectedFirms } from './expected.ts';
import type { Presence } from './presence.ts';

/** From an industry that supplies to one that buys, with how much is known of it. */
export interface SupplyLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Who would buy here: firms on the next links of the chain. Who could deliver here: those on the links before. */
export type Direction = 'demand' | 'supply';

export interface NextDoor {
  /** Local firms on an average link next door. */
  readonly firms: number;
  /** As many as the place would have there if it were like all others. */
  readonly expected: number;
}

/** Null for an industry of which no link is known. */
export function nextDoor(
  presence: Presence,
  links: readonly SupplyLink[],
  direction: Direction,
): (place: number, industry: number) => NextDoor | null {
  const next = Array.from({ length: presence.industries }, (): { other: number; weight: number }[] => []);
  for (const { from, to, weight } of links) {
    const [self, other] = direction === 'demand' ? [from, to] : [to, from];
    if (from !== to) next[self]?.push({ other, weight });
  }
  return (place, industry) => {
    let [firms, expected, all] = [0, 0, 0];
    for (const { other, weight } of next[industry] ?? []) {
      firms += weight * (presence.firms[place * presence.industries + other] ?? 0);
      expected += weight * expectedFirms(presence, place, other);
      all += weight;
    }
    return all === 0 ? null : { firms: firms / all, expected: expected / all };
  };
}
