// The city's rule of review: rows are added, never changed.
import { sql } from 'kysely';
import { AppraisalLine, type AppraisalRule } from '../../domain/appraisals/appraisalRule.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface KeptAppraisalRule extends AppraisalRule {
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** The one that holds on a later day first; of one day, the one recorded last. */
export async function appraisalRules(tx: Tx, cityCode: string): Promise<KeptAppraisalRule[]> {
  const rows = await tx
    .selectFrom('appraisal_rule')
    .selectAll()
    .where('city_code', '=', cityCode)
    .orderBy('effective_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .modifyFront(sql.raw(keptPlan))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    effectiveFrom: row.effective_from,
    signedFrom: row.signed_from,
    convenerId: row.convener_id,
    opinionDays: row.opinion_days,
    silenceAgrees: row.silence_agrees,
    validDays: row.valid_days,
    shortTypes: row.short_types as KeptAppraisalRule['shortTypes'],
    shortReviewerIds: row.short_reviewer_ids,
    lines: (row.lines as unknown[]).map((line) => AppraisalLine.parse(line)),
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}
