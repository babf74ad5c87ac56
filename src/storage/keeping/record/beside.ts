// A link of the ledger says how far the chains beside it had come, so that whoever cuts their end off contradicts it.
import { sql } from 'kysely';
import { keptPlan } from '../../connection/pool.ts';
import type { Tx } from '../../store.ts';
import { wholeServer } from './tables.ts';

/** Of the city and of the whole server: sequence and the beginning of the hash. */
export async function headsBeside(tx: Tx, cityCode: string): Promise<Record<string, string>> {
  const rows = await tx
    .selectFrom('record_head')
    .modifyFront(sql.raw(keptPlan))
    .select(['chain', 'sequence', 'hash'])
    .where('city_code', 'in', [cityCode, wholeServer])
    .execute();
  return Object.fromEntries(rows.map(({ chain, sequence, hash }) => [chain, `${sequence}-${hash.slice(0, 32)}`]));
}

/** How far the chains had come when a link of the ledger was made; empty before links said so. */
export async function chainsBeside(tx: Tx, cityCode: string, version: bigint): Promise<Map<string, bigint>> {
  const row = await tx
    .selectFrom('event')
    .select('beside')
    .where('city_code', '=', cityCode)
    .where('ledger_version', '=', version)
    .executeTakeFirst();
  const heads = (row?.beside ?? {}) as Readonly<Record<string, string>>;
  return new Map(Object.entries(heads).map(([chain, head]) => [chain, BigInt(head.split('-')[0] ?? 0)]));
}
