// Agreements with their flags and reviews, the queue of reviews, and the rules.
import { z } from 'zod';
import { clauseRuleIds, severities } from '../../domain/clauses/clauseRule.ts';
import { flagOutcomes, reviewConclusions } from '../../domain/clauses/clauseReview.ts';
import { clauseKinds } from '../../domain/clauses/agreement.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const ClauseFlagView = view('ClauseFlagView', {
  clauseNo: z.number(),
  ruleId: z.enum(clauseRuleIds),
  version: z.number(),
  severity: z.enum(severities),
  name: z.string(),
  why: z.string(),
  sources: list(z.string()),
  /** Indexes of the clause's text. */
  spans: list(
    z.strictObject({
      from: z.number(),
      to: z.number(),
    }),
  ),
});
export type ClauseFlagView = z.infer<typeof ClauseFlagView>;

export const ClauseReviewView = view('ClauseReviewView', {
  id: z.string(),
  conclusion: z.enum(reviewConclusions),
  opinion: z.string().nullable(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  reviewer: z.string().nullable(),
  flags: list(
    z.strictObject({
      clauseNo: z.number(),
      ruleId: z.enum(clauseRuleIds),
      name: z.string(),
      severity: z.enum(severities),
      words: z.string(),
      outcome: z.enum(flagOutcomes),
      basis: z.string().nullable(),
    }),
  ),
});
export type ClauseReviewView = z.infer<typeof ClauseReviewView>;

export const AgreementView = view('AgreementView', {
  id: z.string(),
  projectId: z.string(),
  projectCode: z.string(),
  agreementType: z.string(),
  number: z.string().nullable(),
  agreedOn: z.string().nullable(),
  registeredOn: z.string(),
  noCommitments: z.boolean(),
  /** Neither withdrawn, corrected nor returned. */
  standing: z.boolean(),
  recordedAt: z.string(),
  project: z.string(),
  office: z.string(),
  recordedBy: z.string(),
  /** Registered by who asks, who therefore may not review it. */
  own: z.boolean(),
  decision: z.enum(['verified', 'returned', 'waiting', 'asking']),
  clauses: list(
    z.strictObject({
      no: z.number(),
      commitment: z.string(),
      clauseKind: z.enum(clauseKinds),
      amountWan: z.string().nullable(),
      amountUndetermined: z.boolean(),
      legalBasis: z.string().nullable(),
      beneficiary: z.string().nullable(),
    }),
  ),
  flags: list(ClauseFlagView),
  /** Latest first; the first one holds. */
  reviews: list(ClauseReviewView),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const ProjectClauses = view('ProjectClauses', {
  agreements: list(AgreementView),
  /** Whether each signing needs a passed review, and if not, why not. */
  signings: list(
    z.strictObject({
      entryId: z.string(),
      day: z.string(),
      decision: z.enum(['verified', 'returned', 'waiting', 'asking']),
      duty: z.enum(['historical', 'required', 'earlier']),
      /** Verified before this ledger kept the law. */
      beforeLaw: z.boolean(),
    }),
  ),
  /** A signing dated today could be verified as things stand. */
  ready: z.boolean(),
  requiredFrom: z.string(),
});
export type ProjectClauses = z.infer<typeof ProjectClauses>;

export const ReviewQueuePage = view('ReviewQueuePage', {
  ...pagedRows(AgreementView),
});
export type ReviewQueuePage = z.infer<typeof ReviewQueuePage>;

export const CheckedTextView = view('CheckedTextView', {
  clauses: list(
    z.strictObject({
      text: z.string(),
      kind: z.enum(clauseKinds),
    }),
  ),
  flags: list(ClauseFlagView),
});
export type CheckedTextView = z.infer<typeof CheckedTextView>;

export const ClauseRuleView = view('ClauseRuleView', {
  id: z.enum(clauseRuleIds),
  version: z.number(),
  effectiveFrom: z.string(),
  /** The day before a later version's first day; null while it holds. */
  effectiveTo: z.string().nullable(),
  severity: z.enum(severities),
  name: z.string(),
  why: z.string(),
  sources: list(z.string()),
  patterns: list(
    z.strictObject({
      words: list(list(z.string())),
      within: z.number().nullable(),
      inOrder: z.boolean(),
      unless: list(z.string()),
    }),
  ),
});
export type ClauseRuleView = z.infer<typeof ClauseRuleView>;
