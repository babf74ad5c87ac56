// How likely a firm is to build here: the terms of the fitted model (docs/PROSPECTS.md) with the facts they rest on.
import type { PlacementTerm } from '../placement/features.ts';
import { cityOf, distanceKm } from '../placement/places.ts';
import { placementPoints } from '../placement/points.ts';
import { type FactElsewhere, type FirmElsewhere, said } from './firmElsewhere.ts';
import { type Term, term } from './term.ts';

/** `sameTrade`: firms of the city on the node that it would stand on; null where that is not known. */
export function placementTermsOf(firm: FirmElsewhere, cityCode: string, sameTrade: number | null): Term[] {
  const { divisionCode, facts, partners } = firm;
  // Of some firms only the province is known: it still says whether it is the same one.
  const home = divisionCode && (cityOf(divisionCode) ?? divisionCode);
  const placed = facts.filter(({ kind }) => kind === 'invested_in');
  const placedIn = placed.map(cityBuiltIn).filter((city) => city !== home && city !== cityCode);
  const { terms } = placementPoints({
    city: cityCode,
    home,
    presentHere: null,
    presentInProvince: null,
    placedIn: placed.length > 0 ? [...new Set(placedIn)] : null,
    projects: null,
    sameTrade,
    peersHere: null,
    dealsHere: partners.length > 0 ? true : null,
    ownerHere: null,
    // The same for every firm.
    cityFirms: null,
    cityChosen: null,
  });
  return terms.flatMap(({ term: id, points }) => worded(id, points) ?? []);

  function worded(id: PlacementTerm, points: number): Term | undefined {
    const [partner] = partners;
    if (id === 'near') {
      const km = home ? distanceKm(home, cityCode) : undefined;
      return term('near', points, { km: Math.round((km ?? 0) / 10) * 10 }, firm);
    }
    if (id === 'deals_here' && partner)
      return term(partner.relation, points, { firm: partner.name, firms: partners.length }, partner);
    if (id === 'placed_elsewhere' || id === 'placed_in_province') {
      const there = placed.find((fact) =>
        id === 'placed_elsewhere' ? true : cityBuiltIn(fact).startsWith(cityCode.slice(0, 2)),
      );
      return there && term(id, points, { cities: new Set(placedIn).size, what: said(there, 'project') }, there);
    }
    return term(id, points, { firms: sameTrade ?? 0 }, id === 'same_province' ? firm : null);
  }
}

function cityBuiltIn(fact: FactElsewhere): string {
  const code = said(fact, 'divisionCode');
  return cityOf(code) ?? code;
}
