// Companies that are one firm: what a merge must know, and every name by which a firm is or was known.
import { sql } from 'kysely';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import { firmsOfProjects } from '../entries/ties.ts';
import { lastVersion, versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface MergeCompany {
  readonly companyId: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly mergedInto: string | null;
  readonly reporters: readonly string[];
}

/** The last that was said of each. */
export async function companiesToMerge(tx: Tx, cityCode: string, ids: readonly string[]): Promise<MergeCompany[]> {
  const { rows } = await sql<MergeCompany>`
    with told as (select c.company_id, c.name, c.credit_code, c.recorded_by, c.recorded_at, c.entry_id as id
      from ${versionsOf('company', 'standing')} c where c.city_code = ${cityCode})
    select distinct on (t.company_id) t.company_id as "companyId", t.name,
      (select o.credit_code from told o where o.company_id = t.company_id and o.credit_code is not null
        order by o.recorded_at desc, o.id desc limit 1) as "creditCode",
      (select o.name from told o where o.company_id = s.into_id order by o.recorded_at desc, o.id desc limit 1) as "mergedInto",
      array(select distinct o.recorded_by from told o where o.company_id = t.company_id) as reporters
    from told t left join (${standingMergesSql('company', cityCode)}) s on s.id = t.company_id
    where t.company_id = any(${ids}::uuid[])
    order by t.company_id, t.recorded_at desc, t.id desc`.execute(tx);
  return rows;
}

/** Firms that count as this one today. */
export async function companiesMergedInto(tx: Tx, cityCode: string, companyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (${standingMergesSql('company', cityCode)}) s where into_id = ${companyId} order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Firms that bear or bore a name, or are called so besides, by its compared form. */
export async function companiesCalled(tx: Tx, cityCode: string, nameKey: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.company_id as id from ${versionsOf('company', 'filed')} c
    where c.city_code = ${cityCode} and c.name_key = ${nameKey}
    union
    select a.company_id from company_alias a where a.city_code = ${cityCode} and a.name_key = ${nameKey}
      and a.withdraws_id is null and not exists (
        select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The firm as which each counts today; firms that are merged into no other are left out. */
export async function companyStanding(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; intoId: string }>`
    select id, into_id as "intoId" from (${standingMergesSql('company', cityCode)}) s where id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
}

/** Projects whose investor or recipient one of these firms is. */
export async function projectsOfCompanies(tx: Tx, cityCode: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct project_id as id from (${firmsOfProjects}) p
    where city_code = ${cityCode} and company_id = any(${ids}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface CompanyMergeRecord {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptName: string;
  readonly mergedName: string;
  readonly reason: string;
  readonly mergedAt: string;
  readonly mergedBy: string | null;
  readonly undoneAt: string | null;
  readonly undoReason: string | null;
  readonly laterMerge: string | null;
}

export async function companyMergeRecords(
  tx: Tx,
  cityCode: string,
  of: { readonly id?: string | undefined; readonly companyId?: string | undefined },
  paging: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: CompanyMergeRecord[]; readonly total: number }> {
  const name = (id: string) =>
    sql`(select c.name from ${lastVersion('company', 'heard', { city: 'm.city_code', id })} c)`;
  const found = sql`from company_merge m where m.city_code = ${cityCode} and m.act = 'merge'
    ${of.id ? sql`and m.id = ${of.id}` : sql``}
    ${of.companyId ? sql`and ${of.companyId} in (m.kept_id, m.merged_id)` : sql``}`;
  const counted = await sql<{ n: number }>`select count(*)::int as n ${found}`.execute(tx);
  const { rows } = await sql<CompanyMergeRecord>`
    with page as (select m.* ${found} order by m.recorded_at desc limit ${paging.limit} offset ${paging.offset})
    select m.id, m.kept_id as "keptId", m.merged_id as "mergedId", ${name('m.kept_id')} as "keptName",
      ${name('m.merged_id')} as "mergedName", m.reason, m.recorded_at as "mergedAt", n.name as "mergedBy",
      u.recorded_at as "undoneAt", u.reason as "undoReason",
      (select ${name('g.merged_id')} from company_merge g where g.city_code = m.city_code and g.act = 'merge'
        and g.recorded_at > m.recorded_at and m.kept_id in (g.kept_id, g.merged_id) and not exists (
          select from company_merge x where x.city_code = g.city_code and x.undoes_id = g.id)
        order by g.recorded_at desc limit 1) as "laterMerge"
    from page m left join company_merge u on u.city_code = m.city_code and u.undoes_id = m.id
    left join account a on a.city_code = m.city_code and a.id = m.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    order by m.recorded_at desc`.execute(tx);
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

export interface StatedName {
  readonly companyId: string;
  /** Of a name that was stated besides: by it the name is withdrawn. */
  readonly aliasId: string | null;
  readonly name: string;
  readonly kind: 'registered' | 'former' | 'alias';
  /** Null where a source does not say since when. */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
  readonly sourceOn: string | null;
}

/** Names of these firms as entries gave them, each from its day until the next, and those stated besides. */
export async function namesOfCompanies(tx: Tx, cityCode: string, ids: readonly string[]): Promise<StatedName[]> {
  const { rows } = await sql<StatedName>`
    with told as (
      select c.company_id, c.name, c.occurred_on, lag(c.name) over w as before, c.recorded_at, c.entry_id as id
      from ${versionsOf('company', 'filed')} c
      where c.city_code = ${cityCode} and c.company_id = any(${ids}::uuid[])
      window w as (partition by c.company_id order by c.recorded_at, c.entry_id)
    ), changed as (select * from told where before is distinct from name)
    select company_id as "companyId", null as "aliasId", name, 'registered' as kind, occurred_on as "from",
      lead(occurred_on) over (partition by company_id order by recorded_at, id) as "to", null as source,
      null as "sourceOn"
    from changed
    union all
    select a.company_id, a.id, a.name, a.kind, a.from_on, a.to_on, a.source, a.source_on
    from company_alias a where a.city_code = ${cityCode} and a.company_id = any(${ids}::uuid[])
      and a.withdraws_id is null and not exists (
        select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id)
    order by "from" desc nulls last, name`.execute(tx);
  return rows;
}
