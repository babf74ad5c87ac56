// Merges of projects: what one must know of the two, and what was merged.
import { sql } from 'kysely';
import { reportingKinds } from '../../domain/entries/nouns.ts';
import { movingTies } from '../entries/ties.ts';
import { lastVersion, versionsOf } from '../entries/versions.ts';
import { standingMergesSql } from '../identity/mergeFacts.ts';
import type { Tx } from '../store.ts';

export interface MergeProject {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly officeId: string;
  readonly mergedInto: string | null;
  readonly isPart: boolean;
  readonly isPackage: boolean;
  readonly waiting: number;
  readonly reporters: readonly string[];
  readonly investorCode: string | null;
  readonly recipientCode: string | null;
}

/** Of each of these projects that stands in the ledger. Scope: the whole city. */
export async function projectsToMerge(tx: Tx, cityCode: string, ids: readonly string[]): Promise<MergeProject[]> {
  const creditCode = (company: string) => sql`(select c.credit_code from ${versionsOf('company', 'standing')} c
    where c.city_code = p.city_code and c.company_id = ${sql.ref(company)} and c.credit_code is not null
    order by c.recorded_at desc, c.entry_id desc limit 1)`;
  const { rows } = await sql<MergeProject>`
    with tie as (
      select distinct t.project_id, t.entry_id from (${movingTies}) t
      where t.city_code = ${cityCode} and t.project_id = any(${ids}::uuid[])
    )
    select p.id as "projectId", p.short_code as code, c.name, c.office_id as "officeId",
      (select k.short_code from project k where k.city_code = p.city_code and k.id = c.merged_into) as "mergedInto",
      c.parent_id is not null as "isPart",
      exists (select from project_current x where x.city_code = p.city_code and x.parent_id = p.id) as "isPackage",
      (select count(distinct e.id)::int from tie t
        left join verification o on o.city_code = p.city_code and o.entry_id = t.entry_id
        join entry e on e.city_code = p.city_code
          and (e.id = t.entry_id or (e.reverses_id = t.entry_id and o.decision = 'verified'))
        left join verification v on v.city_code = e.city_code and v.entry_id = e.id
        left join entry x on x.city_code = e.city_code and x.reverses_id = e.id
        where t.project_id = p.id and v.decision is null and x.id is null) as waiting,
      array(select distinct e.recorded_by from tie t join entry_state e on e.city_code = p.city_code and e.id = t.entry_id
        where t.project_id = p.id and not e.void and e.reversed_by is null and e.decision = 'verified'
          and e.kind = any(${reportingKinds})) as reporters,
      ${creditCode('v.investor_id')} as "investorCode", ${creditCode('v.recipient_id')} as "recipientCode"
    from project p join project_current c on c.city_code = p.city_code and c.project_id = p.id
    join lateral ${lastVersion('project', 'standing', { city: 'p.city_code', id: 'p.id' })} v on true
    where p.city_code = ${cityCode} and p.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** Projects that count as this one today, by earlier merges. */
export async function mergedInto(tx: Tx, cityCode: string, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (${standingMergesSql('project', cityCode)}) s where into_id = ${projectId} order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface MergeRecord {
  readonly id: string;
  readonly officeId: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptCode: string;
  readonly mergedCode: string;
  /** Null where the project's rows are out of the reader's reach. */
  readonly keptName: string | null;
  readonly mergedName: string | null;
  readonly keptOfficeId: string;
  readonly mergedOfficeId: string;
  readonly reason: string;
  readonly mergedAt: string;
  readonly mergedBy: string | null;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
  readonly repeats: number;
}

export interface MergeFilter {
  readonly id?: string | undefined;
  /** One of the two. */
  readonly projectId?: string | undefined;
  readonly inForce?: boolean | undefined;
}

/** Merges that the reader may see, latest first. */
export async function mergeRecords(
  tx: Tx,
  cityCode: string,
  { id, projectId, inForce }: MergeFilter,
  paging: { readonly limit: number; readonly offset: number } = { limit: 1000, offset: 0 },
): Promise<{ readonly rows: MergeRecord[]; readonly total: number }> {
  const found = sql`from project_merge m
    left join project_merge u on u.city_code = m.city_code and u.undoes_id = m.id
    where m.city_code = ${cityCode} and m.act = 'merge' ${id ? sql`and m.id = ${id}` : sql``}
      ${projectId ? sql`and ${projectId} in (m.kept_id, m.merged_id)` : sql``}
      ${inForce === undefined ? sql`` : inForce ? sql`and u.id is null` : sql`and u.id is not null`}`;
  const nameOf = (account: string) => sql`(select n.name from account a
    join person n on n.city_code = a.city_code and n.id = a.person_id
    where a.city_code = m.city_code and a.id = ${sql.ref(account)})`;
  const counted = await sql<{ n: number }>`select count(*)::int as n ${found}`.execute(tx);
  const { rows } = await sql<MergeRecord>`
    with page as (select m.*, u.recorded_at as undone_at, u.recorded_by as undone_by, u.reason as undo_reason ${found}
      order by m.recorded_at desc limit ${paging.limit} offset ${paging.offset})
    select m.id, m.office_id as "officeId", m.kept_id as "keptId", m.merged_id as "mergedId",
      k.short_code as "keptCode", d.short_code as "mergedCode", kc.name as "keptName", dc.name as "mergedName",
      m.kept_office_id as "keptOfficeId", m.merged_office_id as "mergedOfficeId", m.reason,
      m.recorded_at as "mergedAt", ${nameOf('m.recorded_by')} as "mergedBy",
      m.undone_at as "undoneAt", ${nameOf('m.undone_by')} as "undoneBy", m.undo_reason as "undoReason",
      (select count(*)::int from project_merge_repeat r where r.city_code = m.city_code and r.merge_id = m.id) as repeats
    from page m
    join project k on k.city_code = m.city_code and k.id = m.kept_id
    join project d on d.city_code = m.city_code and d.id = m.merged_id
    left join project_current kc on kc.city_code = m.city_code and kc.project_id = m.kept_id
    left join project_current dc on dc.city_code = m.city_code and dc.project_id = m.merged_id
    order by m.recorded_at desc`.execute(tx);
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

/** The code of a project that a later merge in force brought together with the kept one; null where there is none. */
export async function mergeBuiltOn(tx: Tx, cityCode: string, merge: MergeRecord): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select p.short_code as code from project_merge m
    join project p on p.city_code = m.city_code and p.id = case when m.kept_id = ${merge.keptId} then m.merged_id else m.kept_id end
    where m.city_code = ${cityCode} and m.act = 'merge' and m.recorded_at > ${merge.mergedAt}
      and ${merge.keptId} in (m.kept_id, m.merged_id)
      and not exists (select from project_merge u where u.city_code = m.city_code and u.undoes_id = m.id)
    order by m.recorded_at desc limit 1`.execute(tx);
  return rows[0]?.code ?? null;
}

/** Entries with a row that does not count while this merge stands. */
export async function repeatsOfMerge(tx: Tx, cityCode: string, mergeId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct entry_id as id from project_merge_repeat
    where city_code = ${cityCode} and merge_id = ${mergeId}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
