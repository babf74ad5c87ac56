// How long a first filing protects, and after how many days without progress a prospect is free again: a setting of the
// city, from a day on. A day counts by the rule of the day on which its time began to run.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

export interface PursuitRule {
  readonly protectionDays: number;
  readonly releaseDays: number;
}

/** Of a city that has set none: a quarter, and the month that is usual (广州 2004). */
export const defaultPursuitRule: PursuitRule = { protectionDays: 90, releaseDays: 30 };

const days = z.int().min(1).max(1000);
export const SetPursuitRule = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  protectionDays: days,
  releaseDays: days,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetPursuitRule = z.output<typeof SetPursuitRule>;

export function pursuitRuleBreaches({ effectiveFrom }: SetPursuitRule, today: string): Breach[] {
  return effectiveFrom < today ? [{ law: 'rule_day_in_past', field: 'effectiveFrom', detail: { today } }] : [];
}
