// The numbers behind each term, for its sentence; and which terms the data of a chain cannot say.
import type { ChainHere, CityElsewhere } from './chainPresence.ts';
import type { GapFeature } from './features.ts';

export type GapNumbers = Readonly<Record<string, number>>;

/** Of one node. Null: nothing is known of it. */
export function gapNumbers(
  chain: ChainHere,
  city: string,
  elsewhere: readonly CityElsewhere[],
  nodeId: string,
  /** Of places weighted by their likeness to this one, the share that has the node. */
  similar: number,
): Readonly<Partial<Record<GapFeature, GapNumbers | null>>> {
  const node = chain.nodes.find(({ id }) => id === nodeId);
  const sector = node?.industryCodes[0]?.slice(0, 2);
  const firmsOn = new Map(
    chain.standings
      .filter(({ state }) => state !== 'unknown')
      .map(({ nodeId: id, firmCount, plants }) => [id, firmCount + plants]),
  );
  const having = elsewhere.filter(({ firms }) => (firms.get(nodeId) ?? 0) > 0);
  const firmsIn = (cities: readonly CityElsewhere[]) => sum(cities.map(({ firms }) => firms.get(nodeId) ?? 0));
  const near = having.filter((other) => other.city.slice(0, 2) === city.slice(0, 2));
  const anywhere = elsewhere.some(({ firms }) => sum(firms.values()) > 0);
  const local = sum(firmsOn.values());
  const whenKnown = elsewhere.length > 0 && elsewhere.every(({ recent }) => recent !== null);
  const sameSector = chain.nodes.filter(
    ({ id, industryCodes: [first] }) => id !== nodeId && sector !== undefined && first?.slice(0, 2) === sector,
  );
  const all = { cities: having.length, firms: firmsIn(having) };
  const nodesHere = [...firmsOn].filter(([id, firms]) => id !== nodeId && firms > 0).length;
  // The firms elsewhere are those that the register happens to hold: that it holds none here says nothing of those cities.
  const seen = having.length > 0;
  return {
    industry_size: seen ? all : null,
    industry_spread: seen ? { cities: all.cities, of: elsewhere.length } : null,
    industry_momentum: whenKnown ? { firms: sum(elsewhere.map(({ recent }) => recent?.get(nodeId) ?? 0)) } : null,
    relatedness: anywhere && local > 0 ? { nodes: nodesHere } : null,
    similar_places:
      seen && local > 0 && similar > 0 ? { percent: Math.round(similar * 100), cities: all.cities } : null,
    sector_here:
      anywhere && sector !== undefined ? { firms: sum(sameSector.map(({ id }) => firmsOn.get(id) ?? 0)) } : null,
    region_has: near.length > 0 ? { cities: near.length, firms: firmsIn(near) } : null,
    demand: linked(
      chain.edges.flatMap(({ from, to }) => (from === nodeId ? [to] : [])),
      firmsOn,
    ),
    supply: linked(
      chain.edges.flatMap(({ from, to }) => (to === nodeId ? [from] : [])),
      firmsOn,
    ),
  };
}

function linked(next: readonly string[], firmsOn: ReadonlyMap<string, number>): GapNumbers | null {
  const known = next.filter((id) => firmsOn.has(id));
  return known.length === 0 ? null : { nodes: known.length, firms: sum(known.map((id) => firmsOn.get(id) ?? 0)) };
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
