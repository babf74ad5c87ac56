// What-if of doubts: how many arrivals of the whole city would be on the list today by other rules, beside those in force.
import type { SignName, SuspicionRules } from '../../domain/corroboration/suspicion/rules.ts';
import { type ArrivalSuspicion, suspicionsOf, suspicious } from '../../domain/corroboration/suspicion/suspicion.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { lookedThrough } from './suspicions.ts';

export interface ListedDoubts {
  readonly rows: number;
  readonly fen: bigint;
  /** Of those that are listed how many show each sign. */
  readonly bySign: Readonly<Partial<Record<SignName, number>>>;
}

export interface TriedRules {
  readonly looked: number;
  readonly now: ListedDoubts;
  readonly tried: ListedDoubts;
}

export async function trySuspicionRules(store: Store, actor: Actor, rules: SuspicionRules): Promise<TriedRules> {
  await inCity(store, actor, ['admin']);
  const { arrivals, found, rules: inForce } = await lookedThrough(store, actor.cityCode);
  const listed = (of: ReadonlyMap<string, ArrivalSuspicion>, by: SuspicionRules): ListedDoubts => {
    const rows = suspicious(of, by);
    const bySign: Partial<Record<SignName, number>> = {};
    for (const [, { reasons }] of rows) for (const { sign } of reasons) bySign[sign] = (bySign[sign] ?? 0) + 1;
    return { rows: rows.length, fen: rows.reduce((sum, [id]) => sum + BigInt(arrivals.get(id)?.fen ?? 0), 0n), bySign };
  };
  return {
    looked: arrivals.size,
    now: listed(found, inForce),
    tried: listed(suspicionsOf([...arrivals.values()], rules), rules),
  };
}
