// The ledger as a board (看板): of each stage how many projects and how much, and those that have stood still longest.
import { sql } from 'kysely';
import type { LightColour } from '../../domain/lights/lightRule.ts';
import type { Stage } from '../../domain/projects/project.ts';
import type { Tx } from '../store.ts';
import {
  matchingProjects,
  type ProjectFilter,
  ledgerColumns,
  type ProjectRecord,
  type ProjectSums,
  withProjectNames,
} from './queries.ts';

export type StageSums = ProjectSums & { readonly stage: Stage };

/** A part adds no investment beside its package, as in the sums of the list. */
export async function sumsByStage(tx: Tx, cityCode: string, filter: ProjectFilter): Promise<StageSums[]> {
  const isMatching = matchingProjects(cityCode, filter);
  const isInPackage = sql`chosen.parent_id is not null and exists (
    select from project_current p where p.project_id = chosen.parent_id and p.stage = chosen.stage and ${isMatching})`;
  const { rows } = await sql<StageSums>`
    select chosen.stage, count(*)::int as total, coalesce(sum(chosen.funds_fen), 0)::bigint as "fundsFen",
      coalesce(sum(case when ${isInPackage} then 0 else chosen.investment_fen end), 0)::bigint as "investmentFen"
    from (select p.stage, p.parent_id, p.funds_fen, p.investment_fen from project_current p where ${isMatching}) chosen
    group by chosen.stage`.execute(tx);
  return rows;
}

export interface StageLights {
  readonly stage: Stage;
  readonly colour: LightColour;
  readonly projects: number;
}

/** Of each stage how many have which of these colours. */
export async function lightsByStage(
  tx: Tx,
  cityCode: string,
  filter: ProjectFilter,
  colours: ReadonlyMap<string, LightColour>,
): Promise<StageLights[]> {
  const { rows } = await sql<StageLights>`
    select p.stage, lit.colour, count(*)::int as projects
    from unnest(${[...colours.keys()]}::uuid[], ${[...colours.values()]}::text[]) lit (project_id, colour)
    join project_current p using (project_id) where ${matchingProjects(cityCode, filter)}
    group by p.stage, lit.colour`.execute(tx);
  return rows;
}

/** So many of each stage; first those on which nothing was recorded for longest. */
export async function stillestByStage(
  tx: Tx,
  cityCode: string,
  filter: ProjectFilter,
  most: number,
): Promise<ProjectRecord[]> {
  const { rows } = await sql<ProjectRecord>`
    with placed as materialized (
      select p.project_id, row_number() over (partition by p.stage order by p.last_activity_on nulls first, p.short_code) as place
      from project_current p where ${matchingProjects(cityCode, filter)}
    ), chosen as materialized (
      select p.*, placed.place from placed join project_current p on p.city_code = ${cityCode} and p.project_id = placed.project_id
      where placed.place <= ${most}
    )
    select ${ledgerColumns} from ${withProjectNames(cityCode, sql`chosen`)} order by p.place`.execute(tx);
  return rows;
}
