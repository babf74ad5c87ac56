// The record of a review as a document, for paper and seal.
import type { Office } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type AgreementWithClauses, agreementById } from '../../storage/clauses/agreements.ts';
import { type ClauseReview, clauseReviews } from '../../storage/clauses/clauseReviews.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { readingScope } from '../people/reach.ts';

export interface ReviewedAgreement {
  readonly agreement: AgreementWithClauses;
  readonly review: ClauseReview;
  readonly office: Office | undefined;
}

/** A review out of reach is, to this reader, not there. */
export async function reviewedAgreement(store: Store, actor: Actor, reviewId: string): Promise<ReviewedAgreement> {
  const { cityCode } = actor;
  return inScope(store, await readingScope(store, actor), async (tx) => {
    const [review] = await clauseReviews(tx, cityCode, { id: reviewId });
    const agreement = review && (await agreementById(tx, cityCode, review.agreementId));
    if (!agreement) return refuse('clause_review_unknown');
    const offices = await officesOn(tx, cityCode, todayOf(store.clock));
    return { agreement, review, office: offices.get(agreement.officeId) };
  });
}
