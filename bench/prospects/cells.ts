// Every company against every city, as numbers: what the model weighs and what single rules look at.
import { type PlacementFacts, placementFeatures, placementTerms } from '../../src/net/placement/features.ts';
import type { Firm, World } from './world.ts';

export interface Cells {
  readonly firms: readonly Firm[];
  readonly cities: readonly string[];
  /** By term, company by company and city by city; what is not known counts as nought here. */
  readonly features: readonly Float64Array[];
  /** 1 where the company builds in a city that is not its home. */
  readonly placed: Uint8Array;
  /** 1 for its home, which is no candidate. */
  readonly home: Uint8Array;
}

export const chosenAt = placementTerms.indexOf('city_chosen');

export function cellsOf(world: World, firms: readonly Firm[]): Cells {
  const { cities } = world;
  const count = firms.length * cities.length;
  const features = placementTerms.map(() => new Float64Array(count));
  const [placed, home] = [new Uint8Array(count), new Uint8Array(count)];
  firms.forEach((firm, row) => {
    const built = [...firm.projects.keys()].filter((city) => city !== '' && city !== firm.home);
    const projects = [...firm.projects.values()].reduce((sum, some) => sum + some, 0);
    cities.forEach((city, column) => {
      const at = row * cities.length + column;
      if (city === firm.home) home[at] = 1;
      else if (firm.projects.has(city)) placed[at] = 1;
      const facts: PlacementFacts = {
        city,
        home: firm.home,
        presentHere: firm.subsidiaries.has(city),
        presentInProvince: firm.home.startsWith(city.slice(0, 2)) ? 0 : (firm.provinces.get(city.slice(0, 2)) ?? 0),
        placedIn: built.filter((place) => place !== city),
        projects: projects - (firm.projects.get(city) ?? 0),
        sameTrade: firm.trade ? (world.trades.get(`${city} ${firm.trade}`) ?? 0) : 0,
        peersHere: peersIn(world, firm, city),
        dealsHere: firm.dealings.has(city),
        ownerHere: firm.owners.has(city),
        cityFirms: world.size.get(city) ?? 0,
        // Which companies may be asked where they build depends on the fold.
        cityChosen: 0,
      };
      placementFeatures(facts).forEach((value, term) => {
        const values = features[term];
        if (values) values[at] = value ?? 0;
      });
    });
  });
  return { firms, cities, features, placed, home };
}

/** Of its trade, from elsewhere, without itself. */
function peersIn({ comers }: World, { trade, subsidiaries, home }: Firm, city: string): number {
  if (!trade) return 0;
  return (comers.get(`${city} ${trade}`) ?? 0) - Number(subsidiaries.has(city) && city !== home);
}
