// Files as the page sees them.
import { z } from 'zod';
import { fileTypes } from '../../domain/evidence/fileType.ts';
import { evidenceKinds, scanStates } from '../../domain/evidence/evidence.ts';
import { view } from '../answerViews.ts';

export const SentFile = view('SentFile', {
  id: z.string(),
  name: z.string(),
  type: z.enum(fileTypes),
  bytes: z.number(),
  /** What a photo says of itself: when, by the camera's own clock, and where, in degrees. */
  takenAt: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type SentFile = z.infer<typeof SentFile>;

export const PhotoView = view('PhotoView', {
  /** `YYYY-MM-DDTHH:MM:SS` by the camera's own clock. */
  takenAt: z.string().nullable(),
  latitude: z.string().nullable(),
  longitude: z.string().nullable(),
  claimedOn: z.string(),
  claimedPlace: z.string().nullable(),
  /** Days from the claimed day to that of the photo; 0 is the same day, null not known. */
  daysApart: z.number().nullable(),
});
export type PhotoView = z.infer<typeof PhotoView>;

export const FileView = view('FileView', {
  fileId: z.string(),
  kind: z.enum(evidenceKinds),
  name: z.string(),
  type: z.enum(fileTypes),
  bytes: z.number(),
  state: z.enum(scanStates),
  mayOpen: z.boolean(),
  /** Taken back: gone for everyone. */
  withdrawn: z.boolean(),
  attachedAt: z.string(),
  attachedBy: z.string(),
  /** What the photo says of itself beside what its entry claims; absent where it says nothing. */
  photo: PhotoView.optional(),
});
export type FileView = z.infer<typeof FileView>;
