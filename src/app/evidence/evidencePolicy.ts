// The city's rules for files: everyone may read them, the administrator of the whole city sets them.
import type { EvidencePolicy } from '../../domain/evidence/evidencePolicy.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { evidencePolicy, insertEvidencePolicy } from '../../storage/evidence/policies.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export function readEvidencePolicy(store: Store, actor: Actor): Promise<EvidencePolicy> {
  return inScope(store, countingScope(actor.cityCode), (tx) => evidencePolicy(tx, actor.cityCode));
}

/** Refuses `right_required` to everybody but an administrator in the office that stands for the city. */
export async function setEvidencePolicy(
  store: Store,
  actor: Actor,
  { key, policy }: { readonly key: string; readonly policy: EvidencePolicy },
): Promise<EvidencePolicy> {
  const { cityCode, accountId } = actor;
  await inCity(store, actor, ['admin']);
  const act = { cityCode, accountId, useCase: 'set_evidence_policy', key, content: policy, officeIds: [] };
  return write(store, act, async ({ tx, recordedAt: at }) => {
    await insertEvidencePolicy(tx, { cityCode, by: accountId, at, policy });
    return { result: policy, summary: { policy } };
  });
}
