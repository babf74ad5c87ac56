// A dispute (争议): two offices claim one project. The first filing wins, for as long as it is protected; what the rule
// says is shown beside the decision, which is a person's.
import { z } from 'zod';
import { addDays, Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

const reason = textLines(0, 500);

export const DisputeInput = z.strictObject({ id: z.uuid(), projectId: z.uuid(), otherId: z.uuid(), reason });
export type DisputeInput = z.output<typeof DisputeInput>;

/** first: to the office that filed first; second: to the other; shared: to both, by a credit agreement. */
export const disputeOutcomes = ['first', 'second', 'shared'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export const DisputeDecisionInput = z.strictObject({
  id: z.uuid(),
  disputeId: z.uuid(),
  outcome: z.enum(disputeOutcomes),
  reason,
});
export type DisputeDecisionInput = z.output<typeof DisputeDecisionInput>;

/** For how many days a first filing protects its office, from a day on. */
export const ProtectionInput = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  days: z.int().min(0).max(3650),
  reason: reason.min(1),
});
export type ProtectionInput = z.output<typeof ProtectionInput>;

export interface ProtectionRule {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly days: number;
}

/** The rule in force on a day: of those begun by then the one that begins last, of equals the one recorded last. */
export function protectionOn<Rule extends ProtectionRule>(rules: readonly Rule[], day: string): Rule | undefined {
  return rules
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0))[0];
}

export type Ruling = {
  readonly says: 'first' | 'second';
  readonly because: 'no_rule' | 'protected' | 'signed_in_time' | 'protection_ended';
};

/**
 * The first filing is protected for the days of the rule in force when it was filed; who signed meanwhile stays
 * protected. Days are those of Asia/Shanghai.
 */
export function rulingOf(
  filings: { readonly firstOn: string; readonly firstSignedOn: string | null; readonly secondOn: string },
  rule: ProtectionRule | undefined,
): Ruling {
  const { firstOn, firstSignedOn, secondOn } = filings;
  if (!rule) return { says: 'first', because: 'no_rule' };
  const until = addDays(firstOn, rule.days);
  if (secondOn <= until) return { says: 'first', because: 'protected' };
  if (firstSignedOn !== null && firstSignedOn <= until) return { says: 'first', because: 'signed_in_time' };
  return { says: 'second', because: 'protection_ended' };
}

export interface DisputeFacts {
  readonly one: { readonly officeId: string; readonly mergedInto: string | null } | null;
  readonly other: { readonly officeId: string; readonly mergedInto: string | null } | null;
  /** One of the two lies in the actor's reach. */
  readonly inReach: boolean;
  /** A dispute over the two that nobody has decided. */
  readonly isOpen: boolean;
}

export function disputeBreaches(input: Omit<DisputeInput, 'id'>, facts: DisputeFacts): Breach[] {
  const { one, other, inReach, isOpen } = facts;
  if (input.projectId === input.otherId) return [{ law: 'dispute_with_itself', field: 'otherId' }];
  if (!one || !other || !inReach) return [{ law: 'project_unknown', field: one && inReach ? 'otherId' : 'projectId' }];
  const breaches: Breach[] = input.reason ? [] : [{ law: 'reason_required_for_dispute', field: 'reason' }];
  if (one.officeId === other.officeId) breaches.push({ law: 'dispute_in_one_office', field: 'otherId' });
  for (const [field, { mergedInto }] of [
    ['projectId', one],
    ['otherId', other],
  ] as const)
    if (mergedInto) breaches.push({ law: 'project_is_merged', field, detail: { into: mergedInto } });
  if (isOpen) breaches.push({ law: 'dispute_already_open', field: 'otherId' });
  return breaches;
}

export function disputeDecisionBreaches(
  input: Pick<DisputeDecisionInput, 'reason'>,
  dispute: { readonly level: string; readonly reached: boolean; readonly isParty: boolean } | null,
): Breach[] {
  if (!dispute) return [{ law: 'dispute_unknown', field: 'disputeId' }];
  const breaches: Breach[] = input.reason ? [] : [{ law: 'reason_required_for_dispute', field: 'reason' }];
  if (!dispute.reached) breaches.push({ law: 'dispute_by_level_above', detail: { office: dispute.level } });
  if (dispute.isParty) breaches.push({ law: 'decider_is_party' });
  return breaches;
}
