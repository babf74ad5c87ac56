// What happened to an entry, step by step.
import { z } from 'zod';
import { AdjustmentMark } from '../figures/views.ts';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { list, view } from '../answerViews.ts';

export const TrailStepView = view('TrailStepView', {
  /** The entry; of a closing or a reopening the close. */
  entryId: z.string(),
  act: z.enum([
    'recorded',
    'corrected',
    'withdrawn',
    'verified',
    'returned',
    'closed',
    'reopened',
    'attached',
    'detached',
    'asked',
    'agreed',
    'refused',
  ]),
  actName: z.string(),
  useCase: z.string().nullable(),
  useCaseName: z.string(),
  at: z.string(),
  /** Null where the person's name was erased; empty where it is another office's to know. */
  by: z.string().nullable(),
  office: z.string(),
  reason: z.string().nullable(),
  /** The period that was closed or reopened. */
  period: z.string().optional(),
  /** Booked or decided after the period was closed. */
  adjustment: AdjustmentMark.optional(),
  /** Old and new value of every field that this step changed. */
  changes: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});
export type TrailStepView = z.infer<typeof TrailStepView>;

export const EntryTrail = view('EntryTrail', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  kindName: z.string(),
  /** Latest first. */
  steps: list(TrailStepView),
});
export type EntryTrail = z.infer<typeof EntryTrail>;
