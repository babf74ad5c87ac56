// The city's rule of dispatch: rows are added, never changed.
import type { Tx } from '../store.ts';

export interface KeptDispatchRule {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly warnDays: number;
  readonly urgeDays: number;
  readonly superviseDays: number;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** The one that holds on a later day first; of one day, the one recorded last. */
export async function dispatchRules(tx: Tx, cityCode: string): Promise<KeptDispatchRule[]> {
  return tx
    .selectFrom('dispatch_rule')
    .select([
      'id',
      'effective_from as effectiveFrom',
      'warn_days as warnDays',
      'urge_days as urgeDays',
      'supervise_days as superviseDays',
      'reason',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('city_code', '=', cityCode)
    .orderBy('effective_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
}
