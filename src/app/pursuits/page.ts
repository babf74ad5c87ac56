// One prospect on one page: the firm with its sourced facts, its story as far as the reader's scope reaches, and what can
// be done next.
import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { type FactOfCompany, standingFacts } from '../../storage/companies/companyFacts.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { companyOfProspect, type ProspectRow, prospectsByKeys } from '../../storage/pursuits/prospects.ts';
import { type StoryEntry, storyEntries, type Tieable, tieableEntries } from '../../storage/pursuits/pursuitEntries.ts';
import { pursuitOfProject, tieableProjects } from '../../storage/pursuits/pursuitPage.ts';
import { type ProspectOutcome, prospectOutcomes } from '../../storage/pursuits/pursuitOutcomes.ts';
import { type ActRow, actsOfStory } from '../../storage/pursuits/queries.ts';
import { latestOf, type PursuitRow, pursuitStandings } from '../../storage/pursuits/pursuitStanding.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesInReach, readingScope } from '../people/reach.ts';

export interface StoryAct extends ActRow {
  readonly entry: StoryEntry | null;
  readonly person: string | null;
  readonly by: string;
}

export interface PursuitDetail {
  readonly pursuit: PursuitRow;
  readonly person: string;
  readonly prospect: ProspectRow;
  readonly facts: readonly FactOfCompany[];
  readonly story: readonly StoryAct[];
  readonly activity: StoryEntry | null;
  readonly tieable: readonly Tieable[];
  readonly offices: Awaited<ReturnType<typeof officesToday>>;
  /** Whether the caller may act for the office that holds it, and for the one that it is offered to. */
  readonly mayAct: boolean;
  readonly mayAnswer: boolean;
  readonly today: string;
}

export async function pursuitDetail(store: Store, actor: Actor, id: string): Promise<PursuitDetail> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const counting = countingScope(cityCode);
  const [scope, offices, enters] = await Promise.all([
    readingScope(store, actor),
    officesToday(store, actor),
    officesInReach(store, actor, ['enter']),
  ]);
  const [pursuit] = await inScope(store, counting, (tx) => pursuitStandings(tx, cityCode, today, sql`p.id = ${id}`));
  if (!pursuit) return refuse('pursuit_unknown');
  const { officeId, offeredTo, state } = pursuit;
  const isOffered = offeredTo !== null && state === 'offered' && scope.officeIds.includes(offeredTo);
  if (!scope.officeIds.includes(officeId) && !isOffered) return refuse('pursuit_unknown');
  // Who is offered a firm reads its story before taking it over; the entries behind it keep their walls.
  const acts = await inScope(store, isOffered ? counting : scope, (tx) =>
    actsOfStory(tx, cityCode, { rootId: pursuit.rootId }),
  );
  const seen = await inScope(store, scope, async (tx) => {
    const [prospect] = await prospectsByKeys(tx, cityCode, { ids: [pursuit.prospectId] });
    if (!prospect) return refuse('pursuit_unknown');
    const companyId = await companyOfProspect(tx, cityCode, prospect);
    const ids = [...acts.flatMap(({ entryId }) => entryId ?? []), ...(pursuit.activityId ? [pursuit.activityId] : [])];
    return {
      prospect,
      facts: prospect.registerId ? await standingFacts(tx, cityCode, [prospect.registerId]) : [],
      entries: await storyEntries(tx, cityCode, ids),
      tieable: [
        ...(await tieableEntries(tx, cityCode, { companyId, name: prospect.name, since: pursuit.openedOn })),
        ...(await tieableProjects(tx, cityCode, companyId)),
      ],
    };
  });
  const people = await accountNames(store, cityCode, [
    pursuit.accountId,
    ...acts.flatMap(({ accountId, recordedBy }) => [recordedBy, ...(accountId ? [accountId] : [])]),
  ]);
  const nameOf = (account: string | null): string | null => (account ? (people.get(account) ?? '') : null);
  const isLiving = state === 'held' || state === 'offered';
  const tied = new Set(acts.flatMap(({ entryId, gone }) => (entryId && !gone ? [entryId] : [])));
  return {
    pursuit,
    person: nameOf(pursuit.accountId) ?? '',
    prospect: seen.prospect,
    facts: seen.facts,
    story: acts.map((act) => ({
      ...act,
      entry: act.entryId ? (seen.entries.get(act.entryId) ?? null) : null,
      person: nameOf(act.accountId),
      by: nameOf(act.recordedBy) ?? '',
    })),
    activity: pursuit.activityId ? (seen.entries.get(pursuit.activityId) ?? null) : null,
    tieable: seen.tieable.filter((entry) => !tied.has(entry.id)),
    offices,
    mayAct: isLiving && enters.includes(officeId),
    mayAnswer: isOffered && offeredTo !== null && enters.includes(offeredTo),
    today,
  };
}

/** The story of a project that was a target company; null where it was none, or its story lies out of reach. */
export async function projectPursuit(store: Store, actor: Actor, projectId: string): Promise<PursuitDetail | null> {
  const scope = await readingScope(store, actor);
  const id = await inScope(store, scope, (tx) => pursuitOfProject(tx, actor.cityCode, projectId));
  return id === undefined ? null : pursuitDetail(store, actor, id);
}

export interface Holding {
  readonly prospectId: string;
  readonly registerId: string | null;
  readonly pursuit: PursuitRow;
  readonly office: string;
  /** The pursuit's own page may be opened. */
  readonly inReach: boolean;
  /** What came of courting it, latest first, whoever did. */
  readonly outcomes: readonly ProspectOutcome[];
}

/** Who has a firm, for buttons elsewhere: the office and until when, to everyone of the city; no details. */
export async function holdings(
  store: Store,
  actor: Actor,
  registerIds: readonly string[],
): Promise<readonly Holding[]> {
  const { cityCode } = actor;
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const today = todayOf(store.clock);
  return inScope(store, countingScope(cityCode), async (tx) => {
    const firms = new Map((await prospectsByKeys(tx, cityCode, { registerIds })).map((firm) => [firm.id, firm]));
    const latest = await latestOf(tx, cityCode, today, [...firms.keys()]);
    const outcomes = await prospectOutcomes(tx, cityCode, registerIds);
    return latest.map((pursuit) => ({
      prospectId: pursuit.prospectId,
      registerId: firms.get(pursuit.prospectId)?.registerId ?? null,
      pursuit,
      office: offices.get(pursuit.officeId)?.name ?? '',
      inReach: scope.officeIds.includes(pursuit.officeId),
      outcomes: outcomes.filter(({ registerId }) => registerId === firms.get(pursuit.prospectId)?.registerId),
    }));
  });
}
