// A campaign (百日行动 …): days, chains, and goals for steps from target to funds, for the city and for offices. What is
// done is never entered: it is counted. A change is a later version that names the one before it.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

/** Ids of the governed figures, in the order of the way; the last is money, all others are counted. */
export const funnelSteps = [
  'prospects_assigned',
  'prospects_contacted',
  'prospects_visited',
  'prospects_led',
  'prospects_signed',
  'prospects_started',
  'prospects_funded',
  'prospects_funds',
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export const CampaignGoal = z.strictObject({
  /** Null: of the whole city. */
  officeId: z.uuid().nullable(),
  step: z.enum(funnelSteps),
  /** Firms, projects, or 亿元. */
  value: codeText(/^\d{1,9}(\.\d{1,4})?$/),
});
export type CampaignGoal = z.output<typeof CampaignGoal>;

export const SetCampaign = z.strictObject({
  id: z.uuid(),
  /** The version that it changes. */
  replacesId: z.uuid().nullish(),
  name: textLine(2, 60),
  fromOn: Day,
  toOn: Day,
  /** None means all. */
  chains: z.array(textLine(1, 60)).max(60).default([]),
  goals: z.array(CampaignGoal).max(400),
  /** It is given up; what it counted stays. */
  ended: z.boolean().default(false),
  reason: textLines(0, 500).nullish(),
});
export type SetCampaign = z.output<typeof SetCampaign>;

export interface CampaignFacts {
  readonly offices: { has(id: string): boolean };
  /** The version that is changed; null: there is none. */
  readonly replaced: { readonly isLatest: boolean } | null;
}

export function campaignBreaches(input: SetCampaign, facts: CampaignFacts): Breach[] {
  const breaches: Breach[] = [];
  if (input.replacesId) {
    if (!facts.replaced) breaches.push({ law: 'campaign_unknown', field: 'replacesId' });
    else if (!facts.replaced.isLatest) breaches.push({ law: 'campaign_changed_meanwhile', field: 'replacesId' });
    if (!input.reason) breaches.push({ law: 'reason_required_for_change', field: 'reason' });
  }
  if (input.ended && !input.replacesId) breaches.push({ law: 'campaign_begins_ended', field: 'ended' });
  if (input.toOn < input.fromOn)
    breaches.push({ law: 'campaign_ends_before_it_begins', field: 'toOn', detail: { from: input.fromOn } });
  if (input.goals.length === 0) breaches.push({ law: 'campaign_needs_a_goal', field: 'goals' });
  const seen = new Set<string>();
  for (const [n, goal] of input.goals.entries()) {
    const field = `goals.${n}`;
    if (goal.officeId !== null && !facts.offices.has(goal.officeId))
      breaches.push({ law: 'goal_office_unknown', field });
    const key = `${goal.officeId} ${goal.step}`;
    if (seen.has(key)) breaches.push({ law: 'goal_twice', field });
    seen.add(key);
    if (/^[0.]+$/.test(goal.value)) breaches.push({ law: 'goal_not_positive', field });
    else if (goal.step !== 'prospects_funds' && goal.value.includes('.'))
      breaches.push({ law: 'goal_not_whole', field });
  }
  return breaches;
}
