// Who pointed at what is not theirs: laws of references, as queries that find what breaks them, also in old ledgers.
import { sql } from 'kysely';
import { type Check, places } from './check.ts';

/** Each office with every office that ever stood above it, itself included. */
const above = (city: string) => sql`above as (
  select id as office_id, id as top_id from office where city_code = ${city}
  union
  select a.office_id, v.parent_id from above a join office_version v
    on v.city_code = ${city} and v.office_id = a.top_id and v.parent_id is not null)`;

/** Whether who recorded `x` then held a right to write in an office above the offices given. */
const wroteOver = (...offices: readonly string[]) => sql`exists (
  select from role_grant g where g.city_code = x.city_code and g.account_id = x.recorded_by
    and g.role in ('enter', 'verify') and g.granted_at <= x.recorded_at
    and (g.revoked_at is null or g.revoked_at >= x.recorded_at)
    ${sql.join(
      offices.map((office) => sql`and (${sql.ref(office)}, g.office_id) in (select office_id, top_id from above)`),
      sql` `,
    )})`;

export const referenceChecks: readonly Check[] = [
  places(
    'reversed_by_own_office',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)}
      select x.id || ' → ' || e.id as place from entry x
      join entry e on e.city_code = x.city_code and e.id = x.reverses_id
      where x.city_code = ${city} and not ${wroteOver('x.office_id', 'e.office_id')}`,
  ),
];
