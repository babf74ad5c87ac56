// Entries on which steps and assignments rest: contacts of a firm, outings that visited it, activities where it was met.
import { sql } from 'kysely';
import { type EntryKind, meetingKinds, stepKinds } from '../../domain/entries/nouns.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface NamedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly gone: boolean;
  /** The contact's company, or those that the outing visited. */
  readonly companyIds: string[];
  /** Keys of the names of institutions visited. */
  readonly visited: string[];
  readonly projectId: string | null;
}

/** A contact or an outing; its visits by name, for the caller to compare. */
export async function namedEntry(tx: Tx, cityCode: string, id: string): Promise<NamedEntry | null> {
  const { rows } = await sql<NamedEntry>`
    select e.id, e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn",
      e.void or e.reversed_by is not null or e.decision is not distinct from 'returned' as gone,
      coalesce((select array_agg(c.company_id) from contact c where c.city_code = e.city_code and c.entry_id = e.id),
        (select array_agg(v.company_id) filter (where v.company_id is not null) from outing_visit v
          where v.city_code = e.city_code and v.entry_id = e.id), '{}') as "companyIds",
      coalesce((select array_agg(v.institution) from outing_visit v
        where v.city_code = e.city_code and v.entry_id = e.id), '{}') as visited,
      (select c.project_id from contact c where c.city_code = e.city_code and c.entry_id = e.id) as "projectId"
    from entry_state e where e.city_code = ${cityCode} and e.id = ${id}
      and e.kind = any(${[...stepKinds, ...meetingKinds]})`.execute(tx);
  return rows[0] ?? null;
}

/** What a step or an assignment rests on. */
export type StoryKind = (typeof stepKinds)[number] | (typeof meetingKinds)[number];

export interface StoryEntry {
  readonly id: string;
  readonly kind: StoryKind;
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
  readonly kind: (typeof stepKinds)[number] | 'project';
  readonly day: string;
  readonly title: string;
}

export const mostTieable = 50;

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
    where e.city_code = ${cityCode} and e.kind = any(${stepKinds}) and e.occurred_on >= ${since}
      and not e.void and e.reversed_by is null and e.standing
      and (c.company_id = ${companyId} or exists (select from outing_visit v where v.city_code = e.city_code
        and v.entry_id = e.id and (v.company_id = ${companyId} or v.institution = ${name})))
    order by e.occurred_on desc, e.id desc limit ${mostTieable}`.execute(tx);
  return rows;
}
