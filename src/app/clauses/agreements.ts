// Agreements with their flags and reviews: those of a project, and those that wait for a reviewer.
import { type ReviewDuty, reviewDuty, signingBreaches } from '../../domain/clauses/clauseReview.ts';
import type { Office } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  type AgreementWithClauses,
  agreementsOfProject,
  countUnreviewed,
  unreviewedAgreements,
} from '../../storage/clauses/agreements.ts';
import {
  type ClauseReview,
  clauseReviews,
  type ProjectSigning,
  signingsOfProject,
} from '../../storage/clauses/clauseReviews.ts';
import { projectsByIds } from '../../storage/projects/queries.ts';
import { inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { checkClauses, type ClauseFlag } from './clauseCheck.ts';
import { readingScope, requireReach } from '../people/reach.ts';

export interface CheckedAgreement extends AgreementWithClauses {
  readonly flags: readonly ClauseFlag[];
  /** Latest first; the first one holds. */
  readonly reviews: readonly ClauseReview[];
}

export interface ProjectAgreements {
  readonly agreements: readonly CheckedAgreement[];
  readonly signings: readonly (ProjectSigning & { readonly duty: ReviewDuty })[];
  /** A signing dated today could be verified as things stand. */
  readonly ready: boolean;
  readonly offices: ReadonlyMap<string, Office>;
}

/** A project out of reach is, to this reader, not there. */
export async function projectAgreements(store: Store, actor: Actor, projectId: string): Promise<ProjectAgreements> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  return inScope(store, await readingScope(store, actor), async (tx) => {
    const [project] = await projectsByIds(tx, cityCode, [projectId]);
    if (!project) return refuse('project_unknown');
    const agreements = await checked(tx, cityCode, today, await agreementsOfProject(tx, cityCode, projectId));
    const stand = agreements.filter(({ standing }) => standing);
    const unpassed = stand.filter(({ reviews }) => reviews[0]?.conclusion !== 'passed').length;
    const signing = { occurredOn: today, origin: 'typed', projectCode: project.code } as const;
    return {
      agreements,
      signings: (await signingsOfProject(tx, cityCode, projectId)).map((one) => ({ ...one, duty: reviewDuty(one) })),
      ready: signingBreaches({ ...signing, agreements: stand.length, unpassed }).length === 0,
      offices: await officesOn(tx, cityCode, today),
    };
  });
}

export interface ReviewQueue {
  readonly agreements: readonly CheckedAgreement[];
  readonly total: number;
  readonly offices: ReadonlyMap<string, Office>;
}

/** What waits for a review in the offices that the right to verify reaches, oldest first. */
export async function reviewQueue(
  store: Store,
  actor: Actor,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ReviewQueue> {
  const { cityCode } = actor;
  const today = todayOf(store.clock);
  const officeIds = await requireReach(store, actor, 'verify');
  return inScope(store, { cityCode, officeIds }, async (tx) => ({
    total: await countUnreviewed(tx, cityCode),
    agreements: await checked(tx, cityCode, today, await unreviewedAgreements(tx, cityCode, size, (page - 1) * size)),
    offices: await officesOn(tx, cityCode, today),
  }));
}

async function checked(
  tx: Tx,
  cityCode: string,
  today: string,
  agreements: readonly AgreementWithClauses[],
): Promise<CheckedAgreement[]> {
  const reviews = await clauseReviews(tx, cityCode, { agreementIds: agreements.map(({ id }) => id) });
  const byAgreement = Map.groupBy(reviews, ({ agreementId }) => agreementId);
  return agreements.map((agreement) => ({
    ...agreement,
    flags: checkClauses(agreement.clauses, today),
    reviews: byAgreement.get(agreement.id) ?? [],
  }));
}
