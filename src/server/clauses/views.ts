// Agreements with their flags and reviews, the queue of reviews, and the rules.
import type { AgreementRow, ClauseRow } from '../../storage/clauses/agreements.ts';
import type { FlagOutcome, ReviewConclusion, ReviewDuty } from '../../domain/clauses/clauseReview.ts';
import type { ClauseRuleId, Severity } from '../../domain/clauses/clauseRule.ts';
import type { ClauseKind } from '../../domain/clauses/agreement.ts';
import type { DecisionState } from '../projects/views.ts';

export interface ClauseFlagView {
  readonly clauseNo: number;
  readonly ruleId: ClauseRuleId;
  readonly version: number;
  readonly severity: Severity;
  readonly name: string;
  readonly why: string;
  readonly sources: readonly string[];
  /** Indexes of the clause's text. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

export interface ClauseReviewView {
  readonly id: string;
  readonly conclusion: ReviewConclusion;
  readonly opinion: string | null;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly reviewer: string | null;
  readonly flags: readonly {
    readonly clauseNo: number;
    readonly ruleId: ClauseRuleId;
    readonly name: string;
    readonly severity: Severity;
    readonly words: string;
    readonly outcome: FlagOutcome;
    readonly basis: string | null;
  }[];
}

export interface AgreementView
  extends Pick<
    AgreementRow,
    | 'id'
    | 'projectId'
    | 'projectCode'
    | 'agreementType'
    | 'number'
    | 'agreedOn'
    | 'registeredOn'
    | 'noCommitments'
    | 'standing'
    | 'recordedAt'
  > {
  readonly project: string;
  readonly office: string;
  readonly recordedBy: string;
  /** Registered by who asks, who therefore may not review it. */
  readonly own: boolean;
  readonly decision: DecisionState;
  readonly clauses: readonly (Omit<ClauseRow, 'amountFen'> & { readonly amountWan: string | null })[];
  readonly flags: readonly ClauseFlagView[];
  /** Latest first; the first one holds. */
  readonly reviews: readonly ClauseReviewView[];
}

export interface ProjectClauses {
  readonly agreements: readonly AgreementView[];
  /** Whether each signing needs a passed review, and if not, why not. */
  readonly signings: readonly {
    readonly entryId: string;
    readonly day: string;
    readonly decision: DecisionState;
    readonly duty: ReviewDuty;
    /** Verified before this ledger kept the law. */
    readonly beforeLaw: boolean;
  }[];
  /** A signing dated today could be verified as things stand. */
  readonly ready: boolean;
  readonly requiredFrom: string;
}

export interface ReviewQueuePage {
  readonly rows: readonly AgreementView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export interface CheckedTextView {
  readonly clauses: readonly { readonly text: string; readonly kind: ClauseKind }[];
  readonly flags: readonly ClauseFlagView[];
}

export interface ClauseRuleView {
  readonly id: ClauseRuleId;
  readonly version: number;
  readonly effectiveFrom: string;
  /** The day before a later version's first day; null while it holds. */
  readonly effectiveTo: string | null;
  readonly severity: Severity;
  readonly name: string;
  readonly why: string;
  readonly sources: readonly string[];
  readonly patterns: readonly {
    readonly words: readonly (readonly string[])[];
    readonly within: number | null;
    readonly inOrder: boolean;
    readonly unless: readonly string[];
  }[];
}
