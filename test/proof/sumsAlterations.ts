// What a province might alter of a sum, and what a check beside the cities' files has to call it.
import type { Altered } from './alterations.ts';
import type { Chance } from './chance.ts';
import { added, cityFile, liesOf, lied } from './sumsCases.ts';

const citiesOf = (seed: number): string[] =>
  ['甲市', '乙市', '丙市'].map((city, n) => cityFile(city, seed * 4 + n, 8 + (seed % 17)));

/** A sum of three random cities, beside their files. */
export function rightSum(seed: number): string[] {
  const cities = citiesOf(seed);
  return [added(cities).file, ...cities];
}

const withCities =
  (named: readonly string[], alter: (sum: string, chance: Chance) => string) =>
  (chance: Chance, seed: number): Altered => {
    const [sum = '', ...cities] = rightSum(seed);
    return { files: [alter(sum, chance), ...cities], named };
  };

export const sumsAlterations: Readonly<Record<string, (chance: Chance, seed: number) => Altered>> = {
  'another file of a city beside a sum': (chance, seed) => {
    const [sum = '', first = '', , third = ''] = rightSum(seed);
    return {
      files: [sum, first, cityFile('乙市', seed + 100_000 + chance.below(1000), 24), third],
      named: ['part_is_other'],
    };
  },
  'the number of a city in a sum, by the province': withCities(['part_is_other'], (sum, chance) =>
    lied(sum, {
      sums: (all) => ({ ...all, cities: all.cities.map((one) => ({ ...one, no: one.no + 1 + chance.below(9) })) }),
    }),
  ),
  'names and fingerprints of cities crossed, by the province': withCities(['part_is_other'], (sum) =>
    lied(sum, {
      sums: (all) => ({
        ...all,
        cities: all.cities.map((one, n) => ({ ...one, fingerprint: all.cities[(n + 1) % 3]?.fingerprint ?? '' })),
      }),
    }),
  ),
  'a sum of before its cities, by the province': (_, seed) => {
    const cities = citiesOf(seed);
    return { files: [added(cities, undefined, '2024-01-31T02:00:00.000Z').file, ...cities], named: ['sum_early'] };
  },
  'a number of a sum, by the province': (chance, seed) => {
    const [sum = '', ...cities] = rightSum(seed);
    // Some have no number that is told by a word: there is nothing to alter then.
    const lies = liesOf(sum).filter(({ file }) => file !== sum);
    const { file, fault } = chance.pick(lies);
    return { files: [file, ...cities], named: [fault] };
  },
};
