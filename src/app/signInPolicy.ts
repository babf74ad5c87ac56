// The city's settings of sign-in: everyone may read them, the administrator of the whole city sets them.
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import type { SignInPolicy } from '../domain/signInPolicy.ts';
import { insertSignInPolicy, signInPolicy } from '../storage/signInPolicies.ts';
import { countingScope, inScope, type Store, todayOf } from '../storage/store.ts';
import { officesOn } from '../storage/world.ts';

export function readSignInPolicy(store: Store, actor: Actor): Promise<SignInPolicy> {
  return signInPolicy(store.pool.db, actor.cityCode);
}

/** Refuses `right_required` to everybody but an administrator in the office that stands for the city. */
export async function setSignInPolicy(store: Store, actor: Actor, policy: SignInPolicy): Promise<SignInPolicy> {
  const { cityCode } = actor;
  const offices = await inScope(store, countingScope(cityCode), (tx) => officesOn(tx, cityCode, todayOf(store.clock)));
  const root = [...offices.values()].find((office) => office.parentId === null)?.id;
  if (!actor.grants.some(({ role, officeId }) => role === 'admin' && officeId === root)) refuse('right_required');
  const at = store.clock().toISOString();
  await insertSignInPolicy(store.pool.db, { cityCode, by: actor.accountId, at, policy });
  return policy;
}
