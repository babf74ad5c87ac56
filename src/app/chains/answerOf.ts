// 有什么·缺什么·找谁: one chain with its gaps in order and the firms elsewhere that are worth a call.
import type { Actor } from '../../domain/people/role.ts';
import { type FirmElsewhere } from '../../net/answer/firmElsewhere.ts';
import { type RankedGap, rankGaps } from '../../net/answer/gapRank.ts';
import { type RankedProspect, rankProspects, tieOfFirm } from '../../net/answer/prospectRank.ts';
import type { ChainNode, ChainView } from '../../net/chain/chainView.ts';
import { tieIndex } from '../../net/chain/ties.ts';
import type { CityElsewhere } from '../../net/gaps/chainPresence.ts';
import { firmsElsewhere } from '../../storage/chains/firmsElsewhere.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { readChainView } from './readChains.ts';
import { type Holding, holdings } from '../pursuits/page.ts';

export interface NetAnswerOf {
  readonly chain: ChainView;
  readonly gaps: readonly RankedGap[];
  readonly prospects: readonly (RankedProspect & { readonly holding: Holding | null })[];
  /** Firms beyond these that have the score of the last of them. */
  readonly tied: number;
  /** How many firms elsewhere were looked at. */
  readonly compared: number;
}

interface Asked {
  readonly chainId: string;
  readonly prospects: number;
}

export async function netAnswer(store: Store, actor: Actor, { chainId, prospects }: Asked): Promise<NetAnswerOf> {
  const { cityCode } = actor;
  const chain = await readChainView(store, actor, chainId);
  const { gaps, ranked, compared } = await rankedFor(store, cityCode, chain);
  const first = ranked.slice(0, prospects);
  const held = await holdings(
    store,
    actor,
    first.map(({ firm }) => firm.registerId),
  );
  return {
    chain,
    gaps,
    prospects: first.map((each) => ({
      ...each,
      holding: held.find(({ registerId }) => registerId === each.firm.registerId) ?? null,
    })),
    tied: ranked.slice(prospects).filter(({ score }) => score === first.at(-1)?.score).length,
    compared,
  };
}

/** What is lacking on a chain, and every firm elsewhere that is worth a call, best first. */
export async function rankedFor(store: Store, cityCode: string, chain: ChainView) {
  const codes = [...new Set(chain.nodes.flatMap(({ industryCodes }) => industryCodes))];
  const firms = await inScope(store, countingScope(cityCode), (tx) => firmsElsewhere(tx, cityCode, codes));
  const gaps = rankGaps(chain, cityCode, elsewhereOf(chain.id, chain.nodes, firms));
  return { gaps, ranked: rankProspects(chain, gaps, firms, cityCode), compared: firms.length };
}

/** By city: how many of its firms stand on each node. When a firm came nobody says. */
function elsewhereOf(chainId: string, nodes: readonly ChainNode[], firms: readonly FirmElsewhere[]): CityElsewhere[] {
  const index = tieIndex(nodes);
  const cities = new Map<string, Map<string, number>>();
  for (const firm of firms) {
    const city = firm.divisionCode?.slice(0, 4);
    if (!city) continue;
    const on = cities.get(city) ?? new Map<string, number>();
    for (const id of tieOfFirm(index, chainId, firm)?.nodeIds ?? []) on.set(id, (on.get(id) ?? 0) + 1);
    cities.set(city, on);
  }
  return [...cities].map(([city, on]) => ({ city, firms: on, recent: null }));
}
