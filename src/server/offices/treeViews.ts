// The office tree with what was done to it.
import { z } from 'zod';
import { officeKinds } from '../../domain/offices/office.ts';
import { list, view } from '../answerViews.ts';

export const OfficeVersionView = view('OfficeVersionView', {
  validFrom: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  ended: z.boolean(),
  recordedAt: z.string(),
  /** Null where it was founded with the city. */
  recordedBy: z.string().nullable(),
});
export type OfficeVersionView = z.infer<typeof OfficeVersionView>;

export const TreeOfficeView = view('TreeOfficeView', {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(officeKinds),
  parentId: z.string().nullable(),
  divisionCode: z.string().nullable(),
  validFrom: z.string(),
  ended: z.boolean(),
  /** Steps from the root. */
  depth: z.number(),
  /** Who asks may change it. */
  managed: z.boolean(),
  /** From the first to the last. */
  versions: list(OfficeVersionView),
});
export type TreeOfficeView = z.infer<typeof TreeOfficeView>;

export const ChangedOfficeView = view('ChangedOfficeView', {
  officeId: z.string(),
  /** The office and all below it. */
  offices: z.number(),
  entriesBefore: z.number(),
  entriesFrom: z.number(),
  people: z.number(),
});
export type ChangedOfficeView = z.infer<typeof ChangedOfficeView>;
