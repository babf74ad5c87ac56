// The weight of each reason in whole points, so that what is shown adds up to the score exactly.
import { pointsPerUnit } from '../placement/points.ts';
import { type GapFeature, gapFeatures } from './features.ts';
import weights from './weights.json' with { type: 'json' };

export type GapWeights = Readonly<Partial<Record<GapFeature, number>>>;

/** As `npm run bench -- gaps --fit` wrote them (docs/GAPS.md). */
export const fittedGapWeights: GapWeights = weights.weights;

export interface GapPoints {
  readonly points: number;
  /** Terms that have a weight and a value, in the order of `gapFeatures`; points may be nought or less. */
  readonly terms: readonly { readonly id: GapFeature; readonly points: number }[];
  /** Terms that have a weight, and of which nothing is known here. */
  readonly unknown: readonly GapFeature[];
}

export function gapPoints(
  valueOf: (feature: GapFeature) => number | null,
  given: GapWeights = fittedGapWeights,
): GapPoints {
  const terms: { id: GapFeature; points: number }[] = [];
  const unknown: GapFeature[] = [];
  let points = 0;
  for (const id of gapFeatures) {
    const weight = given[id];
    if (!weight) continue;
    const value = valueOf(id);
    if (value === null) {
      unknown.push(id);
      continue;
    }
    const own = Math.round(weight * value * pointsPerUnit);
    points += own;
    terms.push({ id, points: own });
  }
  return { points, terms, unknown };
}
