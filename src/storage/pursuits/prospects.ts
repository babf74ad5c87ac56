// The firms that a city courts.
import { sql } from 'kysely';
import { versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface ProspectRow {
  readonly id: string;
  readonly registerId: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly divisionCode: string | null;
  readonly division: string | null;
  readonly industryCode: string | null;
  readonly industry: string | null;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface ProspectKeys {
  readonly ids?: readonly string[];
  readonly registerIds?: readonly string[];
  readonly creditCodes?: readonly string[];
  readonly nameKeys?: readonly string[];
}

export async function prospectsByKeys(tx: Tx, cityCode: string, keys: ProspectKeys): Promise<ProspectRow[]> {
  const { ids = [], registerIds = [], creditCodes = [], nameKeys = [] } = keys;
  const { rows } = await sql<ProspectRow>`
    select r.id, r.register_id as "registerId", r.name, r.name_key as "nameKey", r.credit_code as "creditCode",
      r.division_code as "divisionCode", d.name as division, r.industry_code as "industryCode", i.name as industry,
      r.source, r.source_on as "sourceOn", r.sample
    from prospect r left join division d on d.code = r.division_code left join industry i on i.code = r.industry_code
    where r.city_code = ${cityCode} and (r.id = any(${ids}::uuid[]) or r.register_id = any(${registerIds}::uuid[])
      or r.credit_code = any(${creditCodes}) or r.name_key = any(${nameKeys}))`.execute(tx);
  return rows;
}

/** The firm as a company of the city's ledger: by the register, its credit code, or its name. */
export async function companyOfProspect(
  tx: Tx,
  cityCode: string,
  { registerId, creditCode, nameKey }: Pick<ProspectRow, 'registerId' | 'creditCode' | 'nameKey'>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from company c
    left join ${versionsOf('company', 'known')} v on v.city_code = c.city_code and v.company_id = c.id
    where c.city_code = ${cityCode}
      and (c.register_id = ${registerId} or v.credit_code = ${creditCode} or v.name_key = ${nameKey})
    order by (c.register_id = ${registerId}) desc nulls last, (v.credit_code = ${creditCode}) desc nulls last, c.id limit 1`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

/** The company is the firm of the register, where none is yet. */
export async function linkToRegister(tx: Tx, cityCode: string, companyId: string, registerId: string): Promise<void> {
  await tx
    .updateTable('company')
    .set({ register_id: registerId })
    .where('city_code', '=', cityCode)
    .where('id', '=', companyId)
    .where('register_id', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('company as other')
            .where('other.city_code', '=', cityCode)
            .where('other.register_id', '=', registerId),
        ),
      ),
    )
    .execute();
}
