// What the derived row of a project is made of: entries that are live, merges that stand, the names of firms. Each function writes one or more tables of the `with` in `projectCurrent.ts`; they may name those before them.
import { type RawBuilder, sql } from 'kysely';
import { awaits } from '../entries/consent.ts';
import { lastOfEach } from '../entries/versions.ts';
import { repeatsSql, standingMergesSql } from '../identity/mergeFacts.ts';

/** Whose rows are made anew. */
export interface Refreshed {
  readonly cityCode: string;
  readonly projectIds: readonly string[] | 'all';
  /** Few enough to be looked up by index. */
  readonly few: boolean;
}

export function chosen({ projectIds }: Refreshed, alias: string): RawBuilder<unknown> {
  return projectIds === 'all' ? sql`true` : sql`${sql.ref(`${alias}.project_id`)} = any(${projectIds}::uuid[])`;
}

/** What stands or waits: an entry of the city, or those that `own` leaves. */
export function live(cityCode: string, own = sql``): RawBuilder<unknown> {
  return sql`
    select e.city_code, e.id, e.occurred_on, e.recorded_at, e.sample_fields, d.decision, d.recognised_fen,
    d.decision is null and exists (select from verification ov where ov.city_code = e.city_code
      and ov.entry_id = e.reverses_id and ov.decision = 'verified') as beside
    from entry e left join verification d on d.city_code = e.city_code and d.entry_id = e.id
    where e.city_code = ${cityCode} ${own} and not e.void and d.decision is distinct from 'returned' and not ${awaits('e')}
    and not exists (
      select from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
        and (d.decision is distinct from 'verified' or xv.decision = 'verified') and not ${awaits('x')})`;
}

/** `live`, for many projects: listed once. */
export function liveEntries(cityCode: string): RawBuilder<unknown> {
  return sql`live as materialized (${live(cityCode)})`;
}

/** `standing`: which project counts as which; `moved`: those that count in the chosen; `repeating`: rows that count no more. */
export function merges({ cityCode, projectIds }: Refreshed): RawBuilder<unknown> {
  return sql`standing as materialized (
      select s.id as project_id, s.into_id from (${standingMergesSql('project', cityCode)}) s
    ), moved as materialized (
      select project_id, into_id from standing s where ${projectIds === 'all' ? sql`true` : sql`into_id = any(${projectIds}::uuid[])`}
    ), repeating as materialized (${repeatsSql(cityCode)}
    )`;
}

/** `one_firm`: which company counts as which; `firm`: names of those that versions speak of. */
export function firms(cityCode: string): RawBuilder<unknown> {
  return sql`one_firm as materialized (
      select s.id as company_id, s.into_id from (${standingMergesSql('company', cityCode)}) s
    ), firm as (
      ${lastOfEach(
        'company',
        'standing',
        ['name', 'name_key'],
        sql`its.city_code = ${cityCode} and its.company_id in (select investor_id from version
          union select recipient_id from version union select into_id from one_firm)`,
      )})`;
}
