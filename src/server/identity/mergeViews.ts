// Merges of projects, as whoever keeps one of the two sees them.
import { z } from 'zod';
import { ComparedFigureView } from '../figures/views.ts';
import { TimelineItem } from '../projects/views.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const MergeSideView = view('MergeSideView', {
  id: z.string(),
  code: z.string(),
  /** Null where the project's rows are out of reach. */
  name: z.string().nullable(),
  office: z.string(),
});
export type MergeSideView = z.infer<typeof MergeSideView>;

export const MergeView = view('MergeView', {
  id: z.string(),
  kept: MergeSideView,
  merged: MergeSideView,
  /** The office above both, whose verifiers merge and undo. */
  level: z.string(),
  reason: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
  /** Rows that count no more while it stands. */
  repeats: z.number(),
});
export type MergeView = z.infer<typeof MergeView>;

export const MergePage = view('MergePage', {
  ...pagedRows(MergeView),
});
export type MergePage = z.infer<typeof MergePage>;

export const MergeRowView = view('MergeRowView', {
  rowId: z.string(),
  entryId: z.string(),
  office: z.string(),
  on: z.string(),
  title: z.string(),
  amountYi: z.string().nullable(),
});
export type MergeRowView = z.infer<typeof MergeRowView>;

export const MergePreviewView = view('MergePreviewView', {
  kept: MergeSideView,
  merged: MergeSideView,
  /** New to the kept project: they count under it. */
  moves: list(MergeRowView),
  /** They count no more, each with the row that stands. */
  repeats: list(MergeRowView.extend({ of: MergeRowView })),
  figures: list(ComparedFigureView),
});
export type MergePreviewView = z.infer<typeof MergePreviewView>;

export const MergeHistoryView = view('MergeHistoryView', {
  merge: MergeView,
  kept: list(TimelineItem.omit({ files: true })),
  merged: list(TimelineItem.omit({ files: true }).extend({ repeats: z.boolean() })),
});
export type MergeHistoryView = z.infer<typeof MergeHistoryView>;

export const MergedView = view('MergedView', { mergeId: z.string(), moves: z.number(), repeats: z.number() });

export const UndoneMergeView = view('UndoneMergeView', { mergeId: z.string(), figures: list(ComparedFigureView) });
