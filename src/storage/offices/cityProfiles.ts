// What a city has said of itself, as it was set: rows are added, never changed.
import { sql } from 'kysely';
import type { CityProfile } from '../../domain/offices/cityProfile.ts';
import type { Tx } from '../store.ts';

export interface KeptCityProfile extends CityProfile {
  readonly id: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** Latest first. */
export async function cityProfiles(tx: Tx, cityCode: string): Promise<KeptCityProfile[]> {
  const { rows } = await sql<KeptCityProfile>`
    select p.id, p.issuer, p.complete_from as "completeFrom", p.reason, p.recorded_at as "recordedAt", n.name as by
    from city_profile p
    left join account a on a.city_code = p.city_code and a.id = p.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where p.city_code = ${cityCode} order by p.recorded_at desc, p.id desc`.execute(tx);
  return rows;
}
