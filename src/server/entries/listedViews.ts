// Entries of the nouns that have screens of their own.
import { z } from 'zod';
import { origins } from '../../domain/entries/entry.ts';
import { listedKinds } from '../../domain/entries/nouns.ts';
import { list, view } from '../answerViews.ts';
import { FileView } from '../evidence/views.ts';
import { AdjustmentMark } from '../figures/views.ts';
import { DecisionState } from '../projects/views.ts';
import { rowSource } from './views.ts';

export const Kind = z.enum(listedKinds);

/** How an entry stands. */
const state = {
  decision: DecisionState,
  /** Taken back, or put right by a later one. */
  reversed: z.boolean(),
  /** A correction or a withdrawal of it waits for its verification. */
  reversalWaits: z.boolean(),
};

export const ListedRowView = view('ListedRowView', {
  entryId: z.string(),
  day: z.string(),
  /** Of the day only the month is known. */
  monthOnly: z.literal(true).optional(),
  office: z.string(),
  title: z.string(),
  /** By field, as people read them; null is "not said". */
  cells: z.record(z.string(), z.string().nullable()),
  ...state,
  /** Fields whose value is invented; `*` is all. */
  sampleFields: list(z.string()),
});
export type ListedRowView = z.infer<typeof ListedRowView>;

/** A sum over everything that is chosen. */
const sum = z.strictObject({ name: z.string(), label: z.string(), value: z.number() });

export const ListedView = view('ListedView', {
  kind: Kind,
  columns: list(z.strictObject({ field: z.string(), label: z.string(), number: z.boolean() })),
  rows: list(ListedRowView),
  total: z.number(),
  /** Of them wait for a verifier. */
  waiting: z.number(),
  sums: list(sum),
  /** What is called so that a filter asks for by its id. */
  asked: z.record(z.string(), z.string()).readonly(),
  page: z.number(),
  size: z.number(),
});
export type ListedView = z.infer<typeof ListedView>;

/** Activities or outings that an entry may be said to have taken place at. */
export const OccasionsView = view('OccasionsView', {
  rows: list(
    z.strictObject({ id: z.string(), name: z.string(), from: z.string(), until: z.string(), office: z.string() }),
  ),
  total: z.number(),
  page: z.number(),
  size: z.number(),
});
export type OccasionsView = z.infer<typeof OccasionsView>;

export const ListedEntryView = view('ListedEntryView', {
  entryId: z.string(),
  kind: Kind,
  kindName: z.string(),
  title: z.string(),
  day: z.string(),
  /** Of the day only the month is known. */
  monthOnly: z.literal(true).optional(),
  officeId: z.string(),
  office: z.string(),
  facts: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      value: z.string().nullable(),
      /** The page of the occasion that it names, where that is in reach. */
      page: z.strictObject({ kind: Kind, id: z.string() }).optional(),
    }),
  ),
  /** Lists of rows: their heads, and the cells of each row. */
  lists: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      heads: list(z.string()),
      rows: list(list(z.string().nullable())),
    }),
  ),
  /** Projects that it names; one out of reach has neither id nor code. */
  projects: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      id: z.string().nullable(),
      code: z.string().nullable(),
      name: z.string(),
    }),
  ),
  ...state,
  returnedFor: z.string().nullable(),
  reason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  decidedBy: z.string().nullable(),
  origin: z.enum(origins),
  sampleFields: list(z.string()),
  adjustment: AdjustmentMark.optional(),
  files: list(FileView),
  source: rowSource.optional(),
});
export type ListedEntryView = z.infer<typeof ListedEntryView>;
