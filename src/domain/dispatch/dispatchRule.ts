// The city's rule of dispatch (调度): how many days before its deadline an item is warned of, and from which day late it is urged (催办)
// and supervised (督办). It holds from a day on; until a city sets one, the proposal holds.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import proposed from './proposedDispatchRule.json' with { type: 'json' };

export interface DispatchRule {
  readonly warnDays: number;
  readonly urgeDays: number;
  readonly superviseDays: number;
}

const days = z.int().min(1).max(365);
export const SetDispatchRule = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  warnDays: z.int().min(0).max(365),
  /** Days late: 1 is the day after the deadline. */
  urgeDays: days,
  superviseDays: days,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetDispatchRule = z.output<typeof SetDispatchRule>;

export function dispatchRuleBreaches(
  { effectiveFrom, urgeDays, superviseDays }: SetDispatchRule,
  today: string,
): Breach[] {
  const breaches: Breach[] = [];
  if (effectiveFrom < today) breaches.push({ law: 'rule_day_in_past', field: 'effectiveFrom', detail: { today } });
  if (superviseDays <= urgeDays)
    breaches.push({ law: 'supervised_before_urged', field: 'superviseDays', detail: { days: urgeDays } });
  return breaches;
}

/** The setting of a day: of those that begin on the same day the one recorded last, which stands first. */
export function dispatchRuleOn(
  day: string,
  latestFirst: readonly (DispatchRule & { readonly effectiveFrom: string })[],
): DispatchRule {
  return latestFirst.find(({ effectiveFrom }) => effectiveFrom <= day) ?? proposed;
}
