// 缺什么: the gaps of a chain, the likeliest and most valuable to fill first, by stated rules. What is not known is no gap.
import type { ChainView, NodeStanding } from '../chain/chainView.ts';
import { inOrder, scoreOf, type Term, term } from './term.ts';

export interface RankedGap {
  readonly nodeId: string;
  readonly score: number;
  readonly terms: readonly Term[];
}

/** Firms elsewhere that stand on a node, and in how many cities. */
export interface Elsewhere {
  readonly firms: number;
  readonly cities: number;
}

/** Every number that a gap's score can be made of. */
export const gapPoints = {
  state: { missing: 20, blocked: 15, weak: 10 },
  leaderless: 15,
  key: 15,
  /** Of local firms on the next nodes, that would buy here: a point for each doubling, times this. */
  demand: { each: 3, most: 25 },
  /** Of local firms on the nodes before, that would deliver here. */
  supply: { each: 2, most: 15 },
  /** Of cities elsewhere that have firms on the node. */
  elsewhere: { each: 2, most: 10 },
  /** Somebody is filling it already. */
  coming: -10,
} as const;

type Graph = Pick<ChainView, 'nodes' | 'edges' | 'standings'>;

export function rankGaps(chain: Graph, elsewhere: ReadonlyMap<string, Elsewhere>): RankedGap[] {
  const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
  const firmsOn = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + (standings.get(id)?.firmCount ?? 0), 0);
  const gaps = chain.nodes.flatMap(({ id, key }): RankedGap[] => {
    const standing = standings.get(id);
    if (!standing || !isGap(standing)) return [];
    const next = chain.edges.filter(({ from }) => from === id).map(({ to }) => to);
    const before = chain.edges.filter(({ to }) => to === id).map(({ from }) => from);
    const there = elsewhere.get(id) ?? { firms: 0, cities: 0 };
    const projects = onTheWay(standing);
    const terms = inOrder([
      ...stateTerms(standing),
      ...(key ? [term('gap_key', gapPoints.key)] : []),
      term('gap_demand', doublings(firmsOn(next), gapPoints.demand), { firms: firmsOn(next), nodes: next.length }),
      term('gap_supply', doublings(firmsOn(before), gapPoints.supply), {
        firms: firmsOn(before),
        nodes: before.length,
      }),
      term('gap_elsewhere', doublings(there.cities, gapPoints.elsewhere), { ...there }),
      ...(projects > 0 ? [term('gap_coming', gapPoints.coming, { projects })] : []),
    ]);
    return [{ nodeId: id, score: scoreOf(terms), terms }];
  });
  return gaps.toSorted((a, b) => b.score - a.score);
}

export function isGap({ state, leaderless }: NodeStanding): boolean {
  return state === 'missing' || state === 'blocked' || state === 'weak' || leaderless;
}

function stateTerms({ state, leaderless, firmCount }: NodeStanding): Term[] {
  const bare = state === 'missing' || state === 'blocked' || state === 'weak';
  return [
    ...(bare ? [term(`gap_${state}`, gapPoints.state[state], { firms: firmCount })] : []),
    ...(leaderless ? [term('gap_leaderless', gapPoints.leaderless, { firms: firmCount })] : []),
  ];
}

/** 1 → 1, 3 → 2, 7 → 3 …, times `each`: twice as many firms are not twice as good a reason. */
function doublings(count: number, { each, most }: { readonly each: number; readonly most: number }): number {
  return Math.min(most, Math.round(each * Math.log2(1 + count)));
}

const coming = ['lead', 'talks', 'signed', 'registered', 'filed', 'started'];

function onTheWay({ projectsByStage }: NodeStanding): number {
  return coming.reduce((sum, stage) => sum + (projectsByStage[stage] ?? 0), 0);
}
