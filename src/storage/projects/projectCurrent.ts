// The derived row of a project, for lists: facts as last reported, stage from live milestones, funds from live
// arrivals, with how much waits for a verifier. A correction that waits stands beside what it puts right and changes
// nothing yet. Made anew by the write door for the projects it touched; `rebuild` makes all of them anew.
import { type RawBuilder, sql } from 'kysely';
import { plannedAs } from '../connection/plans.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { chosen, firms, liveEntries, merges, type Refreshed } from './refreshed.ts';
import { countsSaid, lastVersions, reached, rowsSaid, waitingOn } from './refreshedCounts.ts';

/** Makes the rows of these projects anew. Needs scope `all: 'system'`. */
export async function refreshProjects(tx: Tx, cityCode: string, projectIds: readonly string[] | 'all'): Promise<void> {
  // For a few projects their own entries are looked up by index. For many the city's entries are listed once and
  // hashed: a ledger that was just filled has no statistics, and nested loops over a guess of one row never end.
  const few = projectIds !== 'all' && projectIds.length <= 100;
  const of = { cityCode, projectIds, few };
  const planning = {
    enable_nestloop: few ? 'on' : 'off',
    enable_seqscan: few ? 'off' : 'on',
    plan_cache_mode: few ? 'force_generic_plan' : 'auto',
  } as const;
  await plannedAs(tx, planning, () => [
    sql`delete ${sql.raw(few ? keptPlan : '')} from project_current p
      where p.city_code = ${cityCode} and ${chosen(of, 'p')}`.execute(tx),
    sql`insert into project_current ${rows(of)}`.execute(tx),
  ]);
}

/** The rows, with columns in the order of the table. */
function rows(of: Refreshed): RawBuilder<unknown> {
  const { cityCode, few } = of;
  const parts = [
    ...(few ? [] : [liveEntries(cityCode)]),
    merges(of),
    rowsSaid(of),
    lastVersions(of),
    countsSaid(),
    waitingOn(of),
    firms(cityCode),
  ];
  return sql`with ${sql.raw(few ? keptPlan : '')} ${sql.join(parts, sql`, `)}
    select v.city_code, v.project_id, v.office_id, p.short_code, v.name, v.name_pinyin, v.parent_id,
      v.industry_code, i.section, investor.name, recipient.name, v.investment_fen,
      case when c.furthest is not null
        then (${reached})[c.furthest]
        when c.talks > 0 then 'talks' else 'lead' end,
      v.status, c.signed_on, c.registered_on, c.filed_on, c.started_on, c.in_production_on,
      coalesce(c.fen, 0), c.last_on,
      coalesce(waiting.n, 0), cardinality(v.sample_fields) > 0,
      array_to_tsvector(array(
        select distinct substr(k, n, 2) from unnest(array[v.name_key, investor.name_key, lower(p.short_code)]) k,
          generate_series(1, greatest(length(k) - 1, 1)) n where k <> '')), standing.into_id,
      nullif(v.investor_classes, '{}'), nullif(v.tags, '{}')
    from version v
    join project p on p.city_code = v.city_code and p.id = v.project_id
    join industry i on i.code = v.industry_code
    left join standing on standing.project_id = v.project_id
    left join counts c on c.project_id = v.project_id
    left join waiting on waiting.project_id = v.project_id
    left join one_firm of_investor on of_investor.company_id = v.investor_id
    left join one_firm of_recipient on of_recipient.company_id = v.recipient_id
    left join firm investor on investor.company_id = coalesce(of_investor.into_id, v.investor_id)
    left join firm recipient on recipient.company_id = coalesce(of_recipient.into_id, v.recipient_id)`;
}
