// The weight of each reason in whole points, so that what is shown adds up to the score exactly.
import { type PlacementFacts, placementFeatures, type PlacementTerm, placementTerms } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** A point is a twentieth of a unit of log-odds. */
export const pointsPerUnit = 20;

export type PlacementWeights = Readonly<Partial<Record<PlacementTerm, number>>>;

/** As `npm run bench -- prospects --fit` wrote them (docs/PROSPECTS.md). */
export const fittedPlacementWeights: PlacementWeights = weights.weights;

export interface PlacementPoints {
  readonly points: number;
  /** Terms that count, in their order; points may be nought. */
  readonly terms: readonly { readonly term: PlacementTerm; readonly points: number }[];
  /** Terms of which nothing is known. */
  readonly unknown: readonly PlacementTerm[];
}

export function placementPoints(
  facts: PlacementFacts,
  given: PlacementWeights = fittedPlacementWeights,
): PlacementPoints {
  const features = placementFeatures(facts);
  const terms: { term: PlacementTerm; points: number }[] = [];
  const unknown: PlacementTerm[] = [];
  let points = 0;
  placementTerms.forEach((term, at) => {
    const [weight, feature] = [given[term], features[at]];
    if (!weight) return;
    if (feature === undefined) {
      unknown.push(term);
      return;
    }
    const own = Math.round(weight * feature * pointsPerUnit);
    points += own;
    terms.push({ term, points: own });
  });
  return { points, terms, unknown };
}
