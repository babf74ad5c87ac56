// Disputes, as whoever claims or decides sees them.
import { z } from 'zod';
import { MergeSideView } from './mergeViews.ts';
import { disputeOutcomes } from '../../domain/identity/dispute.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const DisputeSideView = view('DisputeSideView', {
  ...MergeSideView.shape,
  officeId: z.string(),
  filedAt: z.string(),
});
export type DisputeSideView = z.infer<typeof DisputeSideView>;

export const DisputeRowView = view('DisputeRowView', {
  id: z.string(),
  first: DisputeSideView,
  second: DisputeSideView,
  /** Whose verifiers decide. */
  level: z.string(),
  reason: z.string(),
  openedAt: z.string(),
  openedBy: z.string().nullable(),
  /** Null while it is open. */
  outcome: z.enum(disputeOutcomes).nullable(),
});
export type DisputeRowView = z.infer<typeof DisputeRowView>;

export const DisputePage = view('DisputePage', {
  ...pagedRows(DisputeRowView),
});
export type DisputePage = z.infer<typeof DisputePage>;

export const DisputeView = view('DisputeView', {
  dispute: DisputeRowView,
  /** Latest first. */
  decisions: list(
    z.strictObject({
      id: z.string(),
      no: z.number(),
      outcome: z.enum(disputeOutcomes),
      ruleSays: z.enum(['first', 'second']),
      reason: z.string(),
      decidedAt: z.string(),
      decidedBy: z.string().nullable(),
    }),
  ),
  ruling: z.strictObject({
    says: z.enum(['first', 'second']),
    because: z.enum(['no_rule', 'protected', 'signed_in_time', 'protection_ended']),
  }),
  protectionDays: z.number().nullable(),
});
export type DisputeView = z.infer<typeof DisputeView>;

export const ProtectionRuleView = view('ProtectionRuleView', {
  id: z.string(),
  effectiveFrom: z.string(),
  days: z.number(),
  reason: z.string(),
  recordedAt: z.string(),
});
export type ProtectionRuleView = z.infer<typeof ProtectionRuleView>;
