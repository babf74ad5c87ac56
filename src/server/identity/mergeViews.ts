// Merges of projects, as whoever keeps one of the two sees them.
import type { ComparedFigureView } from '../figures/views.ts';
import type { TimelineItem } from '../projects/views.ts';

export interface MergeSideView {
  readonly id: string;
  readonly code: string;
  /** Null where the project's rows are out of reach. */
  readonly name: string | null;
  readonly office: string;
}

export interface MergeView {
  readonly id: string;
  readonly kept: MergeSideView;
  readonly merged: MergeSideView;
  /** The office above both, whose verifiers merge and undo. */
  readonly level: string;
  readonly reason: string;
  readonly mergedAt: string;
  readonly mergedBy: string | null;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
  /** Rows that count no more while it stands. */
  readonly repeats: number;
}

export interface MergePage {
  readonly rows: readonly MergeView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export interface MergeRowView {
  readonly rowId: string;
  readonly entryId: string;
  readonly office: string;
  readonly on: string;
  readonly title: string;
  readonly amountYi: string | null;
}

export interface MergePreviewView {
  readonly kept: MergeSideView;
  readonly merged: MergeSideView;
  /** New to the kept project: they count under it. */
  readonly moves: readonly MergeRowView[];
  /** They count no more, each with the row that stands. */
  readonly repeats: readonly (MergeRowView & { readonly of: MergeRowView })[];
  readonly figures: readonly ComparedFigureView[];
}

export interface MergeHistoryView {
  readonly merge: MergeView;
  readonly kept: readonly Omit<TimelineItem, 'files'>[];
  readonly merged: readonly (Omit<TimelineItem, 'files'> & { readonly repeats: boolean })[];
}
