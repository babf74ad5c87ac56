// A credit agreement takes from one office what it gives to another, so neither accepts it: it is verified by somebody
// whose right lies above every office that shares. The same for its correction and its withdrawal.
import { accepterOf } from '../domain/creditAgreement.ts';
import { withBelow } from '../domain/office.ts';
import type { Breach } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import { sharingOffices } from '../storage/creditAgreements.ts';
import type { Writing } from '../storage/door.ts';
import { officesOn } from '../storage/world.ts';

/** The laws of acceptance that a verifier breaks by these entries; entries that share no credit break none. */
export async function acceptanceBreaches(
  { tx, today }: Pick<Writing, 'tx' | 'today'>,
  actor: Actor,
  entryIds: readonly string[],
): Promise<Breach[]> {
  const sharing = await sharingOffices(tx, actor.cityCode, entryIds);
  if (sharing.size === 0) return [];
  const offices = await officesOn(tx, actor.cityCode, today);
  const held = actor.grants.filter(({ role }) => role === 'verify').map(({ officeId }) => officeId);
  const reach = withBelow([...offices.values()], held);
  return entryIds.flatMap((id, n) => {
    const accepter = accepterOf([...offices.values()], sharing.get(id) ?? []);
    if (!accepter || reach.has(accepter)) return [];
    const office = offices.get(accepter)?.name ?? '';
    return [{ law: 'accepted_by_level_above', field: `entryIds.${n}`, detail: { office } }];
  });
}
