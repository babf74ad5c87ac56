// The demo city's chains: founded from its templates by who enters for the city, with who answers for them.
import { actorNamed } from '../../app/people/accounts.ts';
import { setChainDuty } from '../../app/chains/dutyOfChain.ts';
import { drawChain } from '../../app/chains/recordChain.ts';
import { demoChains } from '../../demo/chains/chains.ts';
import { demoCity } from '../../demo/offices.ts';
import type { Store } from '../../storage/store.ts';

/** A key finds what was done before. */
export async function seedChains(store: Store): Promise<void> {
  const enterer = await actorNamed(store, demoCity.cityCode, 'tianbao');
  for (const { chainId, draft, duty } of demoChains) {
    const key = `seed-chain-${chainId}`;
    await drawChain(store, enterer, { key, chainId, baseVersion: null, draft, origin: 'template' });
    await setChainDuty(store, enterer, { key: `${key}-duty`, chainId, baseVersion: 0, duty });
  }
}
