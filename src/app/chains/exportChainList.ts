// A chain to be taken away as a list: every firm on it, and every project that the reader may open. The taking is kept.
import type { Actor } from '../../domain/people/role.ts';
import type { ChainView } from '../../net/chain/chainView.ts';
import type { Store } from '../../storage/store.ts';
import { readChainView } from './readChains.ts';
import { logExport } from '../entries/exportLog.ts';

export async function exportChainList(store: Store, actor: Actor, chainId: string): Promise<ChainView> {
  const view = await readChainView(store, actor, chainId, Number.POSITIVE_INFINITY);
  const rows = view.standings.reduce((sum, { firms, projects }) => sum + 1 + firms.length + projects.length, 0);
  await logExport(store, actor, { what: 'chain', filter: { chainId, version: view.version }, rows });
  return view;
}
