// How sure a figure is: the same figure over samples of the places, drawn with replacement. Methods are compared on the
// same samples, so that the interval of a ratio is that of the ratio.
import { chanceOf } from '../../src/demo/chance.ts';
import { averagePrecision, hitsWithin, type Ranked } from './metrics.ts';

/** The figure itself first, then one of each sample. */
export type Drawn = readonly number[];

/** How often each place is in each sample; in the first, once. */
export function samplesOf(places: number, rounds: number): Float64Array[] {
  const chance = chanceOf('gaps: places');
  const drawn = Array.from({ length: rounds }, () => {
    const times = new Float64Array(places);
    for (let at = 0; at < places; at++) {
      const one = chance.int(0, places - 1);
      times[one] = (times[one] ?? 0) + 1;
    }
    return times;
  });
  return [new Float64Array(places).fill(1), ...drawn];
}

/** Average precision of each year, averaged. A year whose outcomes are in no place of the sample is left out. */
export function precisionDrawn(years: readonly Ranked[], samples: readonly Float64Array[]): Drawn {
  return samples.map((times) => {
    const found = years.map((ranking) => averagePrecision(ranking, times)).filter((value) => value > 0);
    return mean(found);
  });
}

/** The share of places with an outcome that have one among their first `k`, of each year, averaged. */
export function hitsDrawn(years: readonly Ranked[], k: number, samples: readonly Float64Array[]): Drawn {
  const hits = years.map((ranking) => [...hitsWithin(ranking, k)]);
  return samples.map((times) => {
    const shares = hits.flatMap((ofYear) => {
      let [sum, all] = [0, 0];
      for (const [place, hit] of ofYear) {
        sum += hit * (times[place] ?? 0);
        all += times[place] ?? 0;
      }
      return all === 0 ? [] : [sum / all];
    });
    return mean(shares);
  });
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** The figure with the middle 95 of 100 of its samples. */
export function interval([value = 0, ...drawn]: Drawn): { value: number; low: number; high: number } {
  const sorted = drawn.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
