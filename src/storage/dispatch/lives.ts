import { sql } from 'kysely';

/** Of a row of `entry_state` under this name: it stands or waits, and nothing took it back. */
export const lives = (alias: string) =>
  sql.raw(`${alias}.standing and ${alias}.reversed_by is null and not ${alias}.void`);
