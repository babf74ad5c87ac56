// A company's page: what the register and the city's ledger call it, what the city knows of it, its projects in reach. A
// firm that only the ledger has opens where one of its reports or projects is in reach.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { companiesInReach, type FoundProjectLine } from '../../storage/companies/citySearch.ts';
import { companyNames, type KnownName, ownRowsOf, companyProjects } from '../../storage/companies/companyPage.ts';
import { type FactOfCompany, standingFacts } from '../../storage/companies/companyFacts.ts';
import { type ParentStatement, parentsOf } from '../../storage/identity/companyAliases.ts';
import { companiesMergedInto, type StatedName, namesOfCompanies } from '../../storage/companies/companyMerges.ts';
import { registerCompanies } from '../../storage/companies/register.ts';
import { type FirmLine, firmLines } from '../../storage/companies/registerSearch.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export interface CompanyPage {
  readonly firm: FirmLine;
  readonly names: readonly (KnownName & { readonly of: 'register' | 'own' })[];
  /** Former names and aliases that were stated. */
  readonly aliases: readonly StatedName[];
  /** Null where none is stated. */
  readonly parent: ParentStatement | null;
  /** The ledger's own rows of the firm, of those in reach. */
  readonly ledgerIds: readonly string[];
  readonly facts: readonly FactOfCompany[];
  /** Names of the firms that facts speak of, by id. */
  readonly others: ReadonlyMap<string, string>;
  readonly projects: readonly FoundProjectLine[];
}

export async function companyPage(store: Store, actor: Actor, id: string): Promise<CompanyPage> {
  const { cityCode } = actor;
  const reach = await readingScope(store, actor);
  const known = await inScope(store, countingScope(cityCode), async (tx) => {
    const rows = await ownRowsOf(tx, cityCode, id);
    const registerId = rows[0]?.registerId ?? id;
    const [firm] = await firmLines(tx, [registerId]);
    const [entry] = await registerCompanies(tx, { ids: [registerId] });
    const facts = firm ? await standingFacts(tx, cityCode, [firm.id]) : [];
    const named = facts.flatMap(({ value }) => (value as { registerId?: string }).registerId ?? []);
    const others = new Map((await registerCompanies(tx, { ids: named })).map((one) => [one.id, one.name]));
    const ownIds = rows.map((row) => row.id);
    // What was merged into the firm is the firm.
    const merged = await Promise.all(ownIds.map((own) => companiesMergedInto(tx, cityCode, own)));
    return { firm, entry, facts, others, ownIds, companyIds: [...new Set([...ownIds, ...merged.flat()])] };
  });
  return inScope(store, reach, async (tx) => {
    const open = [...(await companiesInReach(tx, cityCode, known.companyIds))];
    const ledgerIds = open.length > 0 ? known.ownIds : [];
    const [said, [parent]] = [await namesOfCompanies(tx, cityCode, open), await parentsOf(tx, cityCode, ledgerIds)];
    const names = await companyNames(tx, cityCode, open);
    // A firm is called as it was reported itself, not as one that was merged into it.
    const [latest] = await companyNames(tx, cityCode, ledgerIds);
    const own = latest && { ...latest, id, industry: null, sample: false };
    const firm = known.firm ?? own ?? refuse('company_not_found', 'id');
    const { entry } = known;
    const registered = entry ? [{ ...entry, day: entry.sourceOn, seat: null, of: 'register' as const }] : [];
    return {
      firm,
      names: [...registered, ...names.map((name) => ({ ...name, of: 'own' as const }))],
      aliases: said.filter(({ aliasId }) => aliasId !== null),
      parent: parent?.parentName ? parent : null,
      ledgerIds,
      facts: known.facts,
      others: known.others,
      projects: await companyProjects(tx, cityCode, open),
    };
  });
}
