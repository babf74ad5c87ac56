// Changes what the chains beside the ledger hold, outside the write door: in a transaction of its own that ends with its
// links, whose heads are written down once it is committed.
import { sql } from 'kysely';
import type { Head } from '../../domain/head.ts';
import { countingScope, scopeSetting, type Store, type Tx } from '../store.ts';
import { type Change, linkChange } from './link.ts';
import { chainsOf, type RecordChain, tablesOf, wholeServer } from './tables.ts';

/** Says that rows of these owners may have changed; they are sealed at the end of the transaction. */
export type Note = (change: Omit<Change, 'at'>) => void;

export async function recording<T>(
  store: Store,
  cityCode: string,
  work: (tx: Tx, note: Note) => Promise<T>,
): Promise<T> {
  const changes: Change[] = [];
  let heads: Head[] = [];
  const at = store.clock().toISOString();
  const first = scopeSetting(store, countingScope(cityCode), sql`, set_config('enable_seqscan', 'off', true)`);
  const result = await store.pool.reading.write(first, async (tx) => {
    const done = await work(tx, (change) => changes.push({ ...change, at }));
    heads = await linkChanges(tx, changes);
    return done;
  });
  for (const head of heads) store.witness?.(head);
  return result;
}

/** In one order for everybody, so that two who write to two chains do not wait for each other. */
export async function linkChanges(tx: Tx, changes: readonly Change[]): Promise<Head[]> {
  const heads: Head[] = [];
  const order = ({ cityCode, chain }: Change) => `${cityCode} ${chain}`;
  for (const change of changes.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)))
    heads.push(...(await linkChange(tx, change)));
  return heads;
}

/** What a chain, or a table of it, held before there was one is sealed as it stands. Returns the chains that took something in. */
export async function takeIn(store: Store): Promise<{ readonly cityCode: string; readonly chain: RecordChain }[]> {
  const { db } = store.pool;
  const cities = await db.selectFrom('city').select('city_code').orderBy('city_code').execute();
  const kept = await db.selectFrom('record_head').select(['city_code', 'chain', 'taken']).execute();
  const taken = new Map(kept.map((head) => [`${head.city_code} ${head.chain}`, head.taken]));
  const open = [wholeServer, ...cities.map(({ city_code }) => city_code)].flatMap((cityCode) =>
    chainsOf(cityCode)
      .filter((chain) =>
        tablesOf(cityCode, chain).some(({ table }) => !taken.get(`${cityCode} ${chain}`)?.includes(table)),
      )
      .map((chain) => ({ cityCode, chain })),
  );
  for (const { cityCode, chain } of open)
    await recording(store, cityCode, async (_, note) => note({ cityCode, chain, owners: [], said: { act: 'opened' } }));
  return open;
}
