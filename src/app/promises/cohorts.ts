// Cohorts of signings: what share of a year's signed projects came to each step in time; and the rows behind each number.
import {
  type Cohort,
  type CohortProject,
  cohortsOf,
  type CohortStep,
  reachedWithin,
} from '../../domain/promises/cohort.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { cohortProjects } from '../../metrics/cohorts/cohortProjects.ts';
import { latest } from '../../metrics/facts.ts';
import { projectsInReach } from '../../storage/lights/names.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

/** Of the whole city, or of an office and those below it. */
export async function readCohorts(store: Store, actor: Actor, office: string | undefined): Promise<Cohort[]> {
  return cohortsOf(await chosen(store, actor, office), todayOf(store.clock));
}

async function chosen(store: Store, actor: Actor, office: string | undefined): Promise<CohortProject[]> {
  const projects = cohortProjects(await cityFacts(store, actor.cityCode), latest);
  if (office === undefined) return projects;
  const under = new Set(officesUnder(await officesToday(store, actor), office));
  return projects.filter(({ officeId }) => under.has(officeId));
}

export interface CohortQuestion {
  readonly year: number;
  readonly step: CohortStep;
  readonly months: number;
  readonly office?: string | undefined;
}

export interface CohortRow {
  readonly projectId: string;
  readonly name: string;
  readonly office: string;
  readonly signedOn: string;
  readonly investmentFen: bigint;
  /** Null where it was not reached in the window. */
  readonly reachedOn: string | null;
  readonly fundsFen: bigint;
}

export interface CohortPage {
  readonly rows: readonly CohortRow[];
  readonly total: number;
  /** Of other offices, which the reader may not see: they are in the number all the same. */
  readonly hidden: number;
  readonly page: number;
  readonly size: number;
}

/** The projects behind one number, those that came to the step first. */
export async function cohortRows(
  store: Store,
  actor: Actor,
  { year, step, months, office }: CohortQuestion,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<CohortPage> {
  const { cityCode } = actor;
  const [scope, offices, all] = await Promise.all([
    readingScope(store, actor),
    officesToday(store, actor),
    chosen(store, actor, office),
  ]);
  const reach = new Set(scope.officeIds);
  const ofYear = all.filter(({ signedOn }) => signedOn.startsWith(String(year)));
  const seen = ofYear
    .filter(({ officeId }) => reach.has(officeId))
    .map((project) => ({ project, on: reachedWithin(project, step, months) ?? null }))
    .toSorted((a, b) => orderOf(a) - orderOf(b) || (a.project.signedOn < b.project.signedOn ? -1 : 1));
  const ofPage = seen.slice((page - 1) * size, page * size);
  const names = await inScope(store, scope, (tx) =>
    projectsInReach(
      tx,
      cityCode,
      ofPage.map(({ project }) => project.projectId),
    ),
  );
  const rows = ofPage.map(({ project, on }) => ({
    projectId: project.projectId,
    name: names.get(project.projectId) ?? '',
    office: offices.get(project.officeId)?.name ?? '',
    signedOn: project.signedOn,
    investmentFen: project.investmentFen,
    reachedOn: on,
    fundsFen: project.funds.reduce((sum, { fen }) => sum + fen, 0n),
  }));
  return { rows, total: seen.length, hidden: ofYear.length - seen.length, page, size };
}

const orderOf = ({ on }: { readonly on: string | null }): number => (on === null ? 1 : 0);
