// Companies that a name being typed may mean, each with what speaks for and against it. Of the register, which everyone of
// the city reads, and of the city's own ledger as far as it is in reach; a firm that only other offices' rows name is not
// shown here: its very name finds it, as before (app/companies/companies.ts).
import type { Actor } from '../../domain/people/role.ts';
import { type CompanyEvidence, compareCompanies } from '../../names/company/compareCompanies.ts';
import { comparedWord } from '../../names/fragments/comparedWord.ts';
import { nameKey } from '../../names/normalise.ts';
import { sureFrom } from '../../names/search/certainty.ts';
import type { Store } from '../../storage/store.ts';
import { findFirms } from './findFirms.ts';
import { type CompanyLine, companyLines } from './search.ts';

export interface LikelyCompany {
  readonly company: CompanyLine;
  /** Whether it may be taken for the one that is meant without looking at the others. */
  readonly sure: boolean;
  /** Weightiest first, against as well as for. */
  readonly evidence: readonly CompanyEvidence[];
}

const shown = 5;
/** So many are read: the typed name itself is not among those that are shown. */
const compared = 50;

export async function likelyCompanies(store: Store, actor: Actor, typed: string): Promise<LikelyCompany[]> {
  const key = comparedWord(typed);
  if (key.length < 2) return [];
  const { firms } = await findFirms(store, actor, { key, words: [key] }, compared);
  const lines = await companyLines(store, actor.cityCode, firms.slice(0, shown + 1));
  return lines
    .filter(({ company }) => nameKey(company.name) !== key)
    .slice(0, shown)
    .map(({ firm, company }) => {
      const aliases = firm.called === 'name' ? [] : [typed];
      const { evidence } = compareCompanies({ name: typed }, { name: company.name, aliases });
      return { company, sure: firm.certainty >= sureFrom, evidence };
    });
}
