// The weights of the terms for one split, from earlier splits alone, and the points that they give its cells.
import { type GapFeature, gapFeatures } from '../../src/net/gaps/features.ts';
import { gapPoints, type GapWeights } from '../../src/net/gaps/points.ts';
import { fitLogistic, type Sample } from '../fit/logistic.ts';
import type { Split } from './split.ts';

/** How many years of splits are learnt from. */
export const learntYears = 8;

/** The first guess is gravity: place size × industry size. Where there are few outcomes, it speaks louder than they do. */
const guess: GapWeights = { place_size: 1, industry_size: 1 };
const strength = 30;

/** Splits whose outcomes were all known before the year: their window ends where the year begins. */
export function knownBefore(splits: readonly Split[], year: number, windowYears: number): Split[] {
  return splits.filter((split) => split.year + windowYears <= year && split.year + windowYears >= year - learntYears);
}

/** A reason must not speak against itself: a feature whose weight comes out below nought is left out, worst first. */
export function fitWeights(splits: readonly Split[]): GapWeights {
  let kept: GapFeature[] = [...gapFeatures];
  let from: number[] | undefined;
  for (;;) {
    const samples = splits.map(
      ({ features, outcomes }): Sample => ({ features: kept.map((id) => features[id]), outcomes }),
    );
    const weights = fitLogistic(samples, { weights: kept.map((id) => guess[id] ?? 0), strength }, from);
    const worst = weights.indexOf(Math.min(...weights));
    if ((weights[worst] ?? 0) >= 0) return Object.fromEntries(kept.map((id, at) => [id, round(weights[at] ?? 0)]));
    kept = kept.filter((_, at) => at !== worst);
    from = weights.filter((_, at) => at !== worst);
  }
}

const round = (weight: number): number => Math.round(weight * 1000) / 1000;

/** As the product shows them: whole points, added up. */
export function pointsOf({ features, outcomes }: Split, weights: GapWeights): Float64Array {
  return Float64Array.from(outcomes, (_, at) => gapPoints((id) => features[id][at] ?? 0, weights).points);
}
