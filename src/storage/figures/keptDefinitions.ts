// Definitions as they read when they were first used. They are of all cities, and of no office.
import type { Selectable } from 'kysely';
import type { DefinitionTable } from '../bulletin/table.ts';
import type { Store } from '../store.ts';

type KeptDefinition = Selectable<DefinitionTable>;

export function keptDefinitions({ pool }: Store): Promise<Omit<KeptDefinition, 'first_seen_at'>[]> {
  return pool.db.selectFrom('definition').select(['id', 'version', 'body', 'hash']).execute();
}

/** Those that are there already stay as they are. */
export async function keepDefinitions(
  { pool }: Store,
  rows: readonly (Omit<KeptDefinition, 'body'> & { body: string })[],
) {
  await pool.db
    .insertInto('definition')
    .values([...rows])
    .onConflict((c) => c.columns(['id', 'version']).doNothing())
    .execute();
}
