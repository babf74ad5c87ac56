// 缺什么: the gaps of a chain, the likeliest and most valuable to fill first. How valuable is a matter of stated rules, how
// likely of terms that were weighed on real outcomes (`net/gaps`). What is not known is no gap.
import type { ChainView, NodeStanding } from '../chain/chainView.ts';
import { onTheWayOf } from '../chain/state.ts';
import type { CityElsewhere } from '../gaps/chainPresence.ts';
import type { GapFeature } from '../gaps/features.ts';
import { gapsOf } from '../gaps/gapsOf.ts';
import { inOrder, scoreOf, type Term, term } from './term.ts';

export interface RankedGap {
  readonly nodeId: string;
  readonly score: number;
  readonly terms: readonly Term[];
  /** Terms that nothing is known of. */
  readonly unknown: readonly GapFeature[];
}

/** The points of the stated rules. */
const gapPoints = {
  state: { missing: 20, blocked: 15, weak: 10 },
  leaderless: 15,
  key: 15,
} as const;

/** Somebody is filling it already: twice as many projects are five points less. */
const comingPoints = (projects: number): number => -Math.round(5 * Math.log2(1 + projects));

type Graph = Pick<ChainView, 'nodes' | 'edges' | 'standings'>;

export function rankGaps(chain: Graph, city: string, elsewhere: readonly CityElsewhere[]): RankedGap[] {
  const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
  const keys = new Set(chain.nodes.filter(({ key }) => key).map(({ id }) => id));
  const gaps = gapsOf(chain, city, elsewhere).flatMap(({ nodeId, terms: evidence, unknown }): RankedGap[] => {
    const standing = standings.get(nodeId);
    if (!standing) return [];
    const projects = onTheWayOf(standing.projectsByStage);
    const terms = inOrder([
      ...stateTerms(standing),
      ...(keys.has(nodeId) ? [term('gap_key', gapPoints.key)] : []),
      ...evidence.map(({ id, points, numbers }) => term(`evidence_${id}`, points, numbers)),
      ...(projects > 0 ? [term('gap_coming', comingPoints(projects), { projects })] : []),
    ]);
    return [{ nodeId, score: scoreOf(terms), terms, unknown }];
  });
  return gaps.toSorted((a, b) => b.score - a.score);
}

function stateTerms({ state, leaderless, firmCount, plants }: NodeStanding): Term[] {
  const firms = firmCount + plants;
  const bare = state === 'missing' || state === 'blocked' || state === 'weak';
  return [
    ...(bare ? [term(`gap_${state}`, gapPoints.state[state], { firms })] : []),
    ...(leaderless ? [term('gap_leaderless', gapPoints.leaderless, { firms })] : []),
  ];
}
