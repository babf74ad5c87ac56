// The promises of projects as they stand or wait, each with what was done for it: what decisions hold new ones against.
import { sql } from 'kysely';
import type { KnownPromise } from '../../domain/promises/promise.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

const lives = (alias: string) => sql.raw(`${alias}.standing and ${alias}.reversed_by is null and not ${alias}.void`);

/** By project, and by the entry for those that are to be withdrawn; a project that has none is not there. */
export async function knownPromises(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
  entryIds: readonly string[] = [],
): Promise<Map<string, readonly KnownPromise[]>> {
  if (projectIds.length + entryIds.length === 0) return new Map();
  const { rows } = await sql<KnownPromise & { readonly projectId: string }>`
    select ${keptForFew([...projectIds, ...entryIds])} p.project_id as "projectId", p.entry_id as "entryId", e.reverses_id as corrects, p.no, p.side,
      p.kind, e.occurred_on as "dueOn", p.agreed_on as "agreedOn",
      coalesce((select jsonb_agg(jsonb_build_object('entryId', k.entry_id, 'extent', k.extent) order by k.entry_id)
        from promise_keeping k join entry_state s on s.city_code = k.city_code and s.id = k.entry_id
        where k.city_code = p.city_code and k.project_id = p.project_id and k.promise_no = p.no and ${lives('s')}), '[]') as keepings
    from promise p join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
    where p.city_code = ${cityCode} and (p.project_id = any(${projectIds}::uuid[]) or p.entry_id = any(${entryIds}::uuid[])) and ${lives('e')}
    order by p.entry_id`.execute(tx);
  const found = Map.groupBy(rows, ({ projectId }) => projectId);
  for (const row of rows) if (entryIds.includes(row.entryId)) found.set(row.entryId, [row]);
  return found;
}
