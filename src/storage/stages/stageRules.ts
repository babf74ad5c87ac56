// The rules of stages that a city has set: rows are added, never changed.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { type RecordedStageRule, type SetStageRule, StageRuleChange } from '../../domain/stages/stageRules.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface KeptStageRule extends RecordedStageRule {
  readonly id: string;
  readonly reason: string;
  readonly recordedBy: string;
}

/** In the order of recording. */
export async function recordedStageRules(tx: Tx, cityCode: string): Promise<KeptStageRule[]> {
  const rows = await tx
    .selectFrom('stage_rule')
    .modifyFront(sql.raw(keptPlan))
    .selectAll()
    .where('city_code', '=', cityCode)
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    change: StageRuleChange.parse(row.change),
    effectiveFrom: row.effective_from,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    reason: row.reason,
  }));
}

export async function insertStageRule(
  tx: Tx,
  by: { readonly cityCode: string; readonly accountId: string; readonly recordedAt: string },
  { change, effectiveFrom, reason }: SetStageRule,
): Promise<string> {
  const id = uuidv7();
  await tx
    .insertInto('stage_rule')
    .values({
      city_code: by.cityCode,
      id,
      effective_from: effectiveFrom,
      change: JSON.stringify(change),
      reason,
      recorded_at: by.recordedAt,
      recorded_by: by.accountId,
    })
    .execute();
  return id;
}
