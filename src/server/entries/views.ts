// Entries as they were recorded, and what a batch of them comes to.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { list, view } from '../answerViews.ts';

export const RecordedView = view('RecordedView', { entryIds: list(z.string()), recordedAt: z.string() });

/** Where a row of a file stands that an entry came from. */
export const rowSource = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
});

/** One entry as it was recorded, for the form that corrects it. */
export const RecordedEntryView = view('RecordedEntryView', {
  id: z.string(),
  kind: z.enum(entryKinds),
  officeId: z.string(),
  /** What the use case took, amounts as text; without what only an import may say of a row. */
  input: z.record(z.string(), z.unknown()).readonly(),
  /** What the firms that it names are called, by id. */
  companies: z.record(z.string(), z.string()).readonly(),
  /** The same of the projects that it names in a list; one out of reach is not among them. */
  projects: z.record(z.string(), z.string()).readonly(),
  /** And of the activities at which it took place. */
  occasions: z.record(z.string(), z.string()).readonly(),
});
export type RecordedEntryView = z.infer<typeof RecordedEntryView>;
