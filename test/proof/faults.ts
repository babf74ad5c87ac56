// What a check says of several files, by the names of the faults.
import { report } from '../../src/proof/report.ts';

export const checked = (files: readonly string[]) => report(files.map((text, n) => ({ name: `${n}`, text })));

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

/** Each once, in the order of the alphabet. */
export const namesOf = (files: readonly string[]): string[] => [...new Set(faultsOf(files))].toSorted();
