// Another key signs from now on: by who administers the city.
import type { Actor } from '../../../domain/people/role.ts';
import { write } from '../../../storage/door/door.ts';
import type { Store } from '../../../storage/store.ts';
import { inCity, requireReach } from '../../people/reach.ts';
import { addKey } from './keys.ts';

export async function changeKey(
  store: Store,
  actor: Actor,
  { key, reason }: { readonly key: string; readonly reason: string },
): Promise<{ no: number }> {
  const { secrets } = store;
  if (!secrets) throw new Error('changing the key needs the secret key of the server');
  const officeIds = await requireReach(store, await inCity(store, actor, ['admin']), 'admin');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'change_proof_key', key, content: { reason }, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { no } = await addKey({ tx, recordedAt, cityCode, secrets }, reason);
    return { result: { no }, summary: { no } };
  });
}
