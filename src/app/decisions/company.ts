import type { CompanyInput } from '../../domain/company.ts';
import { headBreaches } from '../../domain/entry.ts';
import { nameKey } from '../../names/normalise.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideCompany(input: CompanyInput, world: World, batch: Batch): Breach[] {
  const breaches = headBreaches('company_version', input.head, factsOf(world, input.head));
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
  (batch.rows.company_version ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    company_id: input.companyId,
    name: input.name,
    name_key: nameKey(input.name),
    kind: input.kind,
    credit_code: input.creditCode ?? null,
    country: input.country,
    seat: input.seat ?? null,
    tags: input.tags,
  });
  return [];
}
