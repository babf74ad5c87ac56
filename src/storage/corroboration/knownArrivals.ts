// Arrivals that signals name, as they stand: by any entry of a line the one that counts now.
import { sql } from 'kysely';
import type { KnownArrival } from '../../domain/corroboration/fundsSignal.ts';
import { nounThat } from '../../domain/entries/nouns.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

/** By the ids given; one that was withdrawn or given back is not there. */
export async function knownArrivals(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
): Promise<Map<string, KnownArrival>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownArrival & { id: string }>`
    select ${keptForFew(ids)} e.id, e.office_id as "officeId", e.occurred_on as on, f.project_id as "projectId",
      first_of_line(e.city_code, e.id) as "lineId"
    from entry_state e join ${sql.table(nounThat('claims').kind)} f on f.city_code = e.city_code and f.entry_id = e.id
    where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[]) and not e.void and e.standing
      and (e.reversed_by is null or e.decision = 'verified')`.execute(tx);
  return new Map(rows.map(({ id, ...arrival }) => [id, arrival]));
}
