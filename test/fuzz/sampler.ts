// Chance from a seed.
import * as fc from 'fast-check';
import { must } from '../fixture/must.ts';

export type Chance = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Each request or step has its own seed, so that leaving one out changes no other. */
export function sampler(seed: number): Chance {
  let step = 0;
  return (arbitrary) => must(fc.sample(arbitrary, { numRuns: 1, seed: (seed * 31 + step++) | 0 })[0] as never);
}
