// The grid of closes, and one period of one office.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { FigureView } from '../figures/views.ts';
import { list, view } from '../answerViews.ts';

export const CloseHistoryView = view('CloseHistoryView', {
  id: z.string(),
  officeId: z.string(),
  office: z.string(),
  period: z.string(),
  closedAt: z.string(),
  /** Null where the person's name was erased. */
  closedBy: z.string().nullable(),
  /** Entries carried over undecided. */
  carried: z.number(),
  reopenedAt: z.string().nullable(),
  reopenedBy: z.string().nullable(),
  reopenReason: z.string().nullable(),
});
export type CloseHistoryView = z.infer<typeof CloseHistoryView>;

export const CloseCellView = view('CloseCellView', {
  period: z.string(),
  pending: z.number(),
  adjustments: z.number(),
  /** `−0.50亿元`: what the funds in place have moved by since the close. */
  fundsDifference: z.string().nullable(),
  close: CloseHistoryView.nullable(),
  running: z.boolean(),
  mayClose: z.boolean(),
  /** Whether the office has signed the close with its own key; null where there is none, and of whom nobody waits for. */
  signed: z.boolean().nullable(),
  maySign: z.boolean(),
  /** The office's own close, in reach, and not closed by the one who asks. */
  mayReopen: z.boolean(),
});
export type CloseCellView = z.infer<typeof CloseCellView>;

export const CloseGridView = view('CloseGridView', {
  year: z.number(),
  periods: list(
    z.strictObject({
      period: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  rows: list(
    z.strictObject({
      officeId: z.string(),
      office: z.string(),
      /** How deep below the city the office lies. */
      depth: z.number(),
      cells: list(CloseCellView),
    }),
  ),
  history: list(CloseHistoryView),
});
export type CloseGridView = z.infer<typeof CloseGridView>;

export const AdjustmentView = view('AdjustmentView', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  kindName: z.string(),
  /** Recorded, corrected or withdrawn. */
  actName: z.string(),
  office: z.string(),
  title: z.string(),
  projectId: z.string().nullable(),
  day: z.string(),
  adjustedOn: z.string().nullable(),
  reason: z.string().nullable(),
  /** Reported in time, and carried over undecided. */
  carried: z.boolean(),
  decision: z.enum(['verified', 'returned', 'waiting']),
  recordedBy: z.string().nullable(),
  funds: z.string().nullable(),
});
export type AdjustmentView = z.infer<typeof AdjustmentView>;

export const PeriodView = view('PeriodView', {
  officeId: z.string(),
  office: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  pending: z.number(),
  adjustments: z.number(),
  fundsDifference: z.string().nullable(),
  figures: list(FigureView),
  history: list(CloseHistoryView),
  rows: list(AdjustmentView),
  /** Of the rows asked for, those in the reader's reach; the others are counted and not opened. */
  rowsInReach: z.number(),
  page: z.number(),
  size: z.number(),
});
export type PeriodView = z.infer<typeof PeriodView>;

export const ClosedNowView = view('ClosedNowView', {
  id: z.string(),
  closedAt: z.string(),
  /** Entries that were carried over undecided. */
  carried: z.number(),
});
export type ClosedNowView = z.infer<typeof ClosedNowView>;

export const ToCountersignView = view('ToCountersignView', {
  /** The line to be signed, byte by byte. */
  statement: z.string(),
  signedAt: z.string().nullable(),
  /** The key that signed. */
  public: z.string().nullable(),
  city: z.string(),
  office: z.string(),
  period: z.string(),
  /** What the commitments in the line open to. */
  figures: list(
    z.strictObject({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      unit: z.string(),
      /** How many of what is added up make one of the unit. */
      per: z.string(),
      value: z.string(),
      blinding: z.string(),
    }),
  ),
});
export type ToCountersignView = z.infer<typeof ToCountersignView>;

export const AssessmentYearView = view('AssessmentYearView', { year: z.number(), from: z.string(), to: z.string() });
export type AssessmentYearView = z.infer<typeof AssessmentYearView>;
