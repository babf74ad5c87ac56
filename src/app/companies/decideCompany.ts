import { companyNoun } from '../../domain/companies/company.ts';
import { headBreaches } from '../../domain/entries/entry.ts';
import { nameKey } from '../../names/normalise.ts';
import type { CodeClaim } from '../../storage/credit/creditCodes.ts';
import { type Batch, factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideCompany = ownDecision(companyNoun, ({ input }, world, batch) => {
  const breaches = headBreaches(companyNoun, input.head, factsOf(world, input.head));
  if (input.kind !== 'domestic' && input.creditCode)
    breaches.push({ law: 'credit_code_only_for_domestic', field: 'creditCode' });
  // What is told of a firm that another office reported waits for that office, and says where it is from.
  const owner = world.companyOffices.get(input.companyId);
  if (owner !== undefined && !world.writable.has(owner) && !input.head.reason)
    breaches.push({ law: 'source_required_for_shared_firm', field: 'reason' });
  const holder = input.creditCode ? world.codeHolders.get(input.creditCode) : undefined;
  if (holder && !holder.sameFirm.includes(input.companyId))
    breaches.push({ law: 'credit_code_taken', field: 'creditCode', detail: { name: holder.name } });
  if (breaches.length > 0) return breaches;
  if (input.creditCode) {
    const sameFirm = [...(holder?.sameFirm ?? []), input.companyId];
    world.codeHolders.set(input.creditCode, { companyId: input.companyId, name: input.name, sameFirm });
  }
  if (!world.companies.has(input.companyId)) {
    world.companies.add(input.companyId);
    world.companyOffices.set(input.companyId, input.head.officeId);
    (batch.rows.company ??= []).push({
      city_code: batch.cityCode,
      id: input.companyId,
      register_id: null,
    });
  }
  put(companyNoun, input, batch, { name_key: nameKey(input.name) });
  return [];
});

/** What a batch tells of firms: which of them were in the ledger before, and the credit codes that it gives. */
export function firmsTold({ rows }: Pick<Batch, 'rows'>): { known: string[]; claims: CodeClaim[] } {
  const founded = new Set((rows.company ?? []).map(({ id }) => id));
  const told = rows[companyNoun.kind] ?? [];
  return {
    known: told.flatMap(({ company_id: id }) => (founded.has(id) ? [] : id)),
    claims: told.flatMap(({ company_id: companyId, credit_code: code }) => (code ? { companyId, code } : [])),
  };
}
