// A city's own lists of places, version by version: rows are added, never changed.
import { sql } from 'kysely';
import type { PlaceListVersion } from '../../domain/figures/lists/placeLists.ts';
import type { Tx } from '../store.ts';

export interface KeptPlaceList extends PlaceListVersion {
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** In the order in which they were given. */
export async function keptPlaceLists(tx: Tx, cityCode: string): Promise<KeptPlaceList[]> {
  const { rows } = await sql<KeptPlaceList>`
    select l.list_id as "listId", l.version, l.name, l.places, l.effective_from as "effectiveFrom", l.ended, l.reason,
      l.recorded_at as "recordedAt", n.name as by
    from place_list l
    left join account a on a.city_code = l.city_code and a.id = l.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where l.city_code = ${cityCode} order by l.recorded_at, l.id`.execute(tx);
  return rows;
}
