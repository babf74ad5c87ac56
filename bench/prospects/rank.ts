// Each placement among all companies for its city, and among all cities for its company.
import type { Cells } from './cells.ts';
import { type Place, placeOf } from './measures.ts';

export interface Rankings {
  /** By company: of each of its placements. */
  readonly companies: Place[][];
  readonly cities: Place[][];
}

export const firstCompanies = 100;
export const firstCities = 10;

export type Scores = (at: number) => number;

/** What else the company or the city is known to have is no rival. */
export function rankPlacements(cells: Cells, forCity: Scores, forCompany: Scores): Rankings {
  const width = cells.cities.length;
  const height = cells.firms.length;
  const rankings: Rankings = { companies: [], cities: [] };
  for (let row = 0; row < height; row++) {
    const [companies, cities]: [Place[], Place[]] = [[], []];
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      if (!cells.placed[at]) continue;
      const down: number[] = [];
      for (let other = column; other < height * width; other += width)
        if (!cells.placed[other] && !cells.home[other]) down.push(forCity(other));
      companies.push(placeOf(forCity(at), down, firstCompanies));
      const across: number[] = [];
      for (let other = row * width; other < (row + 1) * width; other++)
        if (!cells.placed[other] && !cells.home[other]) across.push(forCompany(other));
      cities.push(placeOf(forCompany(at), across, firstCities));
    }
    if (companies.length > 0) {
      rankings.companies.push(companies);
      rankings.cities.push(cities);
    }
  }
  return rankings;
}
