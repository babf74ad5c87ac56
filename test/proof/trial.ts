// One right file, or one that was altered in one way, and what the check says of it.
import { alterations } from './alterations.ts';
import { chanceOf } from './chance.ts';
import { checked, faultsOf } from './faults.ts';
import { rightSum, sumsAlterations } from './sumsAlterations.ts';
import { wordOf } from './witness.ts';
import { keyOfFirstCounty, publisherOf, randomFile } from './randomCity.ts';

export const waysToAlter = [...Object.keys(alterations), ...Object.keys(sumsAlterations)];

/** Faults of a right file of a random city, checked with its list of keys and the key of a county. */
export function rightFile(seed: number): string[] {
  // Every tenth is a sum beside its cities.
  if (seed % 10 === 0) return faultsOf(rightSum(seed));
  const by = publisherOf(chanceOf(seed), `city ${seed}`);
  // Of every second city all counties signed.
  const made = randomFile(by, seed, seed % 2 === 0 ? { signed: {} } : {});
  // Of every third a witness saw the head.
  const seen = seed % 3 === 0 ? [wordOf(made)] : [];
  const files = [made.file, JSON.stringify(by.keys), JSON.stringify(keyOfFirstCounty(made)), ...seen];
  const { files: pages, witnesses } = checked(files);
  const [page] = pages;
  const proved = (page?.told?.sum ?? 0) + (page?.told?.count ?? 0);
  return [
    ...faultsOf(files),
    ...(proved > 0 ? [] : ['nothing proved']),
    ...(witnesses.seen.length === seen.length ? [] : ['not seen']),
  ];
}

/** Undefined where the city has nothing that can be altered so; else what was to be named, and what was. */
export function alteredFile(
  way: string,
  seed: number,
): { readonly named: readonly string[]; readonly found: string[] } | undefined {
  const chance = chanceOf(seed);
  const ofSums = sumsAlterations[way];
  if (ofSums) {
    const altered = ofSums(chance, seed);
    return { named: altered.named, found: faultsOf(altered.files) };
  }
  const by = publisherOf(chance, `city ${seed}`);
  const made = randomFile(by, seed);
  const altered = alterations[way]?.(chance, by, made, seed);
  return altered && { named: altered.named, found: faultsOf(altered.files) };
}

export const isNamed = ({
  named,
  found,
}: {
  readonly named: readonly string[];
  readonly found: readonly string[];
}): boolean => found.some((fault) => named.includes(fault));
