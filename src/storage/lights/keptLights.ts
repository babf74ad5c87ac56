// What lights showed, as it was written down.
import { type RawBuilder, sql } from 'kysely';
import type { LightChange } from '../../domain/lights/light.ts';
import type { Tx } from '../store.ts';

const columns =
  sql.raw(`c.on_day as "on", c.object as of, c.object_id as id, c.project_id as "projectId", c.office_id as "officeId",
  c.rule_id as "ruleId", c.version, c.colour, c.since, c.counted, c.facts, c.entry_ids::text[] as "entryIds"`);

export interface LightRun {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The last day of which the lights were written down. */
export async function keptThrough(tx: Tx, cityCode: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(to_on) as last from light_run where city_code = ${cityCode}`.execute(tx);
  return rows[0]?.last ?? null;
}

export async function lightRuns(tx: Tx, cityCode: string): Promise<LightRun[]> {
  const { rows } = await sql<LightRun>`select id, from_on as "from", to_on as "to" from light_run
    where city_code = ${cityCode} order by from_on`.execute(tx);
  return rows;
}

/** Of each thing and rule how it stood last. */
export async function lastLights(tx: Tx, cityCode: string): Promise<LightChange[]> {
  const { rows } = await sql<LightChange>`
    select distinct on (c.object, c.object_id, c.rule_id) ${columns} from light_change c
    where c.city_code = ${cityCode} order by c.object, c.object_id, c.rule_id, c.on_day desc`.execute(tx);
  return rows;
}

export async function allLights(tx: Tx, cityCode: string): Promise<LightChange[]> {
  return lights(tx, sql`c.city_code = ${cityCode}`);
}

/** Of the page of one project, latest first. */
export async function lightsOfProject(
  tx: Tx,
  cityCode: string,
  projectId: string,
  atMost: number,
): Promise<LightChange[]> {
  const of = await lights(tx, sql`c.city_code = ${cityCode} and c.project_id = ${projectId}`, atMost);
  return of;
}

async function lights(tx: Tx, where: RawBuilder<unknown>, atMost?: number): Promise<LightChange[]> {
  const { rows } = await sql<LightChange>`select ${columns} from light_change c where ${where}
    order by c.on_day desc, c.object, c.object_id, c.rule_id ${atMost === undefined ? sql`` : sql`limit ${atMost}`}`.execute(
    tx,
  );
  return rows;
}
