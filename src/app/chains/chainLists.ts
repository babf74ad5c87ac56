// What a chain's lists (N图N清单) are made of: every number from the one view of the chain.
import type { Actor } from '../../domain/people/role.ts';
import type { ChainView } from '../../net/chain/chainView.ts';
import { divisionNames } from '../../storage/names.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { printedNow } from '../keeping/head.ts';
import { logExport } from '../entries/exportLog.ts';
import { pursuitPage } from '../pursuits/list.ts';
import { readChainView } from './readChains.ts';

/** Firms and projects of a node that the lists carry. */
export const mostOnLists = 100;

export interface ChainListed {
  readonly view: ChainView;
  readonly prospects: readonly {
    readonly node: string | null;
    readonly name: string;
    readonly division: string | null;
    readonly office: string;
    readonly dueOn: string;
    readonly sample: boolean;
  }[];
  readonly divisions: ReadonlyMap<string, string>;
  readonly today: string;
  readonly at: string;
  /** The head of the ledger, as it is printed. */
  readonly head: string | null;
}

export async function chainListed(store: Store, actor: Actor, chainId: string): Promise<ChainListed> {
  const view = await readChainView(store, actor, chainId, mostOnLists);
  const asked = { chain: view.name, state: 'living' as const };
  const { rows, offices } = await pursuitPage(store, actor, asked, { page: 1, size: 200 });
  const counties = view.standings.flatMap(({ firms }) => firms.flatMap(({ county }) => county ?? []));
  await logExport(store, actor, { what: 'chain', filter: { chainId, lists: true }, rows: view.nodes.length });
  return {
    view,
    prospects: rows.map(({ node, name, division, officeId, dueOn, sample }) => ({
      node,
      name,
      division,
      office: offices.get(officeId)?.shortName ?? '',
      dueOn,
      sample,
    })),
    divisions: await divisionNames(store, counties),
    today: todayOf(store.clock),
    at: store.clock().toISOString(),
    head: await printedNow(store, actor.cityCode),
  };
}
