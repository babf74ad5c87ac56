import type { Presence } from './presence.ts';

/** Before anything is known of other places, all industries are alike: as if so many firms stood on all of them together. */
const evenly = 10;

/** The share of an industry in all other places. */
export function shareElsewhere(presence: Presence, place: number, industry: number): number {
  const { industries, firms, placeFirms, industryFirms, total } = presence;
  const others = (industryFirms[industry] ?? 0) - (firms[place * industries + industry] ?? 0);
  return (others + evenly / industries) / (total - (placeFirms[place] ?? 0) + evenly);
}

/** How many firms of an industry a place of its size would have if it were like the others. */
export function expectedFirms(presence: Presence, place: number, industry: number): number {
  return (presence.placeFirms[place] ?? 0) * shareElsewhere(presence, place, industry);
}

/** How many more firms there are than one would expect, as a logarithm; one firm is added to both so that few say little. */
export function beside(seen: number, expected: number): number {
  return Math.log((seen + 1) / (expected + 1));
}

/** Likewise for a share: a hundredth is added to both. */
export function besideShare(seen: number, expected: number): number {
  return Math.log((seen + 0.01) / (expected + 0.01));
}
