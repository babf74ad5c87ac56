// Texts of the city, as they were written.
import { z } from 'zod';
import { TextBody } from '../../domain/bulletin/text.ts';
import { list, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';
import { BulletinContent } from './views.ts';

/** A version: who gave it, when and why. */
export const saidVersion = {
  id: z.string(),
  version: z.number(),
  reason: z.string(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
};

/** Of a text also whether it was given up with it. */
const TextChange = z.strictObject({ ...saidVersion, ended: z.boolean() });

export const TextView = view('TextView', {
  textId: z.string(),
  /** Nought: the one that ships with the program. */
  version: z.number(),
  name: z.string(),
  body: TextBody,
  /** Latest first. */
  versions: list(TextChange),
  /** Whether one of its id ships, which stands in where the city has none. */
  shipped: z.boolean(),
});
export type TextView = z.infer<typeof TextView>;

/** How a text would read, and what it would be refused for. */
export const TextPreview = view('TextPreview', { content: BulletinContent, breaches: list(BreachView) });
export type TextPreview = z.infer<typeof TextPreview>;

export const TextVersion = view('TextVersion', {
  textId: z.string(),
  version: z.number(),
  name: z.string(),
  body: TextBody,
});
export type TextVersion = z.infer<typeof TextVersion>;

/** A bureau's own Word file for a text. */
export const TemplateView = view('TemplateView', {
  ...saidVersion,
  textId: z.string(),
  fileName: z.string(),
  /** Bytes; null where with this version there is none any more. */
  size: z.number().nullable(),
});
export type TemplateView = z.infer<typeof TemplateView>;
