// A link of the ledger says how far the chains beside it had come, so that whoever cuts their end off contradicts it.
import type { Tx } from '../store.ts';
import { wholeServer } from './tables.ts';

/** Of the city and of the whole server: sequence and the beginning of the hash. */
export async function headsBeside(tx: Tx, cityCode: string): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom('record_head')
    .select(['chain', 'sequence', 'hash'])
    .where('city_code', 'in', [cityCode, wholeServer])
    .execute();
  return Object.fromEntries(rows.map(({ chain, sequence, hash }) => [chain, `${sequence}-${hash.slice(0, 32)}`]));
}
