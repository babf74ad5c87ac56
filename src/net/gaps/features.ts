// What speaks for a place getting an industry that it does not have: one number for each cell and feature.
import { type SupplyLink, nextDoor } from './nextDoor.ts';
import { eachCell, type Presence } from './presence.ts';
import { density, hasFirm, proximity } from './relatedness.ts';
import { similarPlaces } from './similarPlaces.ts';

export const featureIds = [
  'place_size',
  'industry_size',
  'relatedness',
  'similar_places',
  'sector_here',
  'region_has',
  'industry_momentum',
  'place_momentum',
  'demand',
  'supply',
] as const;
export type FeatureId = (typeof featureIds)[number];

export type Features = Readonly<Record<FeatureId, Float64Array>>;

export function featuresOf(presence: Presence, links: readonly SupplyLink[]): Features {
  const { industries, firms, regionOf, sectorOf } = presence;
  const has = hasFirm(presence);
  const ofRegion = sums(presence, (place, industry) => (regionOf[place] ?? 0) * industries + industry);
  const ofSector = sums(presence, (place, industry) => place * industries + (sectorOf[industry] ?? 0));
  const log = (cells: Float64Array) => cells.map((value) => Math.log1p(value));
  const logShare = (cells: Float64Array) => cells.map((value) => Math.log(value + 0.01));
  return {
    place_size: eachCell(presence, (place) => Math.log1p(presence.placeFirms[place] ?? 0)),
    industry_size: eachCell(presence, (_, industry) => Math.log1p(presence.industryFirms[industry] ?? 0)),
    relatedness: logShare(density(presence, proximity(presence, has), has)),
    similar_places: logShare(similarPlaces(presence, has)),
    sector_here: eachCell(presence, (place, industry) =>
      Math.log1p((ofSector.get(place * industries + (sectorOf[industry] ?? 0)) ?? 0) - (firms[place * industries + industry] ?? 0)),
    ),
    region_has: eachCell(presence, (place, industry) =>
      Math.log1p((ofRegion.get((regionOf[place] ?? 0) * industries + industry) ?? 0) - (firms[place * industries + industry] ?? 0)),
    ),
    industry_momentum: eachCell(presence, (_, industry) => Math.log1p(presence.industryRecent[industry] ?? 0)),
    place_momentum: eachCell(presence, (place) => Math.log1p(presence.placeRecent[place] ?? 0)),
    demand: log(nextDoor(presence, links, 'demand')),
    supply: log(nextDoor(presence, links, 'supply')),
  };
}

function sums(presence: Presence, keyOf: (place: number, industry: number) => number): Map<number, number> {
  const sum = new Map<number, number>();
  const { industries } = presence;
  presence.firms.forEach((count, cell) => {
    if (count === 0) return;
    const key = keyOf(Math.floor(cell / industries), cell % industries);
    sum.set(key, (sum.get(key) ?? 0) + count);
  });
  return sum;
}
