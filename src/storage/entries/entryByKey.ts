import { type RawBuilder, sql } from 'kysely';

/**
 * For `cross join lateral`: the entry that a column names, looked up by its key whatever the planner believes (`offset 0`). Of
 * the few rows that a write has just made it knows nothing, and it would lay out every entry of the city for them.
 */
export const entryByKey = (city: string, id: string): RawBuilder<unknown> =>
  sql`(select id, reverses_id, kind from entry where city_code = ${city} and id = ${sql.ref(id)} offset 0)`;
