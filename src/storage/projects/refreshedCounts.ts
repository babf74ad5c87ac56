// What lies on a project, for its row: milestones, funds, talks, and what waits for a verifier. Each part is a table of
// the `with` of `projectCurrent.ts` and rests on those of `refreshed.ts`.
import { type RawBuilder, sql } from 'kysely';
import { projectTies } from '../../domain/entries/ties.ts';
import { milestoneKinds } from '../../domain/projects/milestone.ts';
import { moneyTies, movingTies, stageTies } from '../entries/ties.ts';
import { chosen, liveOf, type Refreshed } from './refreshed.ts';

/** Milestones that make a stage, in their order. */
export const reached = sql.raw(`array[${milestoneKinds.map((kind) => `'${kind}'`).join(',')}]`);

/** What was merged keeps its own row, and counts in the kept project's as well. */
function withMoved(of: Refreshed, own: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select o.* from ${own} o where ${chosen(of, 'o')}
    union all select o.city_code, o.entry_id, moved.into_id, o.no, o.what
    from moved join ${own} o on o.project_id = moved.project_id
    where (o.entry_id, o.no) not in (select entry_id, no from repeating))`;
}

function rowsOf(of: Refreshed, from: RawBuilder<unknown>, what = 'null::text', no = '0'): RawBuilder<unknown> {
  const own = sql`(select city_code, entry_id, project_id, ${sql.raw(no)} as no, ${sql.raw(what)} as what
      ${from} where city_code = ${of.cityCode})`;
  return withMoved(of, own);
}

export function milestonesOn(of: Refreshed): RawBuilder<unknown> {
  return sql`milestones as (
      select m.project_id,
        max(array_position(${reached}, m.what)) as furthest,
        min(e.occurred_on) filter (where m.what = 'signed') as signed_on,
        min(e.occurred_on) filter (where m.what = 'registered') as registered_on,
        min(e.occurred_on) filter (where m.what = 'filed') as filed_on,
        min(e.occurred_on) filter (where m.what = 'started') as started_on,
        min(e.occurred_on) filter (where m.what = 'in_production') as in_production_on,
        max(e.occurred_on) as last_on
      from ${rowsOf(of, sql`from (${stageTies}) s`, 'stage')} m ${liveOf(of, 'm')}
      where not e.beside group by m.project_id
    )`;
}

export function fundsOn(of: Refreshed): RawBuilder<unknown> {
  return sql`funds as (
      select f.project_id, sum(coalesce(e.recognised_fen, f.what::bigint))::bigint as fen, max(e.occurred_on) as last_on
      from ${rowsOf(of, sql`from (${moneyTies}) s`, 'fen::text')} f
      ${liveOf(of, 'f')}
      where not e.beside group by f.project_id
    )`;
}

export function talksOn(of: Refreshed): RawBuilder<unknown> {
  // What one entry says of several projects is told apart by its number.
  const spoken = projectTies
    .filter(({ noun }) => noun.talks)
    .map(
      ({ noun, table }) =>
        sql`select * from ${rowsOf(of, sql`from ${sql.table(table)}`, 'null::text', table === noun.kind ? '0' : 'no')} r`,
    );
  return sql`talks as (
      select t.project_id, max(e.occurred_on) as last_on, count(*) as n from (
        ${sql.join(spoken, sql` union all `)}
      ) t ${liveOf(of, 't')}
      group by t.project_id
    )`;
}

/** Entries that nobody decided, and verified ones that somebody asks to take back. */
export function waitingOn(of: Refreshed): RawBuilder<unknown> {
  const tied = sql`(select city_code, entry_id, project_id, 0 as no, null::text as what from (${movingTies}) t
    where city_code = ${of.cityCode} and project_id is not null)`;
  return sql`waiting as (
      select w.project_id, count(distinct w.entry_id) as n from (
        select t.project_id, e.id as entry_id from ${withMoved(of, tied)} t
        ${liveOf(of, 't')} where e.decision is null
        union all
        select t.project_id, x.id from ${withMoved(of, tied)} t
        join verification v on v.city_code = t.city_code and v.entry_id = t.entry_id and v.decision = 'verified'
        join lateral (select x.id from entry x where x.city_code = t.city_code and x.reverses_id = t.entry_id and x.void
          and not exists (select from verification xv where xv.city_code = x.city_code and xv.entry_id = x.id) offset 0) x on true
      ) w group by w.project_id
    )`;
}
