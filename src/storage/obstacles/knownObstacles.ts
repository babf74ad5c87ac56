// The obstacles of projects as they stand or wait, and whether each was cleared: what decisions hold new ones against.
import { sql } from 'kysely';
import type { KnownObstacle, KnownObstacles } from '../../domain/obstacles/obstacle.ts';
import { keptForFew } from '../connection/pool.ts';
import { lives } from '../entries/steps.ts';
import type { Tx } from '../store.ts';

/** Whoever clears for another office waits for its word, and holds the obstacle meanwhile. */
const clears = (alias: string) =>
  sql.raw(`${alias}.decision is distinct from 'returned' and ${alias}.reversed_by is null and not ${alias}.void`);

/** By project, and by the entry for those that are to be withdrawn; a project that has none is not there. */
export async function knownObstacles(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
  entryIds: readonly string[] = [],
): Promise<Map<string, KnownObstacles>> {
  if (projectIds.length + entryIds.length === 0) return new Map();
  const { rows } = await sql<KnownObstacle & { readonly projectId: string; readonly living: boolean }>`
    select ${keptForFew([...projectIds, ...entryIds])} o.project_id as "projectId", o.entry_id as "entryId", o.no, o.kind,
      e.occurred_on as "raisedOn", o.office_id as "officeId", o.owner_office_id as "ownerOfficeId", ${lives('e')} as living,
      (select c.entry_id from obstacle_clearing c join entry_state s on s.city_code = c.city_code and s.id = c.entry_id
        where c.city_code = o.city_code and c.project_id = o.project_id and c.obstacle_no = o.no and ${clears('s')}
        order by c.entry_id limit 1) as "clearedBy"
    from obstacle o join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
    where o.city_code = ${cityCode} and (o.project_id = any(${projectIds}::uuid[]) or o.entry_id = any(${entryIds}::uuid[]))
    order by o.entry_id`.execute(tx);
  const found = new Map<string, KnownObstacles>();
  for (const [projectId, all] of Map.groupBy(rows, (row) => row.projectId)) {
    const highest = Math.max(...all.map(({ no }) => Number(no)));
    found.set(projectId, { highest, living: all.filter(({ living }) => living) });
  }
  for (const row of rows)
    if (row.living && entryIds.includes(row.entryId)) found.set(row.entryId, { highest: 0, living: [row] });
  return found;
}

/** Of entries that say that an obstacle was cleared those whose obstacle nobody has verified, with its number. */
export async function clearedBeforeVerified(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<{ readonly id: string; readonly no: string }[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ id: string; no: string }>`
    select ${keptForFew(entryIds)} c.entry_id as id, c.obstacle_no as no
    from obstacle_clearing c join entry x on x.city_code = c.city_code and x.id = c.entry_id
    where c.city_code = ${cityCode} and c.entry_id = any(${entryIds}::uuid[]) and not x.void and not exists (
      select from obstacle o join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
      where o.city_code = c.city_code and o.project_id = c.project_id and o.no = c.obstacle_no and not e.void
        and (e.decision = 'verified' or (e.decision is null and e.id = any(${entryIds}::uuid[]))))`.execute(tx);
  return rows;
}

/** What was said to be cleared of an obstacle that never counted: fewer than none would be open. */
export const clearedOfNothing = (city: string) => sql<{ place: string }>`
  select c.entry_id::text as place from obstacle_clearing c join entry_state s on s.city_code = c.city_code and s.id = c.entry_id
  where c.city_code = ${city} and s.decision = 'verified' and not s.void and s.reversed_by is null and not exists (
    select from obstacle o join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
    where o.city_code = c.city_code and o.project_id = c.project_id and o.no = c.obstacle_no and not e.void and e.decision = 'verified')`;
