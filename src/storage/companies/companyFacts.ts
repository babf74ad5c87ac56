// What a city knows of firms of the register.
import { sql } from 'kysely';
import type { CompanyFactInput, StandingFact } from '../../domain/companies/companyFact.ts';
import { insertRows } from '../insert.ts';
import type { Tx } from '../store.ts';

export interface FactOfCompany extends StandingFact {
  readonly id: string;
  readonly registerId: string;
  readonly sample: boolean;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

/** Facts that stand about these firms, the latest source first. */
export async function standingFacts(
  tx: Tx,
  cityCode: string,
  registerIds: readonly string[],
): Promise<FactOfCompany[]> {
  if (registerIds.length === 0) return [];
  const { rows } = await sql<FactOfCompany>`
    select f.id, f.register_id as "registerId", f.kind, f.value, f.source, f.source_on as "sourceOn", f.sample,
      f.recorded_at as "recordedAt", n.name as "recordedBy"
    from company_fact_standing f
    left join account a on a.city_code = f.city_code and a.id = f.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where f.city_code = ${cityCode} and f.register_id = any(${registerIds}::uuid[])
    order by f.source_on desc, f.recorded_at desc, f.id desc`.execute(tx);
  return rows;
}

interface Recorded {
  readonly at: string;
  readonly by: string;
  readonly importId?: string | null;
}

export async function insertFacts(
  tx: Tx,
  cityCode: string,
  facts: readonly CompanyFactInput[],
  recorded: Recorded,
): Promise<void> {
  const rows = facts.map((fact) => ({
    city_code: cityCode,
    id: fact.id,
    register_id: fact.registerId,
    kind: fact.kind,
    value: fact.value,
    source: fact.source,
    source_on: fact.sourceOn,
    sample: fact.sample,
    import_id: recorded.importId ?? null,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
  }));
  await insertRows(tx, { company_fact: rows as never });
}

/** Whether the fact is there, and whether it was taken back. */
export async function factState(tx: Tx, cityCode: string, factId: string): Promise<{ withdrawn: boolean } | undefined> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select exists (select from company_fact_withdrawal w where w.city_code = f.city_code and w.fact_id = f.id) as withdrawn
    from company_fact f where f.city_code = ${cityCode} and f.id = ${factId}`.execute(tx);
  return rows[0];
}

export async function withdrawFacts(
  tx: Tx,
  cityCode: string,
  factIds: readonly string[],
  recorded: Recorded & { readonly reason: string },
): Promise<void> {
  const rows = factIds.map((id) => ({
    city_code: cityCode,
    fact_id: id,
    reason: recorded.reason,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
  }));
  await insertRows(tx, { company_fact_withdrawal: rows });
}

/** Facts that an import brought and that still stand. */
export async function factsOfImport(tx: Tx, cityCode: string, importId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('company_fact_standing')
    .select('id')
    .where('city_code', '=', cityCode)
    .where('import_id', '=', importId)
    .execute();
  return rows.map(({ id }) => id);
}
