// Disputes, as whoever claims or decides sees them.
import type { DisputeOutcome, Ruling } from '../../domain/identity/dispute.ts';
import type { DisputeDecided } from '../../storage/identity/disputes.ts';
import type { MergeSideView } from './mergeViews.ts';

export type { RecordedProtection } from '../../storage/identity/disputes.ts';

export interface DisputeSideView extends MergeSideView {
  readonly officeId: string;
  readonly filedAt: string;
}

export interface DisputeRowView {
  readonly id: string;
  readonly first: DisputeSideView;
  readonly second: DisputeSideView;
  /** Whose verifiers decide. */
  readonly level: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly openedBy: string | null;
  /** Null while it is open. */
  readonly outcome: DisputeOutcome | null;
}

export interface DisputePage {
  readonly rows: readonly DisputeRowView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export interface DisputeView {
  readonly dispute: DisputeRowView;
  /** Latest first. */
  readonly decisions: readonly DisputeDecided[];
  readonly ruling: Ruling;
  readonly protectionDays: number | null;
}
