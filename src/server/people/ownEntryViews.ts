// What the caller has entered, and what became of it.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { origins } from '../../domain/entries/entry.ts';
import { ownStates } from '../../domain/people/ownEntry.ts';
import { pagedRows, view } from '../answerViews.ts';

export const OwnEntryRow = view('OwnEntryRow', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  title: z.string(),
  subtitle: z.string(),
  amountYi: z.string().optional(),
  day: z.string(),
  officeId: z.string(),
  office: z.string(),
  recordedAt: z.string(),
  origin: z.enum(origins),
  fileName: z.string().nullable(),
  importId: z.string().nullable(),
  void: z.boolean(),
  reverses: z.boolean(),
  projectId: z.string().optional(),
  /** The project is another office's and does not open. */
  elsewhere: z.literal(true).optional(),
  state: z.enum(ownStates),
  /** Who decided it, when, and what they said: of what was given back, what has to be mended. */
  decided: z
    .strictObject({
      at: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
    })
    .optional(),
});
export type OwnEntryRow = z.infer<typeof OwnEntryRow>;

export const OwnEntriesPage = view('OwnEntriesPage', {
  ...pagedRows(OwnEntryRow),
  /** Given back and not mended since, whatever the filter is. */
  returned: z.number(),
});
export type OwnEntriesPage = z.infer<typeof OwnEntriesPage>;
