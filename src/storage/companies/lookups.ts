// Finding what a row of a workbook speaks of: companies by code or name, projects by code or name, each for a whole
// chunk of rows in one query.
import { sql } from 'kysely';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { type KnownEntry, knownEntries } from '../entries/knownEntries.ts';
import { firmsOfProjects } from '../entries/ties.ts';
import { firstVersion, versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface FoundCompany {
  readonly id: string;
  /** The office that first reported it. */
  readonly officeId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly kind: string;
  readonly country: string;
  readonly seat: string | null;
  readonly tags: readonly string[];
}

interface CalledCompany extends FoundCompany {
  /** Of the keys that were asked for, those that it was called by before, or is called by besides. */
  readonly calledBesides: readonly string[];
}

/** Companies that have, or had, one of these credit codes or name keys, or are called so besides. */
export async function companiesBy(
  tx: Tx,
  cityCode: string,
  codes: readonly string[],
  nameKeys: readonly string[],
): Promise<CalledCompany[]> {
  if (codes.length + nameKeys.length === 0) return [];
  const { rows } = await sql<CalledCompany>`
    with hit as (
      select company_id, name_key as called from company_version where city_code = ${cityCode} and name_key = any(${nameKeys})
      union select a.company_id, a.name_key from company_alias a
        where a.city_code = ${cityCode} and a.name_key = any(${nameKeys}) and a.withdraws_id is null and not exists (
          select from company_alias w where w.city_code = a.city_code and w.withdraws_id = a.id)
      union select company_id, null from company_version where city_code = ${cityCode} and credit_code = any(${codes})
    )
    select distinct on (c.company_id) c.company_id as id, c.name, c.name_key as "nameKey", c.credit_code as "creditCode",
      c.kind, c.country, c.seat, c.tags, array(
        select h.called from hit h where h.company_id = c.company_id and h.called <> c.name_key order by 1) as "calledBesides", (
        select f.told_by from ${firstVersion('company', 'told', { city: 'c.city_code', id: 'c.company_id' })} f) as "officeId"
    from hit join ${versionsOf('company', 'inForce')} c on c.city_code = ${cityCode} and c.company_id = hit.company_id
    order by c.company_id, c.recorded_at desc, c.entry_id desc`.execute(tx);
  return rows;
}

/** The report in force of each of these companies that one of these offices first reported. */
export async function standingCompanies(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
  officeIds: readonly string[],
): Promise<KnownEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ entryId: string }>`
    select distinct on (c.company_id) c.entry_id as "entryId" from ${versionsOf('company', 'inForce')} c
    where c.city_code = ${cityCode} and c.company_id = any(${ids}::uuid[]) and (
      select f.told_by from ${firstVersion('company', 'told', { city: 'c.city_code', id: 'c.company_id' })} f)
      = any(${officeIds}::uuid[])
    order by c.company_id, c.recorded_at desc, c.entry_id desc`.execute(tx);
  return knownEntries(tx, cityCode, nounTelling('company').kind, { entryIds: rows.map(({ entryId }) => entryId) });
}

/** What each of these companies is called by its latest report. */
export async function latestNames(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (v.company_id) v.company_id as id, v.name
    from company_version v left join entry e on e.city_code = v.city_code and e.id = v.entry_id
    where v.city_code = ${cityCode} and v.company_id = any(${ids}::uuid[])
    order by v.company_id, e.recorded_at desc nulls last, v.entry_id desc`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface FoundProject {
  readonly id: string;
  readonly officeId: string;
  readonly shortCode: string;
  readonly nameKey: string;
  readonly investorKey: string | null;
  readonly recipientKey: string | null;
  readonly signedOn: string | null;
  readonly investmentFen: bigint | null;
}

export interface ProjectKeys {
  readonly codes: readonly string[];
  readonly nameKeys: readonly string[];
  /** Name keys of companies: projects of which they are investor or recipient. */
  readonly companyKeys: readonly string[];
}

/** Projects in force with one of these codes, name keys or companies. */
export async function projectsBy(tx: Tx, cityCode: string, keys: ProjectKeys): Promise<FoundProject[]> {
  if (keys.codes.length + keys.nameKeys.length + keys.companyKeys.length === 0) return [];
  const { rows } = await sql<FoundProject>`
    with firm as (
      select company_id from company_version where city_code = ${cityCode} and name_key = any(${keys.companyKeys})
    ), hit as (
      select project_id from project_version where city_code = ${cityCode} and name_key = any(${keys.nameKeys})
      union select id from project where city_code = ${cityCode} and short_code = any(${keys.codes})
      union select project_id from (${firmsOfProjects}) p where city_code = ${cityCode}
        and company_id in (select company_id from firm)
    )
    select distinct on (v.project_id) v.project_id as id, v.office_id as "officeId", p.short_code as "shortCode",
      v.name_key as "nameKey", ik.name_key as "investorKey", rk.name_key as "recipientKey",
      c.signed_on as "signedOn", v.investment_fen as "investmentFen"
    from hit join ${versionsOf('project', 'inForce')} v on v.city_code = ${cityCode} and v.project_id = hit.project_id
    join project p on p.city_code = v.city_code and p.id = v.project_id
    left join project_current c on c.city_code = v.city_code and c.project_id = v.project_id
    left join lateral (select name_key from company_version k where k.city_code = v.city_code
      and k.company_id = v.investor_id order by entry_id desc limit 1) ik on true
    left join lateral (select name_key from company_version k where k.city_code = v.city_code
      and k.company_id = v.recipient_id order by entry_id desc limit 1) rk on true
    order by v.project_id, v.recorded_at desc, v.entry_id desc`.execute(tx);
  return rows;
}

/** Every industry's code by its name, and the codes themselves. */
export async function industriesByName(tx: Tx): Promise<{ code: string; name: string }[]> {
  return tx.selectFrom('industry').select(['code', 'name']).orderBy('level').orderBy('code').execute();
}
