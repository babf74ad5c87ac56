// What a text is for: which kinds of period it tells, and of whom.
import { z } from 'zod';
import { type OccasionKind, occasionKinds } from '../entries/nouns.ts';
import { TextPaper } from './paper.ts';

/** A month, a quarter, a half, a year (of the calendar or of assessment), or days and months from and to. */
export const periodKinds = ['month', 'quarter', 'half', 'year', 'span'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export function periodKindOf(period: string): PeriodKind {
  if (/^A?\d{4}$/u.test(period)) return 'year';
  if (/^\d{4}-H[12]$/u.test(period)) return 'half';
  if (/^\d{4}-Q[1-4]$/u.test(period)) return 'quarter';
  return /^\d{4}-\d{2}$/u.test(period) ? 'month' : 'span';
}

/** Of the whole city, or of one office, one activity or one outing that whoever reads it chooses. */
export const textSubjects = ['city', 'office', ...occasionKinds] as const;
export type TextSubject = (typeof textSubjects)[number];

/** A text of an occasion is of its days, whichever kinds of period it serves. */
export function isOfOccasion(subject: TextSubject): subject is OccasionKind {
  return occasionKinds.some((kind) => kind === subject);
}

export const serves = {
  serves: z
    .array(z.enum(periodKinds))
    .min(1)
    .max(periodKinds.length)
    .default(() => [...periodKinds]),
  subject: z.enum(textSubjects).default('city'),
  paper: TextPaper.optional(),
};

/** The narrower text says what it was written for. */
export function narrowestFirst(a: { readonly serves: readonly unknown[] }, b: typeof a): number {
  return a.serves.length - b.serves.length;
}
