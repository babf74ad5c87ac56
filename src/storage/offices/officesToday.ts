// A city's offices as they stand today: asked for with every request, changed a few times a year. Kept until a version
// of an office has come or the day has changed.
import { sql } from 'kysely';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { keptPlan } from '../connection/pool.ts';
import { type Store, todayOf } from '../store.ts';
import { officesOn } from '../entries/world.ts';

interface Known {
  readonly versions: number;
  readonly day: string;
  readonly offices: ReadonlyMap<string, Office>;
}

const kept = new WeakMap<Store, Map<string, Known>>();

/** Also of one that stands no more. */
export async function officeOfCode({ pool }: Store, cityCode: string, code: string): Promise<string | undefined> {
  const one = pool.db.selectFrom('office').select('id').where('city_code', '=', cityCode).where('code', '=', code);
  return (await one.executeTakeFirst())?.id;
}

/** No older than the versions were when it was asked, or when the actor who asks was let in. */
export async function officesToday(
  store: Store,
  { cityCode, officeVersions: atLeast }: Pick<Actor, 'cityCode' | 'officeVersions'>,
): Promise<ReadonlyMap<string, Office>> {
  const cities = kept.get(store) ?? new Map<string, Known>();
  kept.set(store, cities);
  const day = todayOf(store.clock);
  const held = cities.get(cityCode);
  if (atLeast !== undefined && held && held.versions >= atLeast && held.day === day) return held.offices;
  // Versions are appended and never altered, so that their number says whether there is a new one.
  const { rows } = await sql<{ versions: number }>`select ${sql.raw(keptPlan)} count(*)::int as versions
    from office_version where city_code = ${cityCode}`.execute(store.pool.db);
  const versions = rows[0]?.versions ?? 0;
  const known = cities.get(cityCode);
  if (known && known.versions === versions && known.day === day) return known.offices;
  const offices = await officesOn(store.pool.db, cityCode, day);
  cities.set(cityCode, { versions, day, offices });
  return offices;
}
