// What is said of a project, for its row: its last version, stages, funds, talks, and what waits for a verifier. Each entry is
// looked up once, whatever of it counts: a statement that names the same tables for each of these takes longer to begin than
// to run. Each part is a table of the `with` of `projectCurrent.ts` and rests on those before it.
import { type RawBuilder, sql } from 'kysely';
import type { Noun } from '../../domain/entries/noun.ts';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { type ProjectTie, projectTies } from '../../domain/entries/ties.ts';
import { milestoneKinds } from '../../domain/projects/milestone.ts';
import { columnIn } from '../entries/saidSql.ts';
import { lastAmong } from '../entries/versions.ts';
import { chosen, live, type Refreshed } from './refreshed.ts';

/** Milestones that make a stage, in their order. */
export const reached = sql.raw(`array[${milestoneKinds.map((kind) => `'${kind}'`).join(',')}]`);

const columnOr = (noun: Noun, field: string | undefined, type: string): string =>
  field === undefined ? `null::${type}` : columnIn('t', noun, field);

/** What a row `t` says of its project. What one entry says of several is told apart by its number. */
function sayingOf({ noun, table, column }: ProjectTie): string {
  const isEntry = table === noun.kind;
  const [reaches, claims] = isEntry ? [noun.reaches, noun.claims] : [];
  return `select t.${column} as project_id, t.entry_id, ${isEntry ? '0' : 't.no'} as no,
    ${noun.kind === nounTelling('project').kind} as tells, ${noun.talks === true} as talks, ${claims !== undefined} as brings,
    ${columnOr(noun, reaches?.stage, 'text')} as stage, ${columnOr(noun, claims?.recognised, 'bigint')} as fen from ${table} t`;
}

const moving = projectTies
  .filter(({ noun }) => !noun.still)
  .map((tie) => ({ saying: sql.raw(sayingOf(tie)), project: sql.ref(`t.${tie.column}`) }));

/** All of a city, or those of which the column that names the project is as wanted. */
function sayings(cityCode: string, asWanted?: RawBuilder<unknown>): RawBuilder<unknown> {
  const ofProject = (project: RawBuilder<unknown>) => (asWanted ? sql`and ${project} ${asWanted}` : sql``);
  return sql.join(
    moving.map(({ saying, project }) => sql`${saying} where t.city_code = ${cityCode} ${ofProject(project)}`),
    sql` union all `,
  );
}

/**
 * `said`: what counts for the chosen, each row with its entry where that is live. What was merged keeps its own row, and counts in the
 * kept project's as well. For a few projects rows and entries are looked up (`offset 0` keeps the planner from listing all),
 * for many all are listed.
 */
export function rowsSaid({ cityCode, projectIds, few }: Refreshed): RawBuilder<unknown> {
  const own = projectIds === 'all' ? sql`project where city_code = ${cityCode}` : sql`unnest(${projectIds}::uuid[]) id`;
  const rows = few
    ? sql`cross join lateral (${sayings(cityCode, sql`= w.project_id`)} offset 0) o
      left join lateral (${live(cityCode, sql`and e.id = o.entry_id`)} offset 0) e on true`
    : sql`join (${sayings(cityCode)}) o on o.project_id = w.project_id left join live e on e.id = o.entry_id`;
  return sql`wanted as materialized (
      select id as project_id, id as into_id, false as moved from ${own} union all select project_id, into_id, true from moved
    ), said as materialized (
      select w.into_id as project_id, w.moved, o.entry_id, o.tells, o.talks, o.brings, o.stage, o.fen, e.id, e.recorded_at,
        e.occurred_on, e.sample_fields, e.decision, e.recognised_fen, e.beside,
        w.moved and (o.entry_id, o.no) in (select entry_id, no from repeating) as repeats,
        w.moved and (o.entry_id, 0) in (select entry_id, no from repeating) as repeats_whole
      from wanted w ${rows}
    )`;
}

/** `version`: facts as last reported. */
export function lastVersions(of: Refreshed): RawBuilder<unknown> {
  const telling = sql`join (select entry_id, id, recorded_at, sample_fields from said
    where tells and not moved and id is not null offset 0) e on e.entry_id = v.entry_id`;
  const which = sql`v.city_code = ${of.cityCode} and ${chosen(of, 'v')}`;
  return sql`version as (${lastAmong('project', sql`v.*, e.sample_fields`, telling, which)})`;
}

const dayOf = (kind: (typeof milestoneKinds)[number]) =>
  sql`min(occurred_on) filter (where not beside and stage = ${sql.lit(kind)})`;

/** `counts`: how far it has come, when, what it brought, how often was talked. */
export function countsSaid(): RawBuilder<unknown> {
  return sql`counts as (
      select project_id, max(array_position(${reached}, stage)) filter (where not beside) as furthest,
        ${dayOf('signed')} as signed_on, ${dayOf('registered')} as registered_on, ${dayOf('filed')} as filed_on,
        ${dayOf('started')} as started_on, ${dayOf('in_production')} as in_production_on,
        sum(coalesce(recognised_fen, fen)) filter (where brings and not beside)::bigint as fen,
        count(*) filter (where talks) as talks,
        max(occurred_on) filter (where talks or (not beside and (brings or stage is not null))) as last_on
      from said where id is not null and not repeats group by project_id
    )`;
}

/** `waiting`: entries that nobody decided, and verified ones that somebody asks to take back. */
export function waitingOn({ cityCode }: Refreshed): RawBuilder<unknown> {
  return sql`waiting as (
      select w.project_id, count(distinct w.entry_id) as n from (
        select project_id, id as entry_id from said where id is not null and decision is null and not repeats_whole
        union all
        select t.project_id, x.id from said t
        join verification v on v.city_code = ${cityCode} and v.entry_id = t.entry_id and v.decision = 'verified'
        join lateral (select x.id from entry x where x.city_code = ${cityCode} and x.reverses_id = t.entry_id and x.void
          and not exists (select from verification xv where xv.city_code = x.city_code and xv.entry_id = x.id) offset 0) x on true
        where not t.repeats_whole
      ) w group by w.project_id
    )`;
}
