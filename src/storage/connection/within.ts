import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** In a transaction of its own, or in the one that runs. */
export function within<T>(db: Kysely<Schema>, work: (tx: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
