// Takes stock of the city's chains: writes down how each node stands today, as every screen computes it. Nobody types it; it waits
// for another's verification like any entry.
import { v5 as uuidv5 } from 'uuid';
import { ChainStockInput, chainStockBreaches, chainStockNoun } from '../../domain/chains/chainStock.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import { onTheWayOf } from '../../net/chain/state.ts';
import { isGap } from '../../net/gaps/gapsOf.ts';
import { write } from '../../storage/door/door.ts';
import { knownEntries } from '../../storage/entries/knownEntries.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { apply } from '../entries/record.ts';
import { inCity, requireReach } from '../people/reach.ts';
import { rankedFor } from './answerOf.ts';
import { listChains } from './readChains.ts';

/** How what was seen is said in the city's language. */
export interface StockWords {
  readonly title: (chains: readonly string[]) => string;
  readonly reason: (text: string) => string;
}

interface Taking {
  readonly key: string;
  readonly words: StockWords;
  /** Only a demo invents. */
  readonly sampleFields?: readonly string[];
}

const space = '7c1e4f6a-93b2-4b55-8f0d-2a6c5d1e9b47';

export async function takeStock(store: Store, actor: Actor, taking: Taking): Promise<{ entryId: string }> {
  const city = await inCity(store, actor, ['enter']);
  const officeIds = await requireReach(store, city, 'enter');
  const { cityCode, accountId } = actor;
  const offices = await officesToday(store, actor);
  const root = [...offices.values()].find(({ parentId }) => parentId === null) ?? refuse('office_unknown');
  const today = todayOf(store.clock);
  const seen = await nodesAsTheyStand(store, actor, taking.words);
  const nothing = chainStockBreaches(seen, { takenToday: false });
  if (nothing.length > 0) throw new Refusal(nothing);
  const input = ChainStockInput.parse({
    head: {
      // Sent twice it is one.
      id: uuidv5(`${cityCode} ${taking.key}`, space),
      officeId: root.id,
      occurredOn: today,
      sampleFields: [...(taking.sampleFields ?? [])],
    },
    title: taking.words.title(seen.chains),
    nodes: seen.nodes,
  });
  const content = { officeId: root.id, day: today };
  const act = { cityCode, accountId, useCase: 'record_chain_stock', key: taking.key, content, officeIds };
  return write(store, act, async (writing) => {
    const of = { officeIds: [root.id], days: [today] };
    const before = await knownEntries(writing.tx, cityCode, chainStockNoun.kind, of);
    const breaches = chainStockBreaches(input, { takenToday: before.length > 0 });
    if (breaches.length > 0) throw new Refusal(breaches);
    await apply(writing, city, officeIds, [{ kind: chainStockNoun.kind, input }]);
    const result = { entryId: input.head.id };
    return { result, summary: { ...result, chains: seen.chains.length, nodes: seen.nodes.length } };
  });
}

/** Each firm elsewhere is told at the first gap that it would fill, so that added up it is one. */
async function nodesAsTheyStand(store: Store, actor: Actor, { reason }: StockWords) {
  const listed = await listChains(store, actor);
  const chains = listed.flatMap(({ view }) => view ?? []);
  const told = new Set<string>();
  const nodes: ChainStockInput['nodes'] = [];
  for (const chain of chains) {
    const { ranked } = await rankedFor(store, actor.cityCode, chain);
    for (const [at, node] of chain.nodes.entries()) {
      const standing = chain.standings[at];
      if (!standing) continue;
      const calls = isGap(standing)
        ? ranked.filter(({ firm, nodeId }) => nodeId === node.id && !told.has(firm.registerId))
        : [];
      for (const { firm } of calls) told.add(firm.registerId);
      nodes.push({
        chain: chain.name,
        node: node.name,
        state: standing.state,
        firms: standing.firmCount + standing.plants,
        projects: onTheWayOf(standing.projectsByStage),
        prospects: calls.length,
        reasons: standing.because.map(reason).join(' / ').slice(0, 1000),
      });
    }
  }
  return { chains: chains.map(({ name }) => name), nodes };
}
