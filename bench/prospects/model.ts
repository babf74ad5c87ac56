// The weights of the terms, fitted on some companies; and the points that they give every cell.
import { chanceOf } from '../../src/demo/chance.ts';
import { type PlacementTerm, placementTerms } from '../../src/net/placement/features.ts';
import { pointsPerUnit, type PlacementWeights } from '../../src/net/placement/points.ts';
import { fitLogistic } from '../fit/logistic.ts';
import { type Cells, chosenAt } from './cells.ts';

/** Cells without a placement that are drawn for one with it. */
const againstEach = 100;
const ridge = 1;

/** Of the companies with `learnt` 1, how many build in each city. */
export function chosenBy(cells: Cells, learnt: Uint8Array): Float64Array {
  const width = cells.cities.length;
  const chosen = new Float64Array(width);
  for (let at = 0; at < cells.placed.length; at++) {
    if (cells.placed[at] && learnt[Math.floor(at / width)]) {
      chosen[at % width] = (chosen[at % width] ?? 0) + 1;
    }
  }
  return chosen;
}

/** Weights of `terms`, each of which the field expects to speak for a placement: those that do not are left out. */
export function fitWeights(
  cells: Cells,
  learnt: Uint8Array,
  terms: readonly PlacementTerm[],
  seed: string,
): PlacementWeights {
  const rows = drawn(cells, learnt, seed);
  const chosen = chosenBy(cells, learnt);
  const width = cells.cities.length;
  const columnOf = (term: PlacementTerm) => {
    const index = placementTerms.indexOf(term);
    return Float64Array.from(rows, (at) =>
      index === chosenAt
        ? // The company's own choice is not among what it is told of the city.
          Math.log1p((chosen[at % width] ?? 0) - (cells.placed[at] ?? 0))
        : (cells.features[index]?.[at] ?? 0),
    );
  };
  const outcomes = Uint8Array.from(rows, (at) => cells.placed[at] ?? 0);
  let kept = [...terms];
  for (;;) {
    const nought = { weights: kept.map(() => 0), strength: ridge };
    const weights = fitLogistic([{ features: kept.map(columnOf), outcomes }], nought);
    const worst = weights.indexOf(Math.min(...weights));
    if ((weights[worst] ?? 0) >= 0) return Object.fromEntries(kept.map((term, n) => [term, round(weights[n] ?? 0)]));
    kept = kept.filter((_, n) => n !== worst);
  }
}

const round = (weight: number): number => Math.round(weight * 1000) / 1000;

/** All placements of the companies learnt from, and some hundred other cells for each. */
function drawn(cells: Cells, learnt: Uint8Array, seed: string): Uint32Array {
  const width = cells.cities.length;
  const hits: number[] = [];
  const companies: number[] = [];
  learnt.forEach((one, row) => one && companies.push(row));
  for (let at = 0; at < cells.placed.length; at++)
    if (cells.placed[at] && learnt[Math.floor(at / width)]) hits.push(at);
  const chance = chanceOf(seed);
  const misses = new Set<number>();
  while (misses.size < hits.length * againstEach) {
    const at = chance.pick(companies) * width + chance.int(0, width - 1);
    if (!cells.placed[at] && !cells.home[at]) misses.add(at);
  }
  return Uint32Array.from([...hits, ...misses]);
}

/** Of one cell, summed as the product sums them: each term in whole points. `left` terms are the same for all that is compared. */
export function pointsAt(
  cells: Cells,
  at: number,
  weights: PlacementWeights,
  chosen: Float64Array,
  left: ReadonlySet<PlacementTerm>,
): number {
  let points = 0;
  placementTerms.forEach((term, index) => {
    const weight = weights[term];
    if (!weight || left.has(term)) return;
    const feature =
      index === chosenAt ? Math.log1p(chosen[at % cells.cities.length] ?? 0) : (cells.features[index]?.[at] ?? 0);
    points += Math.round(weight * feature * pointsPerUnit);
  });
  return points;
}
