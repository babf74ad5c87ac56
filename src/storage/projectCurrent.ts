// The derived row of a project, for lists: facts as last reported, stage from live milestones, funds from live
// arrivals. Made anew by the write door for the projects it touched; `rebuild` makes all of them anew.
import { sql } from 'kysely';
import { keptPlan } from './pool.ts';
import type { Tx } from './store.ts';

/** Makes the rows of these projects anew. Needs scope `all: 'system'`. */
export async function refreshProjects(tx: Tx, cityCode: string, projectIds: readonly string[] | 'all'): Promise<void> {
  const chosen = (alias: string) =>
    projectIds === 'all' ? sql`true` : sql`${sql.ref(`${alias}.project_id`)} = any(${projectIds}::uuid[])`;
  // For a few projects their own entries are looked up by index. For many the city's entries are listed once and
  // hashed: a ledger that was just filled has no statistics, and nested loops over a guess of one row never end.
  const few = projectIds !== 'all' && projectIds.length <= 100;
  const kept = sql.raw(few ? keptPlan : '');
  const ready = sql`select ${sql.raw(keptPlan)} set_config('enable_nestloop', ${few ? 'on' : 'off'}, true),
    set_config('enable_seqscan', ${few ? 'off' : 'on'}, true),
    set_config('plan_cache_mode', ${few ? 'force_generic_plan' : 'auto'}, true)`.execute(tx);
  const emptied = sql`delete ${kept} from project_current p
    where p.city_code = ${cityCode} and ${chosen('p')}`.execute(tx);
  const filled = sql`
    insert into project_current
    with live as ${few ? sql`not materialized` : sql`materialized`} ${kept} (
      select e.city_code, e.id, e.occurred_on, e.recorded_at, e.sample_fields, v.decision, v.recognised_fen
      from entry e left join verification v on v.city_code = e.city_code and v.entry_id = e.id
      where e.city_code = ${cityCode} and not e.void and v.decision is distinct from 'returned' and not exists (
        select from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
        where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
          and (v.decision is distinct from 'verified' or xv.decision = 'verified'))
    ), version as (
      select distinct on (v.project_id) v.*, e.sample_fields
      from project_version v join live e on e.city_code = v.city_code and e.id = v.entry_id
      where v.city_code = ${cityCode} and ${chosen('v')}
      order by v.project_id, e.recorded_at desc, e.id desc
    ), milestones as (
      select m.project_id,
        max(array_position(array['signed','registered','filed','started','in_production','full_capacity'], m.kind)) as furthest,
        min(e.occurred_on) filter (where m.kind = 'signed') as signed_on,
        min(e.occurred_on) filter (where m.kind = 'registered') as registered_on,
        min(e.occurred_on) filter (where m.kind = 'filed') as filed_on,
        min(e.occurred_on) filter (where m.kind = 'started') as started_on,
        min(e.occurred_on) filter (where m.kind = 'in_production') as in_production_on,
        max(e.occurred_on) as last_on, count(*) filter (where e.decision is null) as unverified
      from milestone m join live e on e.city_code = m.city_code and e.id = m.entry_id
      where m.city_code = ${cityCode} and ${chosen('m')} group by m.project_id
    ), funds as (
      select f.project_id, sum(coalesce(e.recognised_fen, f.recognised_fen))::bigint as fen, max(e.occurred_on) as last_on,
        count(*) filter (where e.decision is null) as unverified
      from fund_arrival f join live e on e.city_code = f.city_code and e.id = f.entry_id
      where f.city_code = ${cityCode} and ${chosen('f')} group by f.project_id
    ), talks as (
      select t.project_id, max(e.occurred_on) as last_on, count(*) as n from (
        select city_code, entry_id, project_id from contact where city_code = ${cityCode} and project_id is not null
        union all select city_code, entry_id, project_id from outing_project where city_code = ${cityCode}
        union all select city_code, entry_id, project_id from activity_project where city_code = ${cityCode}
      ) t join live e on e.city_code = t.city_code and e.id = t.entry_id
      where ${chosen('t')} group by t.project_id
    ), firm as (
      select distinct on (c.company_id) c.company_id, c.name, c.name_key
      from company_version c join entry_state e on e.city_code = c.city_code and e.id = c.entry_id
      where c.city_code = ${cityCode} and not e.void and e.reversed_at is null
        and c.company_id in (select investor_id from version union select recipient_id from version)
      order by c.company_id, e.recorded_at desc, e.id desc
    )
    select v.city_code, v.project_id, v.office_id, p.short_code, v.name, v.name_pinyin, v.parent_id,
      v.industry_code, i.section, investor.name, recipient.name, v.investment_fen,
      case when m.furthest is not null
        then (array['signed','registered','filed','started','in_production','full_capacity'])[m.furthest]
        when t.n > 0 then 'talks' else 'lead' end,
      v.status, m.signed_on, m.registered_on, m.filed_on, m.started_on, m.in_production_on,
      coalesce(f.fen, 0), greatest(m.last_on, f.last_on, t.last_on),
      coalesce(m.unverified, 0) + coalesce(f.unverified, 0), cardinality(v.sample_fields) > 0,
      array_to_tsvector(array(
        select distinct substr(k, n, 2) from unnest(array[v.name_key, investor.name_key, lower(p.short_code)]) k,
          generate_series(1, greatest(length(k) - 1, 1)) n where k <> ''))
    from version v
    join project p on p.city_code = v.city_code and p.id = v.project_id
    join industry i on i.code = v.industry_code
    left join milestones m on m.project_id = v.project_id
    left join funds f on f.project_id = v.project_id
    left join talks t on t.project_id = v.project_id
    left join firm investor on investor.company_id = v.investor_id
    left join firm recipient on recipient.company_id = v.recipient_id`.execute(tx);
  const done = sql`select ${sql.raw(keptPlan)} set_config('enable_nestloop', 'on', true),
    set_config('plan_cache_mode', 'auto', true)`.execute(tx);
  await Promise.all([ready, emptied, filled, done]);
}
