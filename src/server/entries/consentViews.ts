// Questions between offices, as a screen shows them.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { pagedRows, view } from '../answerViews.ts';

export const ConsentRowView = view('ConsentRowView', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  title: z.string(),
  subtitle: z.string(),
  amountYi: z.string().optional(),
  claimedYi: z.string().optional(),
  day: z.string(),
  /** Who reported the entry, and who is asked. */
  office: z.string(),
  owner: z.string(),
  recordedAt: z.string(),
  projectId: z.string().optional(),
  /** A correction; with `void`, a withdrawal. */
  reverses: z.boolean(),
  void: z.boolean(),
  entryReason: z.string().nullable(),
  state: z.enum(['open', 'given', 'refused', 'gone']),
  reason: z.string().nullable(),
  saidAt: z.string().nullable(),
  /** What became of the entry in its own office. */
  decision: z.enum(['verified', 'returned']).nullable(),
  answerable: z.boolean(),
});
export type ConsentRowView = z.infer<typeof ConsentRowView>;

export const ConsentPage = view('ConsentPage', {
  ...pagedRows(ConsentRowView),
});
export type ConsentPage = z.infer<typeof ConsentPage>;

export const WordGivenView = view('WordGivenView', { answered: z.number() });
