// About how many entries a decision will be about, before it is known which: what is many is decided beside the others.
import type { Actor } from '../../domain/people/role.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import type { OpenTwins } from '../radar/openTwins.ts';
import { waitingWithin, isOf, matchingEntries, type PendingFilter } from './pending.ts';
import { totalWaiting, waitingInReach } from './waitingInReach.ts';

/** The entries, all undecided entries of an import, or all that wait, match and are not the verifier's own. */
export type Decided =
  | { readonly entryIds: readonly string[] }
  | { readonly importId: string }
  | { readonly filter: PendingFilter };

/** So many take a few hundred milliseconds: longer than others should wait for. */
export const many = 600;

/** At most so many, at the cost of counts that are kept: flags are not looked at. */
export async function atMost(store: Store, actor: Actor, of: Decided): Promise<number> {
  if ('entryIds' in of) return of.entryIds.length;
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  const filter = 'filter' in of ? of.filter : of;
  const within = waitingWithin(filter, officeIds, await officesToday(store, actor));
  const { counts } = await waitingInReach(store, cityCode, officeIds);
  return totalWaiting(counts.filter((one) => isOf(one, within)));
}

export async function howMany(store: Store, actor: Actor, of: Decided, twins?: OpenTwins): Promise<number> {
  const most = await atMost(store, actor, of);
  if (most < many || !('filter' in of) || !of.filter.flag) return most;
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  const against = { today: todayOf(store.clock), twins: () => twins };
  const found = await inScope(store, { cityCode, officeIds, all: 'on' }, (tx) =>
    matchingEntries(tx, cityCode, officeIds, of.filter, against),
  );
  return found.length;
}
