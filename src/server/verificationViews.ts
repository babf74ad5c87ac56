// What waits for a verifier.
import type { EntryKind } from '../domain/entry.ts';
import type { FileView } from './evidenceViews.ts';

export interface PendingRow {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly subtitle: string;
  readonly amountYi?: string;
  readonly day: string;
  readonly office: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Entered by who asks, who therefore may not verify it. */
  readonly own: boolean;
  readonly importId: string | null;
  /** A correction of an earlier entry; with `void`, its withdrawal. */
  readonly reverses: boolean;
  readonly void: boolean;
  /** Why something is corrected or withdrawn. */
  readonly reason: string | null;
  readonly projectId?: string;
  readonly sampleFields: readonly string[];
  /** What it rests on. */
  readonly files: readonly FileView[];
}

export interface PendingPage {
  readonly rows: readonly PendingRow[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** Imports with entries that wait: they can be accepted as a whole. */
  readonly imports: readonly {
    readonly importId: string;
    readonly fileName: string;
    readonly office: string;
    readonly waiting: number;
    readonly own: boolean;
  }[];
}
