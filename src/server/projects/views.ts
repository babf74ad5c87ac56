// One project with everything that is known of it.
import type { ProjectRow } from '../../app/projects/projectRow.ts';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import type { PackagingView, StagesView } from '../stages/views.ts';
import type { AdjustmentMark } from '../figures/views.ts';
import type { FileView } from '../evidence/views.ts';

export type { ProjectSort } from '../../storage/projects/queries.ts';

export interface FactView {
  /** Field of the project's version, as `sampleFields` and the laws name it. */
  readonly field: string;
  readonly label: string;
  /** Null is "not known". */
  readonly value: string | null;
  readonly sample: boolean;
}

/** asking: it waits for the word of another office. */
export type DecisionState = 'verified' | 'returned' | 'waiting' | 'asking';

export interface TimelineItem {
  readonly entryId: string;
  readonly kind: EntryKind;
  /** A milestone's or an activity's own kind: `signed`, `started`, `promotion`. */
  readonly what: string | null;
  readonly day: string;
  readonly auditedOn: string | null;
  readonly office: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly amountYi?: string;
  readonly decision: DecisionState;
  /** Why it was given back; null of what was not, or was mended since. */
  readonly returnedFor: string | null;
  /** Taken back by a later entry: shown struck through. */
  readonly reversed: boolean;
  /** A correction or a withdrawal of it waits for its verification. */
  readonly reversalWaits: boolean;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly decidedBy: string | null;
  readonly origin: Origin;
  readonly sampleFields: readonly string[];
  readonly adjustment?: AdjustmentMark;
  /** What it rests on. */
  readonly files: readonly FileView[];
  readonly source?: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

export interface VersionView {
  readonly entryId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly office: string;
  readonly origin: Origin;
  readonly decision: DecisionState;
  /** Why it was given back; null of what was not, or was mended since. */
  readonly returnedFor: string | null;
  readonly decidedBy: string | null;
  readonly reversed: boolean;
  readonly reason: string | null;
  readonly adjustment?: AdjustmentMark;
  readonly files: readonly FileView[];
  /** Against the version before; the first one has none. */
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly source?: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

export interface ProjectPage {
  readonly project: ProjectRow;
  readonly statusReason: string | null;
  readonly facts: readonly FactView[];
  readonly phases: readonly {
    readonly no: number;
    readonly name: string;
    readonly investmentYi: string | null;
    readonly sample: boolean;
  }[];
  readonly parent: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly parts: readonly ProjectRow[];
  readonly stages: StagesView;
  /** Splits and merges of it or into it, latest first. */
  readonly packagings: readonly PackagingView[];
  /** Milestones, funds, contacts, outings and activities, latest first. */
  readonly timeline: readonly TimelineItem[];
  /** Latest first. */
  readonly versions: readonly VersionView[];
}
