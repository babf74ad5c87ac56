// What the caller has entered, and what became of it.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import type { OwnState } from '../../domain/people/ownEntry.ts';

export interface OwnEntryRow {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly subtitle: string;
  readonly amountYi?: string;
  readonly day: string;
  readonly officeId: string;
  readonly office: string;
  readonly recordedAt: string;
  readonly origin: Origin;
  readonly fileName: string | null;
  readonly importId: string | null;
  readonly void: boolean;
  readonly reverses: boolean;
  readonly projectId?: string;
  /** The project is another office's and does not open. */
  readonly elsewhere?: true;
  readonly state: OwnState;
  /** Who decided it, when, and what they said: of what was given back, what has to be mended. */
  readonly decided?: { readonly at: string; readonly by: string; readonly reason: string | null };
}

export interface OwnEntriesPage {
  readonly rows: readonly OwnEntryRow[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** Given back and not mended since, whatever the filter is. */
  readonly returned: number;
}
