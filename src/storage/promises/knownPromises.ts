// The promises of projects as they stand or wait, each with what was done for it: what decisions hold new ones against.
import { sql } from 'kysely';
import { type KnownPromise, promiseNoun } from '../../domain/promises/promise.ts';
import { promiseKeepingNoun } from '../../domain/promises/promiseKeeping.ts';
import { keptForFew } from '../connection/pool.ts';
import { lives } from '../entries/steps.ts';
import type { Tx } from '../store.ts';

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

/** Of entries that say that a promise was kept those whose promise nobody has verified, with its number. */
export async function keptBeforeVerified(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<{ readonly id: string; readonly no: string }[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ id: string; no: string }>`
    select ${keptForFew(entryIds)} k.entry_id as id, k.promise_no as no from promise_keeping k join entry x on x.city_code = k.city_code and x.id = k.entry_id
    where k.city_code = ${cityCode} and k.entry_id = any(${entryIds}::uuid[]) and not x.void and not exists (
      select from promise p join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
      where p.city_code = k.city_code and p.project_id = k.project_id and p.no = k.promise_no and not e.void
        and (e.decision = 'verified' or (e.decision is null and e.id = any(${entryIds}::uuid[]))))`.execute(tx);
  return rows;
}

/** What was said to be kept of a promise that never counted: it would be kept without having been due. */
export const keptOfNothing = (city: string) => sql<{ place: string }>`
  select k.entry_id::text as place from promise_keeping k join entry_state s on s.city_code = k.city_code and s.id = k.entry_id
  where k.city_code = ${city} and s.decision = 'verified' and not s.void and s.reversed_by is null and not exists (
    select from promise p join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
    where p.city_code = k.city_code and p.project_id = k.project_id and p.no = k.promise_no and not e.void and e.decision = 'verified')`;

/** Late from the day after it was due until it is kept in whole; one that was kept in time ends on the day on which it would have begun. */
const courseSql = `select p.city_code, p.entry_id, p.office_id, p.project_id, p.no, p.side, p.kind, p.what, d.occurred_on + 1 as settled_on,
    1 as stands
  from ${promiseNoun.kind} p join entry d on d.city_code = p.city_code and d.id = p.entry_id
  union all select k.city_code, k.entry_id, k.office_id, k.project_id, k.promise_no, k.side, k.kind, k.what,
    greatest(k.due_on + 1, d.occurred_on), -1
  from ${promiseKeepingNoun.kind} k join entry d on d.city_code = k.city_code and d.id = k.entry_id where k.extent = 'whole'`;

/** As a source of figures: what begins and what ends that a promise is late. */
export const promiseCourse = {
  kind: promiseNoun.kind,
  besides: promiseKeepingNoun.kind,
  from: `(${courseSql}) s`,
} as const;
