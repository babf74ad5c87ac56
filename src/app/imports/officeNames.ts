// The offices that a name in a workbook may mean: one that has it now; else one that has ended; else one that had it
// once, because tables of earlier months are written with the names of their time.
import type { Office } from '../../domain/offices/office.ts';
import { nameKey } from '../../names/normalise.ts';
import { officeVersions } from '../../storage/offices/officeTree.ts';
import type { Tx } from '../../storage/store.ts';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export function officesByName(
  offices: ReadonlyMap<string, Office>,
  versions: readonly Named[],
): Map<string, readonly Office[]> {
  const now = [...offices.values()];
  const byName = new Map<string, readonly Office[]>();
  for (const named of [now.filter((o) => !o.endedOn), now.filter((o) => o.endedOn), versions]) {
    const found = new Map<string, Set<Office>>();
    for (const { id, ...names } of named) {
      const office = offices.get(id);
      if (!office) continue;
      for (const name of [names.name, names.shortName, names.code]) {
        const key = nameKey(name);
        found.set(key, (found.get(key) ?? new Set()).add(office));
      }
    }
    for (const [key, some] of found) if (!byName.has(key)) byName.set(key, [...some]);
  }
  return byName;
}

export type OfficeNames = (id: string) => string | undefined;

/** How each office is named so that an import takes it for no other: several of a city may be called alike. */
export async function officeNames(
  tx: Tx,
  cityCode: string,
  offices: ReadonlyMap<string, Office>,
): Promise<OfficeNames> {
  const byName = officesByName(offices, await officeVersions(tx, cityCode));
  return (id) => {
    const office = offices.get(id);
    const isTheirs = (name: string) => {
      const [one, another] = byName.get(nameKey(name)) ?? [];
      return one?.id === id && !another;
    };
    return office && [office.shortName, office.name, office.code].find(isTheirs);
  };
}
