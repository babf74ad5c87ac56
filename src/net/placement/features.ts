// What speaks for a firm's building in a city that is not its home, as numbers: one list for the product and for the bench
// that weighs them.
import { corridorOf, distanceKm, inOneProvince } from './places.ts';

export const placementTerms = [
  'present_here',
  'present_in_province',
  'near',
  'same_province',
  'corridor',
  'placed_in_province',
  'placed_elsewhere',
  'projects',
  'same_trade',
  'peers_here',
  'deals_here',
  'owner_here',
  'city_firms',
  'city_chosen',
] as const;
export type PlacementTerm = (typeof placementTerms)[number];

/** Of a firm and a city; null is not known. Cities are codes of prefectures and municipalities. */
export interface PlacementFacts {
  readonly city: string;
  readonly home: string | null;
  /** It has a branch or a subsidiary in the city. */
  readonly presentHere: boolean | null;
  /** Branches and subsidiaries that are known to be in the city's province, and not in which of its cities; home apart. */
  readonly presentInProvince: number | null;
  /** Cities, neither its home nor this one, where it has built. */
  readonly placedIn: readonly string[] | null;
  /** Projects of its own that it has made known, this city's left out. */
  readonly projects: number | null;
  /** Firms of the city in its trade. */
  readonly sameTrade: number | null;
  /** Other firms of its trade, from elsewhere, that have a branch or a subsidiary in the city. */
  readonly peersHere: number | null;
  /** It buys from or sells to a firm of the city. */
  readonly dealsHere: boolean | null;
  /** One of its owners is of the city. */
  readonly ownerHere: boolean | null;
  /** The city's own: listed firms, and firms from elsewhere that have built there. The same for every firm. */
  readonly cityFirms: number | null;
  readonly cityChosen: number | null;
}

/** Kilometres from which on a city is not near. */
export const farKm = 1500;

const known = (flag: boolean | null): number | undefined => (flag === null ? undefined : flag ? 1 : 0);
const logged = (count: number | null | undefined): number | undefined =>
  count === null || count === undefined ? undefined : Math.log1p(count);

/** In the order of `placementTerms`; undefined where the data do not say. */
export function placementFeatures(facts: PlacementFacts): (number | undefined)[] {
  const { city, home, placedIn } = facts;
  const away = home === null ? undefined : distanceKm(home, city);
  const corridor = home === null ? undefined : corridorOf(home);
  return [
    known(facts.presentHere),
    logged(facts.presentInProvince),
    away === undefined ? undefined : Math.max(0, Math.log((farKm + 50) / (away + 50))),
    home === null ? undefined : Number(inOneProvince(home, city)),
    home === null ? undefined : Number(corridor !== undefined && corridor === corridorOf(city)),
    logged(placedIn?.filter((place) => inOneProvince(place, city)).length),
    logged(placedIn?.length),
    logged(facts.projects),
    logged(facts.sameTrade),
    logged(facts.peersHere),
    known(facts.dealsHere),
    known(facts.ownerHere),
    logged(facts.cityFirms),
    logged(facts.cityChosen),
  ];
}
