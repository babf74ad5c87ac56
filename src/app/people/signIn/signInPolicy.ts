// The city's settings of sign-in: everyone may read them, the administrator of the whole city sets them.
import type { Actor } from '../../../domain/people/role.ts';
import type { SignInPolicy } from '../../../domain/people/signInPolicy.ts';
import { insertSignInPolicy, signInPolicy } from '../../../storage/people/signInPolicies.ts';
import { recording } from '../../../storage/keeping/record/recording.ts';
import type { Store } from '../../../storage/store.ts';
import { inCity } from '../reach.ts';

export function readSignInPolicy(store: Store, actor: Actor): Promise<SignInPolicy> {
  return signInPolicy(store.pool.db, actor.cityCode);
}

/** Refuses `right_required` to everybody but an administrator in the office that stands for the city. */
export async function setSignInPolicy(store: Store, actor: Actor, policy: SignInPolicy): Promise<SignInPolicy> {
  const { cityCode } = actor;
  await inCity(store, actor, ['admin']);
  // The latest holds: one that a wrong clock dates ahead would hold for as long.
  await store.time?.mustBelieve();
  await store.room?.mustHaveRoom();
  const at = store.clock().toISOString();
  const said = { act: 'sign_in_policy', by: actor.accountId };
  await recording(store, { cityCode, said }, async (tx, records) => {
    await records.changing({ chain: 'settings', owners: [] });
    await insertSignInPolicy(tx, { cityCode, by: actor.accountId, at, policy });
  });
  return policy;
}
