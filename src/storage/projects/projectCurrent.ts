// The derived row of a project, for lists: facts as last reported, stage from live milestones, funds from live
// arrivals, with how much waits for a verifier. A correction that waits stands beside what it puts right and changes
// nothing yet. Made anew by the write door for the projects it touched; `rebuild` makes all of them anew.
import { type RawBuilder, sql } from 'kysely';
import { awaits } from '../entries/consent.ts';
import { repeatsSql, standingMergesSql } from '../identity/mergeFacts.ts';
import { movingTies } from '../entries/ties.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

/** Makes the rows of these projects anew. Needs scope `all: 'system'`. */
export async function refreshProjects(tx: Tx, cityCode: string, projectIds: readonly string[] | 'all'): Promise<void> {
  const chosen = (alias: string) =>
    projectIds === 'all' ? sql`true` : sql`${sql.ref(`${alias}.project_id`)} = any(${projectIds}::uuid[])`;
  // What was merged keeps its own row, and counts in the kept project's as well.
  const withMoved = (own: RawBuilder<unknown>) => sql`(
    select o.* from ${own} o where ${chosen('o')}
    union all select o.city_code, o.entry_id, moved.into_id, o.no, o.what
    from moved join ${own} o on o.project_id = moved.project_id
    where (o.entry_id, o.no) not in (select entry_id, no from repeating))`;
  const ofTable = (table: string, what = 'null::text', no = '0') =>
    sql`(select city_code, entry_id, project_id, ${sql.raw(no)} as no, ${sql.raw(what)} as what
      from ${sql.table(table)} where city_code = ${cityCode})`;
  const tied = sql`(select city_code, entry_id, project_id, 0 as no, null::text as what from (${movingTies}) t
    where city_code = ${cityCode} and project_id is not null)`;
  // For a few projects their own entries are looked up by index. For many the city's entries are listed once and
  // hashed: a ledger that was just filled has no statistics, and nested loops over a guess of one row never end.
  const few = projectIds !== 'all' && projectIds.length <= 100;
  const kept = sql.raw(few ? keptPlan : '');
  // What stands or waits. An entry of the city, or those that `own` leaves.
  const live = (own: RawBuilder<unknown>) => sql`
    select e.city_code, e.id, e.occurred_on, e.recorded_at, e.sample_fields, d.decision, d.recognised_fen,
    d.decision is null and exists (select from verification ov where ov.city_code = e.city_code
      and ov.entry_id = e.reverses_id and ov.decision = 'verified') as beside
    from entry e left join verification d on d.city_code = e.city_code and d.entry_id = e.id
    where e.city_code = ${cityCode} ${own} and not e.void and d.decision is distinct from 'returned' and not ${awaits('e')}
    and not exists (
      select from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
        and (d.decision is distinct from 'verified' or xv.decision = 'verified') and not ${awaits('x')})`;
  /** The entry of a row where it is live: by its own id, or from the list. Its fence keeps it from becoming the whole list. */
  const liveOf = (row: string) =>
    few
      ? sql`join lateral (${live(sql`and e.id = ${sql.ref(`${row}.entry_id`)}`)} offset 0) e on true`
      : sql`join live e on e.city_code = ${sql.ref(`${row}.city_code`)} and e.id = ${sql.ref(`${row}.entry_id`)}`;
  const ready = sql`select ${sql.raw(keptPlan)} set_config('enable_nestloop', ${few ? 'on' : 'off'}, true),
    set_config('enable_seqscan', ${few ? 'off' : 'on'}, true),
    set_config('plan_cache_mode', ${few ? 'force_generic_plan' : 'auto'}, true)`.execute(tx);
  const emptied = sql`delete ${kept} from project_current p
    where p.city_code = ${cityCode} and ${chosen('p')}`.execute(tx);
  const filled = sql`
    insert into project_current
    with ${kept} ${few ? sql`` : sql`live as materialized (${live(sql``)}),`} standing as materialized (
      select s.id as project_id, s.into_id from (${standingMergesSql('project', cityCode)}) s
    ), moved as materialized (
      select project_id, into_id from standing s where ${projectIds === 'all' ? sql`true` : sql`into_id = any(${projectIds}::uuid[])`}
    ), repeating as materialized (${repeatsSql(cityCode)}
    ), version as (
      select distinct on (v.project_id) v.*, e.sample_fields
      from project_version v ${liveOf('v')}
      where v.city_code = ${cityCode} and ${chosen('v')}
      order by v.project_id, e.recorded_at desc, e.id desc
    ), milestones as (
      select m.project_id,
        max(array_position(array['signed','registered','filed','started','in_production','full_capacity'], m.what)) as furthest,
        min(e.occurred_on) filter (where m.what = 'signed') as signed_on,
        min(e.occurred_on) filter (where m.what = 'registered') as registered_on,
        min(e.occurred_on) filter (where m.what = 'filed') as filed_on,
        min(e.occurred_on) filter (where m.what = 'started') as started_on,
        min(e.occurred_on) filter (where m.what = 'in_production') as in_production_on,
        max(e.occurred_on) as last_on
      from ${withMoved(ofTable('milestone', 'kind'))} m ${liveOf('m')}
      where not e.beside group by m.project_id
    ), funds as (
      select f.project_id, sum(coalesce(e.recognised_fen, f.what::bigint))::bigint as fen, max(e.occurred_on) as last_on
      from ${withMoved(ofTable('fund_arrival', 'recognised_fen::text'))} f
      ${liveOf('f')}
      where not e.beside group by f.project_id
    ), talks as (
      select t.project_id, max(e.occurred_on) as last_on, count(*) as n from (
        select * from ${withMoved(ofTable('contact'))} c
        union all select * from ${withMoved(ofTable('outing_project', 'null::text', 'no'))} o
        union all select * from ${withMoved(ofTable('activity_project', 'null::text', 'no'))} a
      ) t ${liveOf('t')}
      group by t.project_id
    ), waiting as (
      select w.project_id, count(distinct w.entry_id) as n from (
        select t.project_id, e.id as entry_id from ${withMoved(tied)} t
        ${liveOf('t')} where e.decision is null
        union all
        select t.project_id, x.id from ${withMoved(tied)} t
        join verification v on v.city_code = t.city_code and v.entry_id = t.entry_id and v.decision = 'verified'
        join lateral (select x.id from entry x where x.city_code = t.city_code and x.reverses_id = t.entry_id and x.void
          and not exists (select from verification xv where xv.city_code = x.city_code and xv.entry_id = x.id) offset 0) x on true
      ) w group by w.project_id
    ), one_firm as materialized (
      select s.id as company_id, s.into_id from (${standingMergesSql('company', cityCode)}) s
    ), firm as (
      select distinct on (c.company_id) c.company_id, c.name, c.name_key
      from company_version c join entry_state e on e.city_code = c.city_code and e.id = c.entry_id
      where c.city_code = ${cityCode} and not e.void and e.reversed_at is null and e.standing
        and c.company_id in (select investor_id from version union select recipient_id from version
          union select into_id from one_firm)
      order by c.company_id, e.recorded_at desc, e.id desc
    )
    select v.city_code, v.project_id, v.office_id, p.short_code, v.name, v.name_pinyin, v.parent_id,
      v.industry_code, i.section, investor.name, recipient.name, v.investment_fen,
      case when m.furthest is not null
        then (array['signed','registered','filed','started','in_production','full_capacity'])[m.furthest]
        when t.n > 0 then 'talks' else 'lead' end,
      v.status, m.signed_on, m.registered_on, m.filed_on, m.started_on, m.in_production_on,
      coalesce(f.fen, 0), greatest(m.last_on, f.last_on, t.last_on),
      coalesce(waiting.n, 0), cardinality(v.sample_fields) > 0,
      array_to_tsvector(array(
        select distinct substr(k, n, 2) from unnest(array[v.name_key, investor.name_key, lower(p.short_code)]) k,
          generate_series(1, greatest(length(k) - 1, 1)) n where k <> '')), standing.into_id
    from version v
    join project p on p.city_code = v.city_code and p.id = v.project_id
    join industry i on i.code = v.industry_code
    left join standing on standing.project_id = v.project_id
    left join milestones m on m.project_id = v.project_id
    left join funds f on f.project_id = v.project_id
    left join talks t on t.project_id = v.project_id
    left join waiting on waiting.project_id = v.project_id
    left join one_firm of_investor on of_investor.company_id = v.investor_id
    left join one_firm of_recipient on of_recipient.company_id = v.recipient_id
    left join firm investor on investor.company_id = coalesce(of_investor.into_id, v.investor_id)
    left join firm recipient on recipient.company_id = coalesce(of_recipient.into_id, v.recipient_id)`.execute(tx);
  const done = sql`select ${sql.raw(keptPlan)} set_config('enable_nestloop', 'on', true),
    set_config('plan_cache_mode', 'auto', true)`.execute(tx);
  await Promise.all([ready, emptied, filled, done]);
}
