// What speaks for a place getting an industry that it does not have: one list for the product and for the bench that
// weighs it. A feature is nought where nothing is known; most say how much more there is than size alone lets expect.
import { beside, besideShare, expectedFirms, shareElsewhere } from './expected.ts';
import { nextDoor, type SupplyLink } from './nextDoor.ts';
import type { Presence } from './presence.ts';
import { density, proximity } from './relatedness.ts';
import { similarPlaces } from './similarPlaces.ts';

export const gapFeatures = [
  'place_size',
  'place_momentum',
  'industry_size',
  'industry_spread',
  'industry_momentum',
  'relatedness',
  'sector_here',
  'similar_places',
  'region_has',
  'demand',
  'supply',
] as const;
export type GapFeature = (typeof gapFeatures)[number];

/** Of a cell: place and industry, by position. */
export type FeatureOf = (place: number, industry: number) => number;

export function featuresOf(presence: Presence, links: readonly SupplyLink[]): Readonly<Record<GapFeature, FeatureOf>> {
  const { industries, placeVariety, has } = presence;
  const related = density(presence, proximity(presence, has), has);
  const similar = similarPlaces(presence);
  const ofPlace =
    (values: Float64Array): FeatureOf =>
    (place) =>
      Math.log1p(values[place] ?? 0);
  const ofIndustry =
    (values: Float64Array): FeatureOf =>
    (_, industry) =>
      Math.log1p(values[industry] ?? 0);
  const known =
    (of: FeatureOf): FeatureOf =>
    (place, industry) =>
      placeVariety[place] ? of(place, industry) : 0;
  const linked = (direction: 'demand' | 'supply'): FeatureOf => {
    const next = nextDoor(presence, links, direction);
    return (place, industry) => {
      const found = next(place, industry);
      return found ? beside(found.firms, found.expected) : 0;
    };
  };
  return {
    place_size: ofPlace(presence.placeFirms),
    place_momentum: ofPlace(presence.placeRecent),
    industry_size: ofIndustry(presence.industryFirms),
    industry_spread: ofIndustry(presence.industrySpread),
    industry_momentum: ofIndustry(presence.industryRecent),
    relatedness: known((place, industry) =>
      besideShare(related[place * industries + industry] ?? 0, (placeVariety[place] ?? 0) / industries),
    ),
    sector_here: sectorHere(presence),
    similar_places: known((place, industry) =>
      besideShare(similar[place * industries + industry] ?? 0, spreadShare(presence, industry)),
    ),
    region_has: regionHas(presence),
    demand: linked('demand'),
    supply: linked('supply'),
  };
}

const spreadShare = ({ industrySpread, places }: Presence, industry: number): number =>
  (industrySpread[industry] ?? 0) / places;

/** Firms here in the rest of the industry's sector, beside what the place's size lets expect. */
function sectorHere(presence: Presence): FeatureOf {
  const { industries, firms, sectorOf } = presence;
  const members = groupsOf(sectorOf);
  return (place, industry) => {
    let [seen, expected] = [0, 0];
    for (const other of members[sectorOf[industry] ?? 0] ?? []) {
      if (other === industry) continue;
      expected += expectedFirms(presence, place, other);
      seen += firms[place * industries + other] ?? 0;
    }
    return beside(seen, expected);
  };
}

/** Firms of the industry in the rest of the region, beside what the region's size lets expect. */
function regionHas(presence: Presence): FeatureOf {
  const { industries, firms, placeFirms, regionOf } = presence;
  const members = groupsOf(regionOf);
  return (place, industry) => {
    let [seen, size] = [0, 0];
    for (const other of members[regionOf[place] ?? 0] ?? []) {
      if (other === place) continue;
      seen += firms[other * industries + industry] ?? 0;
      size += placeFirms[other] ?? 0;
    }
    return beside(seen, size * shareElsewhere(presence, place, industry));
  };
}

/** By group: the positions that belong to it. */
function groupsOf(groupOf: readonly number[]): number[][] {
  const groups = groupOf.map((): number[] => []);
  groupOf.forEach((group, at) => groups[group]?.push(at));
  return groups;
}
