// One company as its page shows it, within the transaction's scope.
import { sql } from 'kysely';
import type { FoundProjectLine } from './citySearch.ts';
import { firmsOfProjects } from '../entries/ties.ts';
import { versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

/** The city's own rows of a firm: by its own id, or by that of the register. */
export async function ownRowsOf(
  tx: Tx,
  cityCode: string,
  id: string,
): Promise<{ readonly id: string; readonly registerId: string | null }[]> {
  return tx
    .selectFrom('company')
    .select(['id', 'register_id as registerId'])
    .where('city_code', '=', cityCode)
    .where((or) => or.or([or('id', '=', id), or('register_id', '=', id)]))
    .execute();
}

export interface KnownName {
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly source: string | null;
  readonly day: string;
}

/** What companies were reported as, the latest first; each name once. */
export async function companyNames(tx: Tx, cityCode: string, ids: readonly string[]): Promise<KnownName[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<KnownName>`
    select distinct on (v.name_key) v.name, v.credit_code as "creditCode", v.seat, null as source,
      coalesce(v.occurred_on, current_date)::text as day
    from ${versionsOf('company', 'known')} v
    where v.city_code = ${cityCode} and v.company_id = any(${ids}::uuid[])
    order by v.name_key, v.entry_id desc`.execute(tx);
  return rows.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** Projects in the transaction's scope that these companies bring or build. */
export async function companyProjects(tx: Tx, cityCode: string, ids: readonly string[]): Promise<FoundProjectLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FoundProjectLine>`
    select c.project_id as id, c.name, c.short_code as "shortCode", c.stage, c.investor_name as investor, c.sample
    from project_current c where c.city_code = ${cityCode} and c.project_id in (
      select p.project_id from (${firmsOfProjects}) p
      where p.city_code = ${cityCode} and p.company_id = any(${ids}::uuid[]))
    order by c.signed_on desc nulls last, c.project_id limit 200`.execute(tx);
  return rows;
}
