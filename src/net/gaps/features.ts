// What speaks for a place getting an industry that it does not have: one list for the product and for the bench that
// weighs it. A feature is nought where nothing is known; most say how much more there is than size alone lets expect.
import { beside, besideShare, sumsBy } from './expected.ts';
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
  const { industries, placeFirms, industryFirms, placeVariety, has } = presence;
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
      const firms = next(place, industry);
      return firms === null ? 0 : beside(firms, (placeFirms[place] ?? 0) / industries);
    };
  };
  return {
    place_size: ofPlace(placeFirms),
    place_momentum: ofPlace(presence.placeRecent),
    industry_size: ofIndustry(industryFirms),
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
function sectorHere({ industries, firms, placeFirms, industryFirms, total, sectorOf }: Presence): FeatureOf {
  const rows = new Map<number, Float64Array>();
  const everywhere = sumsBy(sectorOf, industryFirms);
  return (place, industry) => {
    const row = firms.subarray(place * industries, (place + 1) * industries);
    const here = rows.get(place) ?? sumsBy(sectorOf, row);
    rows.set(place, here);
    const sector = sectorOf[industry] ?? 0;
    const expected = ((placeFirms[place] ?? 0) * (everywhere[sector] ?? 0)) / Math.max(1, total);
    return beside((here[sector] ?? 0) - (row[industry] ?? 0), expected);
  };
}

/** Firms of the industry in the rest of the region, beside what the region's size lets expect. */
function regionHas({ industries, firms, placeFirms, industryFirms, total, regionOf }: Presence): FeatureOf {
  const columns = new Map<number, Float64Array>();
  const sizes = sumsBy(regionOf, placeFirms);
  return (place, industry) => {
    const column =
      columns.get(industry) ??
      sumsBy(
        regionOf,
        regionOf.map((_, other) => firms[other * industries + industry] ?? 0),
      );
    columns.set(industry, column);
    const region = regionOf[place] ?? 0;
    const others = (column[region] ?? 0) - (firms[place * industries + industry] ?? 0);
    const size = (sizes[region] ?? 0) - (placeFirms[place] ?? 0);
    return beside(others, (size * (industryFirms[industry] ?? 0)) / Math.max(1, total));
  };
}
