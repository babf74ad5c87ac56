// What waits for a verifier, and what a decision comes to.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { origins } from '../../domain/entries/entry.ts';
import { pendingFlags } from '../../domain/verification/pendingFlags.ts';
import { BreachView } from '../errorViews.ts';
import { FileView } from '../evidence/views.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const PendingRow = view('PendingRow', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  title: z.string(),
  subtitle: z.string(),
  /** What it will count for: of a fund arrival what was entered as recognised. */
  amountYi: z.string().optional(),
  /** Of a fund arrival, where it is more than that. */
  claimedYi: z.string().optional(),
  day: z.string(),
  /** Of the day only the month is known. */
  monthOnly: z.literal(true).optional(),
  office: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Entered by who asks, who therefore may not verify it. */
  own: z.boolean(),
  importId: z.string().nullable(),
  /** Where what it says, or takes away, comes from. */
  origin: z.enum(origins),
  fileName: z.string().nullable(),
  /** Entries of one row of a file were told together. */
  sourceRow: z.string().nullable(),
  /** A correction of an earlier entry; with `void`, its withdrawal. */
  reverses: z.boolean(),
  void: z.boolean(),
  /** Why something is corrected or withdrawn. */
  reason: z.string().nullable(),
  projectId: z.string().optional(),
  /** The project is another office's and does not open. */
  elsewhere: z.literal(true).optional(),
  sampleFields: list(z.string()),
  flags: list(z.enum(pendingFlags)),
  /** The rule that will exclude it once it is verified. */
  excludedBy: z
    .strictObject({
      name: z.string(),
      words: z.string(),
      version: z.number(),
    })
    .optional(),
  /** What it rests on. */
  files: list(FileView),
});
export type PendingRow = z.infer<typeof PendingRow>;

export const PendingPage = view('PendingPage', {
  ...pagedRows(PendingRow),
  /** Which projects look like another one is told as it was before the last writes, and is being found out anew. */
  comparing: z.boolean(),
  /** Imports with entries that wait: they can be accepted as a whole. */
  imports: list(
    z.strictObject({
      importId: z.string(),
      fileName: z.string(),
      office: z.string(),
      waiting: z.number(),
      own: z.boolean(),
    }),
  ),
  /** Offices in the verifier's reach. */
  offices: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
    }),
  ),
});
export type PendingPage = z.infer<typeof PendingPage>;

export const VerifiedView = view('VerifiedView', {
  decided: z.number(),
  /** Of the fund arrivals among them. */
  claimedYi: z.string(),
  recognisedYi: z.string(),
  /** The same in fen, to be sent back as what was confirmed. */
  recognisedFen: z.string(),
  excluded: z.number(),
  /** Those that were not decided, with why; the first 200 of them. */
  staying: list(z.strictObject({ entryId: z.string(), title: z.string(), breaches: list(BreachView) })),
  stayingTotal: z.number(),
});
export type VerifiedView = z.infer<typeof VerifiedView>;
