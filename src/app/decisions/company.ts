import { type CompanyInput, companyNoun } from '../../domain/company.ts';
import { headBreaches } from '../../domain/entry.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf, put } from './batch.ts';

export function decideCompany(input: CompanyInput, world: World, batch: Batch): Breach[] {
  const breaches = headBreaches(companyNoun, input.head, factsOf(world, input.head));
  if (input.kind !== 'domestic' && input.creditCode)
    breaches.push({ law: 'credit_code_only_for_domestic', field: 'creditCode' });
  if (breaches.length > 0) return breaches;
  if (!world.companies.has(input.companyId)) {
    world.companies.add(input.companyId);
    (batch.rows.company ??= []).push({
      city_code: batch.cityCode,
      id: input.companyId,
      register_id: null,
    });
  }
  put(companyNoun, input, batch, { name_key: nameKey(input.name) });
  return [];
}
