import { keptForFew } from '../connection/pool.ts';
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

/** Codes of those of these that are projects in reach, by id. */
export async function projectCodes(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; code: string }>`
    select ${keptForFew(ids)} project_id as id, short_code as code from project_current
    where city_code = ${cityCode} and project_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, code }) => [id, code]));
}
