// A chain of one city as places and industries: its nodes are the industries, and the cities whose firms are known on
// them the places. The city itself comes first.
import type { ChainEdge, ChainNode, NodeStanding } from '../chain/chainView.ts';
import type { SupplyLink } from './nextDoor.ts';
import { type FirmCount, type Presence, presenceOf } from './presence.ts';

export interface ChainHere {
  readonly nodes: readonly Pick<ChainNode, 'id' | 'industryCodes'>[];
  readonly edges: readonly Pick<ChainEdge, 'from' | 'to'>[];
  readonly standings: readonly Pick<NodeStanding, 'nodeId' | 'state' | 'leaderless' | 'firmCount' | 'plants'>[];
}

/** Another city, by its code (GB/T 2260), and how many of its firms are known on each node. */
export interface CityElsewhere {
  readonly city: string;
  readonly firms: ReadonlyMap<string, number>;
  /** Of these, how many came in the last three years; null where nobody says when a firm came. */
  readonly recent: ReadonlyMap<string, number> | null;
}

export interface ChainPresence {
  readonly presence: Presence;
  readonly links: readonly SupplyLink[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export function chainPresence(chain: ChainHere, city: string, elsewhere: readonly CityElsewhere[]): ChainPresence {
  const indexOf = new Map(chain.nodes.map(({ id }, at) => [id, at]));
  const regions = [city, ...elsewhere.map((other) => other.city)].map((code) => code.slice(0, 2));
  const sectors = chain.nodes.map(({ id, industryCodes: [first] }) => first?.slice(0, 2) ?? id);
  const counts: FirmCount[] = chain.standings.flatMap(({ nodeId, firmCount, plants }) => {
    const industry = indexOf.get(nodeId);
    return industry === undefined ? [] : [{ place: 0, industry, firms: firmCount + plants, recent: 0 }];
  });
  elsewhere.forEach(({ firms, recent }, at) => {
    for (const [nodeId, count] of firms) {
      const industry = indexOf.get(nodeId);
      if (industry !== undefined)
        counts.push({ place: at + 1, industry, firms: count, recent: recent?.get(nodeId) ?? 0 });
    }
  });
  const links = chain.edges.flatMap(({ from, to }) => {
    const [supplies, buys] = [indexOf.get(from), indexOf.get(to)];
    return supplies === undefined || buys === undefined ? [] : [{ from: supplies, to: buys, weight: 1 }];
  });
  return { presence: presenceOf(positions(regions), positions(sectors), counts), links, indexOf };
}

function positions(names: readonly string[]): number[] {
  const all = [...new Set(names)];
  return names.map((name) => all.indexOf(name));
}
