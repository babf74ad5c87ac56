// What the things are called that lights stand for: of a page of them, within the reader's scope.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface LightName {
  readonly of: string;
  readonly id: string;
  readonly name: string;
  /** A code of a list, where it is of a kind. */
  readonly kind: string | null;
}

interface Named {
  readonly of: string;
  readonly id: string;
}

export async function lightNames(tx: Tx, cityCode: string, things: readonly Named[]): Promise<LightName[]> {
  const ids = (of: string) => things.filter((one) => one.of === of).map(({ id }) => id);
  if (things.length === 0) return [];
  const { rows } = await sql<LightName>`
    select 'project' as of, c.project_id::text as id, c.name, null as kind from project_current c
      where c.city_code = ${cityCode} and c.project_id = any(${ids('project')}::uuid[])
    union all
    select distinct on (p.project_id, p.no) 'pledge', p.project_id || ' ' || p.no, c.name || ' · ' || p.no, p.kind
      from promise p join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
      join project_current c on c.city_code = p.city_code and c.project_id = p.project_id
      where p.city_code = ${cityCode} and p.project_id || ' ' || p.no = any(${ids('pledge')}) and e.standing and not e.void
    union all
    select 'pursuit', p.id::text, r.name, null from pursuit p
      join prospect r on r.city_code = p.city_code and r.id = p.prospect_id
      where p.city_code = ${cityCode} and p.id = any(${ids('pursuit')}::uuid[])
    union all
    select 'follow_up', s.entry_id::text, s.destination, null from outing s
      where s.city_code = ${cityCode} and s.entry_id = any(${ids('follow_up')}::uuid[])
    union all
    select 'returned', e.id::text, coalesce(v.reason, ''), e.kind from entry e
      left join verification v on v.city_code = e.city_code and v.entry_id = e.id
      where e.city_code = ${cityCode} and e.id = any(${ids('returned')}::uuid[])`.execute(tx);
  return rows;
}

/** Names of projects in reach, by id. */
export async function projectsInReach(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select project_id as id, name from project_current
    where city_code = ${cityCode} and project_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
