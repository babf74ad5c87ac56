// One at a time over all processes that share the database: an advisory lock held by a connection of its own.
import { lockNumber } from '../../crypto/fingerprint.ts';
import type { Store } from '../store.ts';

/** Waits for its turn; a process that dies gives the turn on. */
export async function alone<T>(store: Store, what: string, work: () => Promise<T>): Promise<T> {
  const key = lockNumber(what);
  const client = await store.pool.pg.connect();
  try {
    await client.query('select pg_advisory_lock($1, 1)', [key]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1, 1)', [key]).catch(() => {});
    client.release();
  }
}
