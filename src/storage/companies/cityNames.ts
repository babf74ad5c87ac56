// Every name under which the city's ledger knows a firm: as last reported, as reported before, as stated besides, and those of
// firms that were merged into it.
import { sql } from 'kysely';
import { lastOfEach, tellings, versionsOf } from '../entries/versions.ts';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import type { Tx } from '../store.ts';

export interface CityName {
  /** The firm that counts today. */
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly called: 'name' | 'former' | 'alias';
  readonly creditCode: string | null;
  readonly seat: string | null;
}

/** The shortest name first. */
export async function cityNames(tx: Tx, cityCode: string, ids: readonly string[] | 'all'): Promise<CityName[]> {
  const columns = ['city_code', 'name', 'name_key', 'credit_code', 'seat'];
  const chosen = ids === 'all' ? sql`true` : sql`id = any(${ids}::uuid[])`;
  const { rows } = await sql<CityName>`
    with merged as (${standingMergesSql('company', cityCode)}),
    latest as (${lastOfEach('company', 'inForce', columns, sql`its.city_code = ${cityCode}`)}),
    named as (
      select company_id, name, name_key, 'name' as called, 0 as no from latest
      union all select v.company_id, v.name, v.name_key, 'former', 1 from ${versionsOf('company', 'inForce')} v
        where v.city_code = ${cityCode}
      union all select a.company_id, a.name, a.name_key, a.kind, 2 from company_alias a
        where a.city_code = ${cityCode} and a.withdraws_id is null and not exists (
          select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id)
    ), each as (
      select coalesce(m.into_id, n.company_id) as id, n.name, n.name_key,
        case when m.into_id is null then n.called else 'alias' end as called,
        n.no + case when m.into_id is null then 0 else 3 end as no
      from named n left join merged m on m.id = n.company_id
    ), once as (select distinct on (id, name_key) id, name, name_key, called from each where ${chosen}
      order by id, name_key, no)
    select o.id, o.name, o.name_key as "nameKey", o.called, l.credit_code as "creditCode", l.seat
    from once o join latest l on l.company_id = o.id order by length(o.name_key), o.name_key, o.id`.execute(tx);
  return rows;
}

/** Firms of which something was reported, decided, stated or merged after the instant. */
export async function companiesToldSince(tx: Tx, cityCode: string, instant: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      select id, reverses_id from entry where city_code = ${cityCode} and recorded_at > ${instant}
      union select e.id, e.reverses_id from verification d
        join entry e on e.city_code = d.city_code and e.id = d.entry_id
        where d.city_code = ${cityCode} and d.recorded_at > ${instant}
    ), named as (select id from moved union select reverses_id from moved where reverses_id is not null)
    select c.company_id as id from named n
      join ${tellings('company')} c on c.city_code = ${cityCode} and c.entry_id = n.id
    union select company_id from company_alias where city_code = ${cityCode} and recorded_at > ${instant}
    union select b.id from company_merge g cross join lateral (values (g.kept_id), (g.merged_id)) b(id)
      where g.city_code = ${cityCode} and g.recorded_at > ${instant}`.execute(tx);
  return rows.map(({ id }) => id);
}
