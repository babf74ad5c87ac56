// Texts of the archive.
import { z } from 'zod';
import { pagedRows, view } from '../answerViews.ts';

const shape = {
  id: z.string(),
  title: z.string(),
  period: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  characters: z.number(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
  /** Null where drafts are still held against it. */
  withdrawn: z.strictObject({ reason: z.string(), at: z.string() }).nullable(),
};

export const ArchiveRow = view('ArchiveRow', shape);
export type ArchiveRow = z.infer<typeof ArchiveRow>;

export const ArchivePage = view('ArchivePage', pagedRows(ArchiveRow));

export const ArchivedTextView = view('ArchivedTextView', { ...shape, body: z.string() });
export type ArchivedTextView = z.infer<typeof ArchivedTextView>;
