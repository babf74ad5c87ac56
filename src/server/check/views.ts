// What the checker found in a draft. Offsets are of UTF-16 units in `text`, which is the draft as it was read.
import { z } from 'zod';
import { FigureRef } from '../figures/views.ts';
import { list, view } from '../answerViews.ts';
import { claimKinds, remarks, verdicts } from '../../prose/claims/claim.ts';

/** right: green; doubtful: amber; wrong: red; open: grey, nothing settles it. */
export const ClaimState = z.enum(['right', 'doubtful', 'wrong', 'open']);
export type ClaimState = z.infer<typeof ClaimState>;

export const LedgerView = view('LedgerView', {
  figure: FigureRef,
  name: z.string(),
  /** As printed, with its unit. */
  display: z.string(),
  /** 临清市, 制造业; empty for the whole. */
  scope: z.string(),
  /** What would explain the difference; empty where there is none. */
  cause: z.string(),
});
export type LedgerView = z.infer<typeof LedgerView>;

/** What another text of the city has printed. */
export const ArchiveView = view('ArchiveView', {
  kind: z.enum(['text', 'publication']),
  id: z.string(),
  title: z.string(),
  /** The number there, and where it stands in that text. */
  printed: z.string(),
  start: z.number(),
  end: z.number(),
  /** What was found, in words. */
  cause: z.string(),
});
export type ArchiveView = z.infer<typeof ArchiveView>;

export const ClaimView = view('ClaimView', {
  text: z.string(),
  start: z.number(),
  end: z.number(),
  kind: z.enum(claimKinds),
  operands: list(
    z.strictObject({
      /** Empty for a number that follows from the text and is printed nowhere. */
      text: z.string(),
      start: z.number(),
      end: z.number(),
      value: z.string(),
      unit: z.string(),
    }),
  ),
  formula: z.string(),
  claimed: z.string(),
  computed: z.string(),
  unit: z.string(),
  decimals: z.number(),
  verdict: z.enum(verdicts),
  remark: z.enum([...remarks, '']),
  /** What to put in for a figure that is wrong; empty for others. */
  suggestion: z.string(),
  /** Of one in doubt: what else it may have come from, as formulas. */
  rivals: list(z.string()),
  id: z.number(),
  state: ClaimState,
  kindName: z.string(),
  verdictName: z.string(),
  remarkText: z.string(),
  /** `Sheet1!C3` in a workbook. */
  place: z.string().optional(),
  ledger: LedgerView.optional(),
  archive: ArchiveView.optional(),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const CheckView = view('CheckView', {
  format: z.enum(['text', 'docx', 'xlsx']),
  text: z.string(),
  claims: list(ClaimView),
  /** Figures that no claim is about. */
  others: list(
    z.strictObject({
      start: z.number(),
      end: z.number(),
    }),
  ),
  counts: z.record(ClaimState, z.number()).readonly(),
  /** Pages of a PDF of which nothing could be read, and nothing is checked. */
  unreadPages: list(z.number()),
});
export type CheckView = z.infer<typeof CheckView>;

/** A file that was checked, or why it could not be; with a record of it that the report takes. */
export const CheckedFile = view('CheckedFile', {
  fileName: z.string(),
  sha256: z.string(),
  /** Why it could not be read; null where it was. */
  unread: z.string().nullable(),
  /** Null where it could not be read. */
  view: CheckView.nullable(),
  record: z.string(),
  /** By which the server knows the record for its own. */
  mark: z.string(),
});
export type CheckedFile = z.infer<typeof CheckedFile>;
