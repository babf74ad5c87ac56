// Review an agreement's clauses: a second person decides on every flag and on the whole. Recorded, never edited.
import { type ClauseReviewInput, clauseReviewBreaches } from '../../domain/clauses/clauseReview.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { agreementById } from '../../storage/clauses/agreements.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { checkClauses } from './clauseCheck.ts';
import { requireReach } from '../people/reach.ts';

export interface ReviewRequest {
  readonly key: string;
  readonly review: ClauseReviewInput;
}

export async function reviewClauses(store: Store, actor: Actor, request: ReviewRequest): Promise<{ id: string }> {
  const officeIds = await requireReach(store, actor, 'verify');
  const { key, review } = request;
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'review_clauses', key, content: review, officeIds };
  return write(store, act, async ({ tx, recordedAt, today }) => {
    const found = await agreementById(tx, cityCode, review.agreementId);
    // An agreement behind another office's wall is, to this reviewer, not there.
    const agreement = found && officeIds.includes(found.officeId) ? found : null;
    const flags = checkClauses(agreement?.clauses ?? [], today);
    const breaches = clauseReviewBreaches(review, {
      agreement,
      reviewerId: accountId,
      flags: flags.map(({ clauseNo, rule }) => ({ clauseNo, ruleId: rule.id })),
    });
    if (breaches.length > 0 || !agreement) throw new Refusal(breaches);
    const own = { city_code: cityCode, office_id: agreement.officeId };
    await insertRows(tx, {
      clause_review: [
        {
          ...own,
          id: review.id,
          entry_id: agreement.id,
          conclusion: review.conclusion,
          opinion: review.opinion ?? null,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
      clause_review_flag: flags.map(({ clauseNo, rule, words }, i) => {
        const decided = review.decisions.find((one) => one.clauseNo === clauseNo && one.ruleId === rule.id);
        return {
          ...own,
          review_id: review.id,
          no: i + 1,
          clause_no: clauseNo,
          rule_id: rule.id,
          rule_version: rule.version,
          severity: rule.severity,
          words,
          // The laws have held that every flag is decided.
          outcome: decided?.outcome ?? 'changed',
          basis: decided?.basis ?? null,
        };
      }),
    });
    const summary = { agreement: agreement.id, conclusion: review.conclusion, flags: flags.length };
    return { result: { id: review.id }, summary };
  });
}
