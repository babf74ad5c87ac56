// Which writes have been, by the keys that their senders gave them.
import type { Store } from '../store.ts';

export async function wasWritten({ pool }: Store, cityCode: string, key: string): Promise<boolean> {
  const one = pool.db.selectFrom('idempotency').select('key').where('city_code', '=', cityCode).where('key', '=', key);
  return (await one.executeTakeFirst()) !== undefined;
}

/** In all cities, those that begin so. */
export async function writtenKeys({ pool }: Store, beginning: string): Promise<string[]> {
  const rows = await pool.db.selectFrom('idempotency').select('key').where('key', 'like', `${beginning}%`).execute();
  return rows.map(({ key }) => key);
}
