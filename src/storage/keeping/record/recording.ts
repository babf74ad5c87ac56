// Changes what the chains beside the ledger hold, outside the write door: in a transaction of its own that ends with its
// links, whose heads are written down once it is committed.
import type { Head } from '../../../domain/keeping/head.ts';
import { countingScope, scopeSetting, type Store, type Tx } from '../../store.ts';
import { type Records, recordsOf } from './records.ts';
import type { Said } from './said.ts';
import { chainsOf, type RecordChain, tablesOf, wholeServer } from './tables.ts';

export interface Recording {
  readonly cityCode: string;
  readonly said: Said;
  /** It is said in a link of its own, also where it begins the chain. */
  readonly always?: boolean;
}

export async function recording<T>(
  store: Store,
  { cityCode, said, always }: Recording,
  work: (tx: Tx, records: Records) => Promise<T>,
): Promise<T> {
  let heads: Head[] = [];
  const at = store.clock().toISOString();
  const first = scopeSetting(store, countingScope(cityCode), 'byKey');
  const result = await store.pool.reading.write(first, async (tx) => {
    const records = recordsOf(tx, { cityCode, at, said, marker: store.marker, always });
    const done = await work(tx, records);
    heads = await records.link();
    return done;
  });
  for (const head of heads) store.witness?.(head);
  return result;
}

/**
 * What a chain, or a table of it, held before there was one is sealed as it stands. Returns the chains that took
 * something in.
 */
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
    await recording(store, { cityCode, said: { act: 'opened' } }, async (_, records) =>
      records.came({ chain, owners: [] }),
    );
  return open;
}
