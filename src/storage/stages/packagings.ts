// Splits and merges: what is written of one, and what its undoing must know.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import { needsNoDecision } from '../entries/reversal.ts';
import { everyTie, factTies } from '../entries/ties.ts';
import { tellings } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface Packaging {
  readonly id: string;
  readonly act: 'split' | 'merge' | 'undo';
  readonly officeId: string;
  readonly packageId: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** One of its entries waits for its verification. */
  readonly waits: boolean;
  readonly returned: boolean;
  /** An undoing of it stands or waits. */
  readonly undone: boolean;
}

const chosen = sql`
  select ${sql.raw(keptPlan)} p.id, p.act, p.office_id as "officeId", p.package_id as "packageId", p.reason, p.recorded_at as "recordedAt",
    n.name as "recordedBy",
    exists (select from entry e left join verification v on v.city_code = e.city_code and v.entry_id = e.id
      where e.city_code = p.city_code and e.packaging_id = p.id and v.decision is null and not ${needsNoDecision}) as waits,
    exists (select from entry e join verification v on v.city_code = e.city_code and v.entry_id = e.id
      where e.city_code = p.city_code and e.packaging_id = p.id and v.decision = 'returned') as returned,
    exists (select from packaging u where u.city_code = p.city_code and u.undoes_id = p.id and not exists (
      select from entry e join verification v on v.city_code = e.city_code and v.entry_id = e.id
      where e.city_code = u.city_code and e.packaging_id = u.id and v.decision = 'returned')) as undone
  from packaging p
  left join account a on a.city_code = p.city_code and a.id = p.recorded_by
  left join person n on n.city_code = a.city_code and n.id = a.person_id`;

const ofProject = builtOnce<{ readonly cityCode: string; readonly projectId: string }, Packaging>(
  ({ cityCode, projectId }) => sql<Packaging>`${chosen} where p.city_code = ${cityCode} and (p.package_id = ${projectId}
      or exists (select from entry e join ${tellings('project')} v on v.city_code = e.city_code and v.entry_id = e.id
        where e.city_code = p.city_code and e.packaging_id = p.id and v.project_id = ${projectId}))
    order by p.recorded_at desc`,
);

/** Latest first; of the package itself or of one of its parts. */
export async function packagingsOf(tx: Tx, cityCode: string, projectId: string): Promise<Packaging[]> {
  const rows = await ofProject.rows(tx, { cityCode, projectId });
  return rows;
}

export async function packagingById(tx: Tx, cityCode: string, id: string): Promise<Packaging | undefined> {
  const { rows } = await sql<Packaging>`${chosen} where p.city_code = ${cityCode} and p.id = ${id}`.execute(tx);
  return rows[0];
}

export interface PackagingEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly projectId: string;
  /** The project came in with this packaging. */
  readonly founded: boolean;
}

export async function entriesOfPackaging(tx: Tx, cityCode: string, id: string): Promise<PackagingEntry[]> {
  const { rows } = await sql<PackagingEntry>`
    select e.id, e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn",
      t.project_id as "projectId",
      not exists (select from ${tellings('project')} o join entry oe on oe.city_code = o.city_code and oe.id = o.entry_id
        where o.city_code = e.city_code and o.project_id = t.project_id and oe.packaging_id is distinct from e.packaging_id
          and oe.recorded_at < e.recorded_at) as founded
    from entry e left join (${factTies}) t on t.city_code = e.city_code and t.entry_id = e.id
    where e.city_code = ${cityCode} and e.packaging_id = ${id} and not e.void order by e.id`.execute(tx);
  return rows;
}

/** Entries of other acts that speak of these projects and stand. */
export async function builtOnProjects(
  tx: Tx,
  cityCode: string,
  packagingId: string,
  projectIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      ${everyTie}
    ) t join entry_state e on e.city_code = t.city_code and e.id = t.entry_id
    join entry o on o.city_code = e.city_code and o.id = e.id
    where t.city_code = ${cityCode} and t.project_id = any(${projectIds}::uuid[]) and not e.void
      and e.reversed_by is null and e.standing
      and o.packaging_id is distinct from ${packagingId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** All undecided entries of the splits and merges to which these belong: they are decided together. */
export async function decidedTogether(tx: Tx, cityCode: string, entryIds: readonly string[]): Promise<string[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select ${keptForFew(entryIds)} e.id from entry e left join verification v on v.city_code = e.city_code and v.entry_id = e.id
    where e.city_code = ${cityCode} and v.decision is null and not ${needsNoDecision} and e.packaging_id in (
      select packaging_id from entry where city_code = ${cityCode} and id = any(${entryIds}::uuid[])
        and packaging_id is not null)
    order by e.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The split or merge to which each belongs; of others there is nothing. */
export async function packagingOfEach(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; packaging: string }>`
    select ${keptForFew(entryIds)} id, packaging_id as packaging from entry
    where city_code = ${cityCode} and id = any(${entryIds}::uuid[]) and packaging_id is not null`.execute(tx);
  return new Map(rows.map(({ id, packaging }) => [id, packaging]));
}

export interface Packageable {
  readonly projectId: string;
  readonly isPackage: boolean;
  /** An entry from which its facts or its stage follow waits for its verification, or a reversal of one does. */
  readonly waits: boolean;
}

export async function packageables(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<Packageable[]> {
  const { rows } = await sql<Packageable>`
    select p.id as "projectId",
      exists (select from project_current c where c.city_code = p.city_code and c.parent_id = p.id) as "isPackage",
      exists (select from (${factTies}) t
        left join verification o on o.city_code = t.city_code and o.entry_id = t.entry_id
        join entry e on e.city_code = t.city_code
          and (e.id = t.entry_id or (e.reverses_id = t.entry_id and o.decision = 'verified'))
        left join verification v on v.city_code = e.city_code and v.entry_id = e.id
        left join entry x on x.city_code = e.city_code and x.reverses_id = e.id
        where t.city_code = p.city_code and t.project_id = p.id and v.decision is null and x.id is null) as waits
    from project p where p.city_code = ${cityCode} and p.id = any(${projectIds}::uuid[])`.execute(tx);
  return rows;
}
