// The radar (重复雷达): twins of a year, or what was decided on them, with the amount at stake. A pair is shown to
// whoever may read one of the two; of the other they are told what `sideSeen` lets out.
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Suspicion } from '../../names/twins/suspicion.ts';
import { suspicions } from '../../names/twins/suspicion.ts';
import type { KeptApart } from '../../storage/radar/keptApart.ts';
import type { Store } from '../../storage/store.ts';
import { officesInReach, officesUnder } from '../people/reach.ts';
import { decisionOn } from './apart.ts';
import { type SideSeen, sideSeen } from './sideSeen.ts';
import { twinLedger } from './twinLedger.ts';
import type { TwinLedger, TwinPair } from './twins.ts';
import type { PairLikeness } from './twinPair.ts';

export interface RadarFilter {
  /** Of the project that was filed later: signed in this year, or found in it where it is not signed. */
  readonly year?: number | undefined;
  readonly suspicion?: Suspicion | undefined;
  /** One of the two lies in this office or below it. */
  readonly office?: string | undefined;
  readonly projectId?: string | undefined;
  readonly state: 'open' | 'apart';
}

export interface RadarPair {
  readonly key: string;
  readonly likeness: PairLikeness;
  readonly earlier: SideSeen;
  readonly later: SideSeen;
  /** What would not count if it is a repeat; null where the later one has no amount, or it is out of reach. */
  readonly stakeFen: bigint | null;
  /** For two different valid codes no merge is offered. */
  readonly mergeable: boolean;
  /** The actor may verify for both offices. */
  readonly decidable: boolean;
  readonly apart: KeptApart | null;
  /** A decision that a change has overtaken. */
  readonly pastApart: KeptApart | null;
}

export interface Radar {
  readonly pairs: readonly RadarPair[];
  readonly total: number;
  /** Over all that match: each project that would fall away once. */
  readonly stakeFen: bigint;
  /** How many of each kind match what else is asked. */
  readonly bySuspicion: Readonly<Record<Suspicion, number>>;
}

export async function radarPage(
  store: Store,
  actor: Actor,
  { page, size, ...filter }: RadarFilter & { readonly page: number; readonly size: number },
): Promise<Radar> {
  const ledger = await twinLedger(store, actor.cityCode);
  const reach = new Set(await officesInReach(store, actor, readingRoles));
  const verifiable = new Set(await officesInReach(store, actor, ['verify']));
  const asked = matching(ledger, reach, filter);
  const bySuspicion = Object.fromEntries(suspicions.map((one) => [one, 0])) as Record<Suspicion, number>;
  for (const { likeness } of asked) bySuspicion[likeness.suspicion]++;
  const { suspicion } = filter;
  const found = suspicion ? asked.filter(({ likeness }) => likeness.suspicion === suspicion) : asked;
  const ordered = found.toSorted(
    (a, b) => b.likeness.chance - a.likeness.chance || Number((stakeOf(b) ?? 0n) - (stakeOf(a) ?? 0n)),
  );
  const shown = ordered.slice((page - 1) * size, page * size);
  return {
    pairs: shown.map((pair) => radarPair(ledger, pair, reach, verifiable)),
    total: found.length,
    stakeFen: stakeOfAll(found.filter(({ later }) => reach.has(later.facts.officeId))),
    bySuspicion,
  };
}

function matching(ledger: TwinLedger, reach: ReadonlySet<string>, filter: RadarFilter): TwinPair[] {
  const { year, projectId, office } = filter;
  const within = office ? new Set(officesUnder(ledger.offices, office)) : undefined;
  const keys = projectId ? [...(ledger.pairsOf.get(projectId) ?? [])] : [...ledger.pairs.keys()];
  return keys.flatMap((key) => {
    const pair = ledger.pairs.get(key);
    if (!pair) return [];
    const offices = [pair.earlier.facts.officeId, pair.later.facts.officeId];
    if (!offices.some((id) => reach.has(id)) || (within && !offices.some((id) => within.has(id)))) return [];
    if (year !== undefined && yearOf(pair) !== year) return [];
    const decision = decisionOn(ledger, pair);
    const isApart = decision !== undefined && 'holds' in decision;
    return isApart === (filter.state === 'apart') ? [pair] : [];
  });
}

function yearOf({ later: { facts } }: TwinPair): number {
  return Number((facts.signedOn ?? facts.foundOn).slice(0, 4));
}

/** Of a slip of the unit the larger one, for it is the one that is wrong. */
function stakeOf({ earlier, later, likeness }: TwinPair): bigint | null {
  const [before, fen] = [earlier.facts.investmentFen, later.facts.investmentFen];
  if (likeness.suspicion === 'unit_slip' && before !== null && fen !== null) return before > fen ? before : fen;
  return fen;
}

function stakeOfAll(pairs: readonly TwinPair[]): bigint {
  const byProject = new Map<string, bigint>();
  for (const pair of pairs) {
    const [id, fen] = [pair.later.facts.id, stakeOf(pair) ?? 0n];
    if ((byProject.get(id) ?? -1n) < fen) byProject.set(id, fen);
  }
  return [...byProject.values()].reduce((sum, fen) => sum + fen, 0n);
}

export function radarPair(
  ledger: TwinLedger,
  pair: TwinPair,
  reach: ReadonlySet<string>,
  verifiable: ReadonlySet<string>,
): RadarPair {
  const { key, earlier, later, likeness } = pair;
  const decision = decisionOn(ledger, pair);
  const isOpen = [earlier, later].every(({ facts }) => reach.has(facts.officeId));
  return {
    key,
    likeness,
    earlier: sideSeen(earlier.facts, reach, ledger.offices),
    later: sideSeen(later.facts, reach, ledger.offices),
    stakeFen: isOpen || reach.has(later.facts.officeId) ? stakeOf(pair) : null,
    mergeable: likeness.codes !== 'other',
    decidable: [earlier, later].every(({ facts }) => verifiable.has(facts.officeId)),
    apart: decision && 'holds' in decision ? decision.holds : null,
    pastApart: decision && 'past' in decision ? decision.past : null,
  };
}
