import { featuresOf, type GapFeature, gapFeatures } from '../../src/net/gaps/features.ts';
import type { SupplyLink } from '../../src/net/gaps/nextDoor.ts';
import { presenceOf, type Presence } from '../../src/net/gaps/presence.ts';
import type { ListedFirm } from './firms.ts';
import type { ProductLinks } from './links.ts';
import type { CellSet } from './sets.ts';

/** A set as it stood before a year, its empty cells, and which of them got a firm in the years from it. */
export interface Split {
  readonly year: number;
  readonly presence: Presence;
  /** Of the empty cells, as all that follows. */
  readonly place: Int32Array;
  readonly industry: Int32Array;
  readonly features: Readonly<Record<GapFeature, Float64Array>>;
  readonly outcomes: Uint8Array;
}

/** `recent` is what came in so many years before the split. */
const recentYears = 3;

export function splitAt(
  set: CellSet,
  firms: readonly ListedFirm[],
  products: ProductLinks,
  year: number,
  until: number,
): Split {
  const placeAt = new Map(set.places.map((name, at) => [name, at]));
  const industryAt = new Map(set.industries.map((name, at) => [name, at]));
  const located = firms.flatMap((firm) => {
    const [place, industry] = [placeAt.get(set.placeOf(firm)), industryAt.get(set.industryOf(firm))];
    return place === undefined || industry === undefined ? [] : [{ place, industry, year: firm.year }];
  });
  const before = located.filter((firm) => firm.year < year);
  const presence = presenceOf(
    set.regionOf,
    set.sectorOf,
    before.map(({ place, industry, year: listed }) => ({
      place,
      industry,
      firms: 1,
      recent: listed >= year - recentYears ? 1 : 0,
    })),
  );
  const known = new Map(
    firms.flatMap((firm) => {
      const at = industryAt.get(set.industryOf(firm));
      return firm.year < year && at !== undefined ? [[firm.code, at] as const] : [];
    }),
  );
  const came = new Set(
    located
      .filter((firm) => firm.year >= year && firm.year < until)
      .map(({ place, industry }) => place * presence.industries + industry),
  );
  const empty = [...presence.firms.keys()].filter((cell) => presence.firms[cell] === 0);
  const place = Int32Array.from(empty, (cell) => Math.floor(cell / presence.industries));
  const industry = Int32Array.from(empty, (cell) => cell % presence.industries);
  const of = featuresOf(presence, supplyLinks(products, known));
  const column = (id: GapFeature) => Float64Array.from(place, (own, at) => of[id](own, industry[at] ?? 0));
  return {
    year,
    presence,
    place,
    industry,
    features: Object.fromEntries(gapFeatures.map((id) => [id, column(id)])) as Record<GapFeature, Float64Array>,
    outcomes: Uint8Array.from(empty, (cell) => (came.has(cell) ? 1 : 0)),
  };
}

/** Only firms that were listed before the split say which industry makes a product. */
function supplyLinks({ makers, into, buys }: ProductLinks, known: ReadonlyMap<string, number>): SupplyLink[] {
  const weights = new Map<string, number>();
  const shares = (product: string): Map<number, number> => {
    const found = (makers.get(product) ?? []).flatMap((code) => known.get(code) ?? []);
    const share = new Map<number, number>();
    for (const industry of found) share.set(industry, (share.get(industry) ?? 0) + 1 / found.length);
    return share;
  };
  const link = (from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>) => {
    for (const [a, x] of from)
      for (const [b, y] of to) weights.set(`${a} ${b}`, (weights.get(`${a} ${b}`) ?? 0) + x * y);
  };
  for (const [a, b] of into) link(shares(a), shares(b));
  for (const [code, product] of buys) {
    const buyer = known.get(code);
    if (buyer !== undefined) link(shares(product), new Map([[buyer, 1]]));
  }
  return [...weights].map(([key, weight]) => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return { from, to, weight };
  });
}
