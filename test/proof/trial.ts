// One right file, or one that was altered in one way, and what the check says of it.
import { report } from '../../src/proof/report.ts';
import { alterations } from './alterations.ts';
import { chanceOf } from './chance.ts';
import { wordOf } from './witness.ts';
import { keyOfFirstCounty, publisherOf, randomFile } from './randomCity.ts';

export const waysToAlter = Object.keys(alterations);

const checked = (files: readonly string[]) => report(files.map((text, n) => ({ name: `${n}`, text })));

export function faultsOf(files: readonly string[]): string[] {
  const { files: pages, chain, offices, witnesses, unreadable } = checked(files);
  const beside = pages.flatMap(({ countersigned }) => countersigned?.faults ?? []);
  const unsigned = pages.flatMap(({ countersigned }) => [
    ...(countersigned?.unsigned ?? []).map(() => 'office_unsigned'),
    ...(countersigned?.signed ?? []).flatMap(({ differs }) => differs.map(() => 'differs_from_signed')),
  ]);
  const all = [
    ...pages.flatMap(({ faults }) => faults),
    ...beside,
    ...pages.flatMap(({ sums }) => sums?.faults ?? []),
    ...chain,
    ...witnesses.faults,
    ...offices.flatMap(({ faults }) => faults),
  ];
  return [...unsigned, ...all.map(({ fault }) => fault), ...unreadable.map(() => 'unreadable')];
}

/** Faults of a right file of a random city, checked with its list of keys and the key of a county. */
export function rightFile(seed: number): string[] {
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
