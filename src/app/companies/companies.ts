// Companies of the city by their full name, for a form that names one. Only the very name finds it: nobody reads
// through the firms behind other offices' projects.
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { companiesCalled, companyStanding, companiesToMerge } from '../../storage/companies/companyMerges.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

export async function companiesNamed(store: Store, { cityCode }: Actor, name: string): Promise<NamedCompany[]> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const called = await companiesCalled(tx, cityCode, nameKey(name));
    // A former name, an alias or the name of a merged firm leads to the one that counts.
    const standing = await companyStanding(tx, cityCode, called);
    const ids = [...new Set(called.map((id) => standing.get(id) ?? id))];
    const found = await companiesToMerge(tx, cityCode, ids);
    return found.map(({ companyId, name: known }) => ({ id: companyId, name: known }));
  });
}
