// What firms are called besides, and whose they are, as stated.
import { sql } from 'kysely';
import { standingMergesSql } from './mergeFacts.ts';
import type { Tx } from '../store.ts';

export interface AliasRow {
  readonly company_id: string;
  readonly name: string;
  readonly name_key: string;
  readonly kind: string;
  readonly withdrawn: boolean;
}

export async function aliasById(tx: Tx, cityCode: string, id: string): Promise<AliasRow | undefined> {
  const { rows } = await sql<AliasRow>`
    select a.company_id, a.name, a.name_key, a.kind, exists (
      select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id) as withdrawn
    from company_alias a where a.city_code = ${cityCode} and a.id = ${id} and a.withdraws_id is null`.execute(tx);
  return rows[0];
}

export interface ParentStatement {
  readonly companyId: string;
  /** Null: there is none. */
  readonly parentName: string | null;
  /** The firm that counts today. */
  readonly parentId: string | null;
  readonly source: string;
  readonly sourceOn: string;
}

/** The latest statement of each firm that has one. */
export async function parentsOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<ParentStatement[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ParentStatement>`
    select distinct on (p.company_id) p.company_id as "companyId", p.parent_name as "parentName",
      coalesce(s.into_id, p.parent_id) as "parentId", p.source, p.source_on as "sourceOn"
    from company_parent p left join (${standingMergesSql('company', cityCode)}) s on s.id = p.parent_id
    where p.city_code = ${cityCode} and p.company_id = any(${ids}::uuid[])
    order by p.company_id, p.recorded_at desc, p.id desc`.execute(tx);
  return rows;
}
