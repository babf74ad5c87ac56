// What waits for a verifier, and what a decision comes to.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import type { PendingFlag } from '../../domain/verification/pendingFlags.ts';
import type { FileView } from '../evidence/views.ts';

export interface PendingRow {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly subtitle: string;
  /** What it will count for: of a fund arrival what was entered as recognised. */
  readonly amountYi?: string;
  /** Of a fund arrival, where it is more than that. */
  readonly claimedYi?: string;
  readonly day: string;
  readonly office: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Entered by who asks, who therefore may not verify it. */
  readonly own: boolean;
  readonly importId: string | null;
  /** Where what it says, or takes away, comes from. */
  readonly origin: Origin;
  readonly fileName: string | null;
  /** A correction of an earlier entry; with `void`, its withdrawal. */
  readonly reverses: boolean;
  readonly void: boolean;
  /** Why something is corrected or withdrawn. */
  readonly reason: string | null;
  readonly projectId?: string;
  /** The project is another office's and does not open. */
  readonly elsewhere?: true;
  readonly sampleFields: readonly string[];
  readonly flags: readonly PendingFlag[];
  /** The rule that will exclude it once it is verified. */
  readonly excludedBy?: { readonly name: string; readonly words: string; readonly version: number };
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
  /** Offices in the verifier's reach. */
  readonly offices: readonly { readonly id: string; readonly name: string }[];
}

export interface VerifiedView {
  readonly decided: number;
  /** Of the fund arrivals among them. */
  readonly claimedYi: string;
  readonly recognisedYi: string;
  /** The same in fen, to be sent back as what was confirmed. */
  readonly recognisedFen: string;
  readonly excluded: number;
}
