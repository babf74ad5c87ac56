// What speaks for a place getting an industry that it does not have: one number for each cell and feature.
import { nextDoor, type SupplyLink } from './nextDoor.ts';
import { eachCell, type Presence } from './presence.ts';
import { density, hasFirm, proximity } from './relatedness.ts';
import { similarPlaces } from './similarPlaces.ts';

export const featureIds = [
  'place_size',
  'industry_size',
  'industry_spread',
  'industry_momentum',
  'place_momentum',
  'relatedness',
  'similar_places',
  'sector_here',
  'region_has',
  'demand',
  'supply',
] as const;
export type FeatureId = (typeof featureIds)[number];

export type Features = Readonly<Record<FeatureId, Float64Array>>;

export function featuresOf(presence: Presence, links: readonly SupplyLink[]): Features {
  const { places, industries, firms, regionOf, sectorOf, placeFirms, industryFirms } = presence;
  const has = hasFirm(presence);
  const ofRegion = sums(presence, (place, industry) => (regionOf[place] ?? 0) * industries + industry);
  const ofSector = sums(presence, (place, industry) => place * industries + (sectorOf[industry] ?? 0));
  const total = placeFirms.reduce((a, b) => a + b, 0) || 1;
  const regionFirms = new Map<number, number>();
  regionOf.forEach((r, p) => regionFirms.set(r, (regionFirms.get(r) ?? 0) + (placeFirms[p] ?? 0)));
  const sectorFirms = new Map<number, number>();
  sectorOf.forEach((s, i) => sectorFirms.set(s, (sectorFirms.get(s) ?? 0) + (industryFirms[i] ?? 0)));
  const more = (seen: number, expected: number, a = 1) => Math.log((seen + a) / (expected + a));
  const spread = new Float64Array(industries);
  const variety = new Float64Array(places);
  has.forEach((h, c) => { spread[c % industries]! += h; variety[Math.floor(c / industries)]! += h; });
  const dens = density(presence, proximity(presence, has), has);
  const sim = similarPlaces(presence, has);
  const meanDens = variety.map((v) => v / industries);
  const rel = (c: number, p: number) => (variety[p] === 0 ? 0 : Math.log(((dens[c] ?? 0) + 0.01) / ((meanDens[p] ?? 0) + 0.01)));
  const demand = nextDoor(presence, links, 'demand'), supply = nextDoor(presence, links, 'supply');
  const share = industryFirms.map((n) => n / total);
  const dEx = ex(links, share, industries, 'demand'), sEx = ex(links, share, industries, 'supply');
  return {
    place_size: eachCell(presence, (place) => Math.log1p(placeFirms[place] ?? 0)),
    industry_size: eachCell(presence, (_, industry) => Math.log1p(industryFirms[industry] ?? 0)),
    industry_spread: eachCell(presence, (_, industry) => Math.log1p(spread[industry] ?? 0)),
    industry_momentum: eachCell(presence, (_, industry) => Math.log1p(presence.industryRecent[industry] ?? 0)),
    place_momentum: eachCell(presence, (place) => Math.log1p(presence.placeRecent[place] ?? 0)),
    relatedness: eachCell(presence, (p, i) => rel(p * industries + i, p)),
    similar_places: eachCell(presence, (p, i) => variety[p] === 0 ? 0 : Math.log(((sim[p * industries + i] ?? 0) + 0.01) / ((spread[i] ?? 0) / places + 0.01))),
    sector_here: eachCell(presence, (place, industry) =>
      more(ofSector.get(place * industries + (sectorOf[industry] ?? 0)) ?? 0, (placeFirms[place] ?? 0) * (sectorFirms.get(sectorOf[industry] ?? 0) ?? 0) / total),
    ),
    region_has: eachCell(presence, (place, industry) =>
      more(ofRegion.get((regionOf[place] ?? 0) * industries + industry) ?? 0, ((regionFirms.get(regionOf[place] ?? 0) ?? 0) - (placeFirms[place] ?? 0)) * (share[industry] ?? 0)),
    ),
    demand: eachCell(presence, (p, i) => more(demand[p * industries + i] ?? 0, (dEx[i] ?? 0) * (placeFirms[p] ?? 0))),
    supply: eachCell(presence, (p, i) => more(supply[p * industries + i] ?? 0, (sEx[i] ?? 0) * (placeFirms[p] ?? 0))),
  };
}

function ex(links: readonly SupplyLink[], share: Float64Array, n: number, d: string): Float64Array {
  const s = new Float64Array(n), a = new Float64Array(n);
  for (const { from, to, weight } of links) {
    if (from === to) continue;
    const [self, other] = d === 'demand' ? [from, to] : [to, from];
    s[self]! += weight * share[other]!; a[self]! += weight;
  }
  return s.map((v, i) => (a[i]! > 0 ? v / a[i]! : 0));
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
