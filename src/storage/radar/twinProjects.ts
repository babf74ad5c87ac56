// What twins are found by: the facts of every project that stands, whoever reported it. Needs a scope that sees all offices;
// of a row out of the reader's reach only what app/radar lets out is told.
import { sql } from 'kysely';
import { factTies, firmsOfProjects } from '../entries/ties.ts';
import { lastOfEach, tellings, versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface TwinProjectRow {
  readonly id: string;
  readonly officeId: string;
  readonly shortCode: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly investor: string | null;
  readonly investorCode: string | null;
  readonly recipient: string | null;
  readonly recipientCode: string | null;
  /** What its firms are or were called besides, as stated. */
  readonly alsoCalled: readonly string[];
  readonly investmentFen: bigint | null;
  readonly place: string | null;
  readonly stage: string;
  readonly status: string;
  readonly signedOn: string | null;
  /** The day of its first facts. */
  readonly foundOn: string;
  readonly filedAt: string;
  readonly filedBy: string;
}

/** All projects, or those of the ids that still stand and are merged into no other. */
export async function twinProjectRows(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[] | 'all',
): Promise<TwinProjectRow[]> {
  const chosen = projectIds === 'all' ? sql`true` : sql`v.project_id = any(${projectIds}::uuid[])`;
  const ofVersions = sql`its.city_code = ${cityCode} and its.company_id in (
    select investor_id from version union select recipient_id from version)`;
  const { rows } = await sql<TwinProjectRow>`
    with told as (
      select v.project_id, v.place, v.investor_id, v.recipient_id, v.recorded_at, v.recorded_by, v.occurred_on, v.entry_id,
        v.stands
      from ${versionsOf('project', 'filed')} v where v.city_code = ${cityCode} and ${chosen}
    ), version as (
      select distinct on (project_id) project_id, place, investor_id, recipient_id from told where stands
      order by project_id, recorded_at desc, entry_id desc
    ), first as (
      select distinct on (project_id) project_id, recorded_at, recorded_by, occurred_on from told
      order by project_id, recorded_at, entry_id
    ), firm as (${lastOfEach('company', 'standing', ['credit_code'], ofVersions)}), called as (
      select a.company_id, array_agg(distinct a.name) as names from company_alias a
      where a.city_code = ${cityCode} and a.withdraws_id is null and not exists (
        select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id)
      group by a.company_id)
    select p.project_id as id, p.office_id as "officeId", p.short_code as "shortCode", p.name, p.parent_id as "parentId",
      p.investor_name as investor, i.credit_code as "investorCode", p.recipient_name as recipient,
      r.credit_code as "recipientCode", coalesce(i_called.names, '{}') || coalesce(r_called.names, '{}') as "alsoCalled", p.investment_fen as "investmentFen", v.place, p.stage, p.status,
      p.signed_on as "signedOn", f.occurred_on as "foundOn", f.recorded_at as "filedAt", f.recorded_by as "filedBy"
    from project_current p join version v on v.project_id = p.project_id join first f on f.project_id = p.project_id
    left join firm i on i.company_id = v.investor_id left join firm r on r.company_id = v.recipient_id
    left join called i_called on i_called.company_id = v.investor_id
    left join called r_called on r_called.company_id = v.recipient_id
    where p.city_code = ${cityCode} and p.merged_into is null
    order by f.recorded_at, p.short_code`.execute(tx);
  return rows;
}

/** Projects whose facts, signing or firms were reported, decided or taken back after the instant, or that were merged. */
export async function projectsToldSince(tx: Tx, cityCode: string, instant: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      select id, reverses_id from entry where city_code = ${cityCode} and recorded_at > ${instant}
      union select e.id, e.reverses_id from verification d
        join entry e on e.city_code = d.city_code and e.id = d.entry_id
        where d.city_code = ${cityCode} and d.recorded_at > ${instant}
    ), named as (select id from moved union select reverses_id from moved where reverses_id is not null)
    select distinct project_id as id from (
      select t.project_id from named n join (${factTies}) t on t.city_code = ${cityCode} and t.entry_id = n.id
      union all select f.project_id from named n
        join ${tellings('company')} c on c.city_code = ${cityCode} and c.entry_id = n.id
        join (${firmsOfProjects}) f on f.city_code = c.city_code and f.company_id = c.company_id
      union all select f.project_id from company_alias a
        join (${firmsOfProjects}) f on f.city_code = a.city_code and f.company_id = a.company_id
        where a.city_code = ${cityCode} and a.recorded_at > ${instant}
      union all select p.id from project_merge g cross join lateral (
        values (g.kept_id), (g.merged_id)) p(id) where g.city_code = ${cityCode} and g.recorded_at > ${instant}
    ) told`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The instant of the city's last write, with its version: what is read in the same transaction is as of then. */
export async function ledgerMark(tx: Tx, cityCode: string): Promise<{ version: bigint; at: string }> {
  const row = tx
    .selectFrom('city')
    .select(['ledger_version as version', 'last_recorded_at as at'])
    .where('city_code', '=', cityCode);
  return row.executeTakeFirstOrThrow();
}
