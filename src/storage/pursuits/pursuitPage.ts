// What one page of a pursuit shows besides its acts: the entries that they name, and what could be tied next.
import { sql } from 'kysely';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface StoryEntry {
  readonly id: string;
  readonly kind: 'contact' | 'outing' | 'activity';
  readonly day: string;
  readonly title: string;
  readonly detail: string | null;
  readonly state: 'waiting' | 'verified' | 'returned' | 'reversed';
}

/** As far as the transaction's scope reaches; of what was corrected, what stands now. */
export async function storyEntries(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, StoryEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<StoryEntry & { asked: string }>`
    with recursive ${sql.raw(keptPlan)} later as (
      select e.id as asked, e.city_code, e.id from entry e where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[])
      union all
      select l.asked, n.city_code, n.id from later l join entry n on n.city_code = l.city_code and n.reverses_id = l.id
    )
    select distinct on (l.asked) l.asked, e.id, e.kind, e.occurred_on as day,
      coalesce(c.summary, o.destination, a.name, '') as title, coalesce(c.result, o.purpose, a.place) as detail,
      case when e.reversed_by is not null or e.void then 'reversed' else coalesce(e.decision, 'waiting') end as state
    from later l join entry_state e on e.city_code = l.city_code and e.id = l.id
    left join contact c on c.city_code = e.city_code and c.entry_id = e.id
    left join outing o on o.city_code = e.city_code and o.entry_id = e.id
    left join activity a on a.city_code = e.city_code and a.entry_id = e.id
    order by l.asked, e.recorded_at desc, e.id desc`.execute(tx);
  return new Map(rows.map(({ asked, ...entry }) => [asked, entry]));
}

export interface Tieable {
  readonly id: string;
  readonly kind: 'contact' | 'outing' | 'project';
  readonly day: string;
  readonly title: string;
}

const most = 50;

/** Contacts of the company and outings that visited it, since a day, latest first; in the transaction's scope. */
export async function tieableEntries(
  tx: Tx,
  cityCode: string,
  { companyId, name, since }: { readonly companyId: string | null; readonly name: string; readonly since: string },
): Promise<Tieable[]> {
  const { rows } = await sql<Tieable>`
    select e.id, e.kind, e.occurred_on as day, coalesce(c.summary, o.destination) as title
    from entry_state e
    left join contact c on c.city_code = e.city_code and c.entry_id = e.id
    left join outing o on o.city_code = e.city_code and o.entry_id = e.id
    where e.city_code = ${cityCode} and e.kind in ('contact', 'outing') and e.occurred_on >= ${since}
      and not e.void and e.reversed_by is null and e.standing
      and (c.company_id = ${companyId} or exists (select from outing_visit v where v.city_code = e.city_code
        and v.entry_id = e.id and (v.company_id = ${companyId} or v.institution = ${name})))
    order by e.occurred_on desc, e.id desc limit ${most}`.execute(tx);
  return rows;
}

/** Projects whose investor is the company and that no pursuit became yet; in the transaction's scope. */
export async function tieableProjects(tx: Tx, cityCode: string, companyId: string | null): Promise<Tieable[]> {
  if (companyId === null) return [];
  const { rows } = await sql<Tieable>`
    select pc.project_id as id, 'project' as kind, concat_ws(' ', pc.short_code, pc.name) as title,
      coalesce(pc.signed_on, pc.last_activity_on)::text as day
    from project_current pc where pc.city_code = ${cityCode}
      and exists (select from project_version v where v.city_code = pc.city_code and v.project_id = pc.project_id
        and v.investor_id = ${companyId})
      and not exists (select from pursuit_act l where l.city_code = pc.city_code and l.project_id = pc.project_id)
    order by pc.short_code desc limit ${most}`.execute(tx);
  return rows;
}

/** The pursuit that a project was, where its acts lie in the transaction's scope. */
export async function pursuitOfProject(tx: Tx, cityCode: string, projectId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('pursuit_act')
    .select('pursuit_id')
    .where('city_code', '=', cityCode)
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.pursuit_id;
}

/** Offers that wait for one of these offices. Asked in the counting scope: the firm is shown to who may take it. */
export async function offersTo(tx: Tx, cityCode: string, officeIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('pursuit_act')
    .select('pursuit_id')
    .where('city_code', '=', cityCode)
    .where('kind', '=', 'offered')
    .where('to_office_id', '=', sql<string>`any(${officeIds}::uuid[])`)
    .execute();
  return [...new Set(rows.map((row) => row.pursuit_id))];
}
