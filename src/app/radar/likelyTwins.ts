// Whom a project that somebody is about to found probably repeats: asked while the form is filled in.
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { officesInReach } from '../people/reach.ts';
import { isKnownApart } from './apart.ts';
import { type SideSeen, sideSeen } from './sideSeen.ts';
import { twinRecordsOf, toldOf, type TwinFacts } from './twinFacts.ts';
import { projectsOfFirm } from './firmProjects.ts';
import { twinLedger } from './twinLedger.ts';
import { metProjects } from './twins.ts';
import { type PairLikeness, likenessOf } from './twinPair.ts';

export interface LikelyTwin {
  readonly likeness: PairLikeness;
  readonly side: SideSeen;
}

const most = 5;

/** The likeliest first. */
export async function likelyTwins(store: Store, actor: Actor, facts: TwinFacts): Promise<LikelyTwin[]> {
  const ledger = await twinLedger(store, actor.cityCode);
  const reach = new Set(await officesInReach(store, actor, readingRoles));
  const own = { facts, told: toldOf(facts, ledger.offices) };
  const found: LikelyTwin[] = [];
  const met = ledger.index.meet(twinRecordsOf(facts, ledger.offices)).flat();
  for (const [project, patterns] of metProjects(ledger, met)) {
    const likeness = likenessOf(patterns, project, own, projectsOfFirm(ledger.byFirm, project, own));
    if (likeness && !isKnownApart(ledger, facts, project.facts))
      found.push({ likeness, side: sideSeen(project.facts, reach, ledger.offices) });
  }
  return found.toSorted((a, b) => b.likeness.chance - a.likeness.chance).slice(0, most);
}
