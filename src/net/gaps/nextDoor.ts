import type { Presence } from './presence.ts';

/** From an industry that supplies to one that buys, with how much is known of it. */
export interface SupplyLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Who would buy here: firms on the next links of the chain. Who could deliver here: those on the links before. */
export type Direction = 'demand' | 'supply';

/** Local firms on an average link next door, cell by cell; null for an industry of which no link is known. */
export function nextDoor(
  { places, industries, firms }: Presence,
  links: readonly SupplyLink[],
  direction: Direction,
): (place: number, industry: number) => number | null {
  const cells = new Float64Array(places * industries);
  const all = new Float64Array(industries);
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    const [self, other] = direction === 'demand' ? [from, to] : [to, from];
    all[self] = (all[self] ?? 0) + weight;
    for (let row = 0; row < cells.length; row += industries)
      cells[row + self] = (cells[row + self] ?? 0) + weight * (firms[row + other] ?? 0);
  }
  return (place, industry) => {
    const weight = all[industry] ?? 0;
    return weight === 0 ? null : (cells[place * industries + industry] ?? 0) / weight;
  };
}
