// What one entry says, field by field, for whoever has to decide about it.
import { z } from 'zod';
import { entryKinds } from '../../domain/entries/nouns.ts';
import { list, view } from '../answerViews.ts';

export const EntryTold = view('EntryTold', {
  entryId: z.string(),
  kind: z.enum(entryKinds),
  fields: list(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      value: z.string().nullable(),
      /** What it says otherwise than the entry whose place it takes; `from` is what stood there. */
      changed: z.strictObject({ from: z.string().nullable() }).nullable(),
      /** The bureaus' form asks for it. */
      asked: z.boolean(),
    }),
  ),
});
export type EntryTold = z.infer<typeof EntryTold>;
