// Companies that a name being typed may mean, each with what speaks for and against it. Of the register, which everyone of
// the city reads, and of the city's own ledger as far as it is in reach; a firm that only other offices' rows name is not
// shown here: its very name finds it, as before (app/companies/companies.ts).
import type { Actor } from '../../domain/people/role.ts';
import { type CompanyEvidence, compareCompanies } from '../../names/company/compareCompanies.ts';
import { companyName } from '../../names/company/companyName.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Store } from '../../storage/store.ts';
import { type CompanyLine, searchEverywhere } from './search.ts';

export interface LikelyCompany {
  readonly company: CompanyLine;
  /** Weightiest first, against as well as for. */
  readonly evidence: readonly CompanyEvidence[];
}

const shown = 5;
/** Of each question to the search so many are compared. */
const compared = 50;
/** Less than this says nothing: then nobody is shown. A name that holds the typed one has −5, and −5.5 with another legal form. */
const worthShowing = -6;

export async function likelyCompanies(store: Store, actor: Actor, typed: string): Promise<LikelyCompany[]> {
  const { key, core } = companyName(typed);
  // Its own word, in front and at its end: 临清 with 鲁西轴承 lies in either of the two.
  const asked = [...new Set([key, core, core.slice(0, 2), core.slice(-2)])].filter((part) => part.length >= 2);
  const found = new Map<string, CompanyLine>();
  for (const part of asked) {
    const { companies } = await searchEverywhere(store, actor, { asked: part, page: 1, size: compared });
    for (const company of companies.rows) found.set(company.id, company);
  }
  return [...found.values()]
    .map((company) => ({ company, ...compareCompanies({ name: typed }, { name: company.name }) }))
    .filter(({ bits, company }) => bits >= worthShowing && nameKey(company.name) !== key)
    .toSorted((a, b) => b.bits - a.bits || a.company.name.length - b.company.name.length)
    .slice(0, shown)
    .map(({ company, evidence }) => ({ company, evidence }));
}
