// The simple rules that a model has to stand beside.
import { density, proximity } from '../../src/net/gaps/relatedness.ts';
import type { Split } from './split.ts';

export const densities = ['density of firms', 'density of advantages'] as const;
export const simpleMethods = ['popularity', 'gravity', ...densities, 'density × log ubiquity'] as const;
export type SimpleMethod = (typeof simpleMethods)[number];

export function simpleScores({ presence, place, industry }: Split): Record<SimpleMethod, Float64Array> {
  const { industries, has, placeFirms, industryFirms, industrySpread } = presence;
  const each = (of: (place: number, industry: number) => number) =>
    Float64Array.from(place, (own, at) => of(own, industry[at] ?? 0));
  const advantage = hasAdvantage(presence);
  const [ofFirms, ofAdvantages] = [has, advantage].map((present) =>
    density(presence, proximity(presence, present), present),
  );
  const dense = (cells: Float64Array | undefined) => each((p, i) => cells?.[p * industries + i] ?? 0);
  return {
    popularity: each((_, i) => industryFirms[i] ?? 0),
    gravity: each((p, i) => (placeFirms[p] ?? 0) * (industryFirms[i] ?? 0)),
    'density of firms': dense(ofFirms),
    'density of advantages': dense(ofAdvantages),
    'density × log ubiquity': each((p, i) => (ofFirms?.[p * industries + i] ?? 0) * Math.log1p(industrySpread[i] ?? 0)),
  };
}

/** A place has an advantage in an industry when its share of the place is at least its share of all places. */
function hasAdvantage({ industries, firms, placeFirms, industryFirms, total }: Split['presence']): Uint8Array {
  return Uint8Array.from(firms, (count, cell) => {
    const [place, industry] = [Math.floor(cell / industries), cell % industries];
    return count > 0 && count * total >= (placeFirms[place] ?? 0) * (industryFirms[industry] ?? 0) ? 1 : 0;
  });
}
