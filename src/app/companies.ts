// Companies of the city by their full name, for a form that names one. Only the very name finds it: nobody reads
// through the firms behind other offices' projects.
import type { Actor } from '../domain/role.ts';
import { nameKey } from '../names/normalise.ts';
import { companiesBy } from '../storage/lookups.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';

export interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

export async function companiesNamed(store: Store, { cityCode }: Actor, name: string): Promise<NamedCompany[]> {
  const found = await inScope(store, countingScope(cityCode), (tx) => companiesBy(tx, cityCode, [], [nameKey(name)]));
  return found.map(({ id, name: known }) => ({ id, name: known }));
}
