// How long a filing protects and when a prospect is free, as the city has set it: rows are added, never changed.
import type { Tx } from '../store.ts';

export interface KeptPursuitRule {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly protectionDays: number;
  readonly releaseDays: number;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** The one that holds on a later day first; of one day, the one recorded last. */
export async function pursuitRules(tx: Tx, cityCode: string): Promise<KeptPursuitRule[]> {
  return tx
    .selectFrom('pursuit_rule')
    .select([
      'id',
      'effective_from as effectiveFrom',
      'protection_days as protectionDays',
      'release_days as releaseDays',
      'reason',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('city_code', '=', cityCode)
    .orderBy('effective_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
}
