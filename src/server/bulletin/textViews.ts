// Texts of the city, as they were written.
import { z } from 'zod';
import { TextBody } from '../../domain/bulletin/text.ts';
import { list, view } from '../answerViews.ts';

/** A version: who gave it, when and why. */
export const saidVersion = {
  id: z.string(),
  version: z.number(),
  reason: z.string(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
};

export const TextView = view('TextView', {
  textId: z.string(),
  /** Nought: the one that ships with the program. */
  version: z.number(),
  name: z.string(),
  body: TextBody,
  /** Latest first. */
  versions: list(z.strictObject(saidVersion)),
});
export type TextView = z.infer<typeof TextView>;
