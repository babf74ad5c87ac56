// Questions between offices, as a screen shows them.
import type { EntryKind } from '../../domain/entries/nouns.ts';

export interface ConsentRowView {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly subtitle: string;
  readonly amountYi?: string;
  readonly claimedYi?: string;
  readonly day: string;
  /** Who reported the entry, and who is asked. */
  readonly office: string;
  readonly owner: string;
  readonly recordedAt: string;
  readonly projectId?: string;
  /** A correction; with `void`, a withdrawal. */
  readonly reverses: boolean;
  readonly void: boolean;
  readonly entryReason: string | null;
  readonly state: 'open' | 'given' | 'refused' | 'gone';
  readonly reason: string | null;
  readonly saidAt: string | null;
  /** What became of the entry in its own office. */
  readonly decision: 'verified' | 'returned' | null;
  readonly answerable: boolean;
}

export interface ConsentPage {
  readonly rows: readonly ConsentRowView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}
