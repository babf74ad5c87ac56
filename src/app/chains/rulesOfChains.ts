// The city's rules for how nodes stand: everyone may read them, the administrator of the whole city adds versions.
import { v7 as uuidv7 } from 'uuid';
import { chainRulesBreaches, type ChainRulesInput } from '../../domain/chains/chainRules.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type ChainRulesRow, chainRulesVersions, insertChainRules } from '../../storage/chains/chainRules.ts';
import { write } from '../../storage/door/door.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

/** Latest first. */
export function readChainRules(store: Store, actor: Actor): Promise<ChainRulesRow[]> {
  return inScope(store, countingScope(actor.cityCode), (tx) => chainRulesVersions(tx, actor.cityCode));
}

export async function setChainRules(
  store: Store,
  actor: Actor,
  { key, input }: { readonly key: string; readonly input: ChainRulesInput },
): Promise<{ version: number }> {
  await inCity(store, actor, ['admin']);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'set_chain_rules', key, content: input, officeIds: [] };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [latest] = await chainRulesVersions(tx, cityCode);
    const breaches = chainRulesBreaches(input, latest);
    if (breaches.length > 0) throw new Refusal(breaches);
    const version = (latest?.version ?? 0) + 1;
    await insertChainRules(tx, cityCode, { ...input, id: uuidv7(), version }, { at: recordedAt, by: accountId });
    return { result: { version }, summary: { version, effectiveFrom: input.effectiveFrom } };
  });
}
