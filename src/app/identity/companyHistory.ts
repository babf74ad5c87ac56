// A firm's names with their dates, those of the firms merged into it among them, its parent, and the merges themselves.
// Names of firms behind all offices' projects: for those who enter or verify in the city.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type ParentStatement, parentsOf } from '../../storage/identity/companyAliases.ts';
import {
  companiesMergedInto,
  type CompanyMergeRecord,
  companyMergeRecords,
  type StatedName,
  companiesToMerge,
  type MergeCompany,
  namesOfCompanies,
} from '../../storage/companies/companyMerges.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CompanyHistory {
  readonly company: Omit<MergeCompany, 'reporters'>;
  readonly names: readonly StatedName[];
  readonly parent: ParentStatement | null;
  readonly merges: readonly CompanyMergeRecord[];
}

export async function companyHistory(store: Store, actor: Actor, companyId: string): Promise<CompanyHistory> {
  const { cityCode } = await inCity(store, actor, ['enter', 'verify']);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const [found] = await companiesToMerge(tx, cityCode, [companyId]);
    if (!found) return refuse('company_unknown');
    const { reporters: _, ...company } = found;
    const ids = [companyId, ...(await companiesMergedInto(tx, cityCode, companyId))];
    const [names, parents, merges] = await Promise.all([
      namesOfCompanies(tx, cityCode, ids),
      parentsOf(tx, cityCode, [companyId]),
      companyMergeRecords(tx, cityCode, { companyId }, { limit: 100, offset: 0 }),
    ]);
    return { company, names, parent: parents[0] ?? null, merges: merges.rows };
  });
}

export function listCompanyMerges(
  store: Store,
  { cityCode }: Actor,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly CompanyMergeRecord[]; readonly total: number }> {
  return inScope(store, countingScope(cityCode), (tx) =>
    companyMergeRecords(tx, cityCode, {}, { limit: size, offset: (page - 1) * size }),
  );
}
