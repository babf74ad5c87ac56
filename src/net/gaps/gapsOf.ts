// The gaps of a city's chain in order, each with what speaks for its being filled: the terms that the bench weighs.
import { type ChainHere, chainPresence, type CityElsewhere } from './chainPresence.ts';
import { featuresOf, type GapFeature } from './features.ts';
import { type GapNumbers, gapNumbers } from './gapNumbers.ts';
import { fittedGapWeights, gapPoints, type GapWeights } from './points.ts';
import { similarPlaces } from './similarPlaces.ts';

export interface GapTerm {
  readonly id: GapFeature;
  readonly points: number;
  readonly numbers: GapNumbers;
}

export interface Gap {
  readonly nodeId: string;
  /** The sum of the terms. */
  readonly points: number;
  /** Weightiest first. */
  readonly terms: readonly GapTerm[];
  /** Terms that nothing is known of: they add nothing, and a person should hear of it. */
  readonly unknown: readonly GapFeature[];
  /** No local firm at all: what the weights were measured on. Of a node that is only weak or leaderless they are a guess. */
  readonly empty: boolean;
}

/** The same for every gap of a city, so they cannot order its gaps. */
const ofPlace: ReadonlySet<GapFeature> = new Set(['place_size', 'place_momentum']);

/** Nodes that are missing, weak, blocked or leaderless, likeliest to be filled first. What is not known is no gap. */
export function gapsOf(
  chain: ChainHere,
  city: string,
  elsewhere: readonly CityElsewhere[],
  given: GapWeights = fittedGapWeights,
): Gap[] {
  const { presence, links, indexOf } = chainPresence(chain, city, elsewhere);
  const features = featuresOf(presence, links);
  const similar = similarPlaces(presence);
  const weights: GapWeights = Object.fromEntries(
    Object.entries(given).filter(([id]) => !ofPlace.has(id as GapFeature)),
  );
  const gaps = chain.standings.flatMap((standing): Gap[] => {
    const at = indexOf.get(standing.nodeId);
    if (at === undefined || !isGap(standing)) return [];
    const numbers = gapNumbers(chain, city, elsewhere, standing.nodeId, similar[at] ?? 0);
    const { points, terms, unknown } = gapPoints((id) => (numbers[id] ? features[id](0, at) : null), weights);
    return [
      {
        nodeId: standing.nodeId,
        points,
        terms: terms
          .map(({ id, points: own }) => ({ id, points: own, numbers: numbers[id] ?? {} }))
          .toSorted((a, b) => b.points - a.points),
        unknown,
        empty: standing.firmCount + standing.plants === 0,
      },
    ];
  });
  return gaps.toSorted((a, b) => b.points - a.points);
}

export function isGap({ state, leaderless }: ChainHere['standings'][number]): boolean {
  return leaderless || state === 'missing' || state === 'weak' || state === 'blocked';
}
