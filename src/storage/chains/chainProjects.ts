// Projects of a city as chains ask for them: what is verified of each, given up ones too.
import { sql } from 'kysely';
import type { MemberProject } from '../../domain/chains/chainMembers.ts';
import { nounTelling, nounThat } from '../../domain/entries/nouns.ts';
import { milestoneKinds } from '../../domain/projects/milestone.ts';
import { stageTies } from '../entries/ties.ts';
import { lastAmong } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

/** What tells a project's facts, and which stage it reached. */
const kinds = [nounTelling('project').kind, nounThat('reaches').kind];
const facts = sql`v.project_id, v.name, v.industry_code, v.status, v.investment_fen, v.chain_nodes, v.parent_id`;

/**
 * A package that has parts is left out: each part stands where it is. A project none of whose milestones is verified
 * yet is a lead, or in talks. Needs a scope that sees all offices; which rows a person may open is asked by `openable`.
 */
export async function chainProjects(tx: Tx, cityCode: string): Promise<MemberProject[]> {
  const { rows } = await sql<MemberProject>`
    with live as materialized (
      select e.id, e.recorded_at from entry e
      join verification d on d.city_code = e.city_code and d.entry_id = e.id and d.decision = 'verified'
      where e.city_code = ${cityCode} and e.kind = any(${kinds}) and not e.void
        and e.id not in (select x.reverses_id from entry x
          join verification xd on xd.city_code = x.city_code and xd.entry_id = x.id and xd.decision = 'verified'
          where x.city_code = ${cityCode} and x.reverses_id is not null)
    ), version as (
      ${lastAmong('project', facts, sql`join live e on e.id = v.entry_id`, sql`v.city_code = ${cityCode}`)}
    ), reached as (
      select m.project_id, max(array_position(${milestoneKinds}, m.stage)) as furthest
      from (${stageTies}) m join live e on e.id = m.entry_id
      where m.city_code = ${cityCode}
      group by m.project_id
    )
    select v.project_id as id, v.name, v.status, v.investment_fen as "investmentFen", v.industry_code as "industryCode",
      v.chain_nodes as "nodeNames", array_remove(array[p.investor_name, p.recipient_name], null) as "firmNames",
      case when r.furthest is not null then (${milestoneKinds}::text[])[r.furthest]
        when p.stage = 'lead' then 'lead' else 'talks' end as stage,
      p.last_activity_on as "lastStepOn"
    from version v join project_current p on p.city_code = ${cityCode} and p.project_id = v.project_id
    left join reached r on r.project_id = v.project_id
    where v.project_id not in (select c.parent_id from version c where c.parent_id is not null)`.execute(tx);
  return rows;
}

/** Of these projects, those whose rows the scope reaches. */
export async function openable(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from project_current
    where city_code = ${cityCode} and project_id = any(${projectIds}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
