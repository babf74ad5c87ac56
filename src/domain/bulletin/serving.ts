// What a text is for: which kinds of period it tells, of whom, and what an official document has around its sentences.
import { z } from 'zod';
import { textLine, textLines } from '../text.ts';

/** A month, a quarter, a half, a year (of the calendar or of assessment), or days and months from and to. */
export const periodKinds = ['month', 'quarter', 'half', 'year', 'span'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export function periodKindOf(period: string): PeriodKind {
  if (/^A?\d{4}$/u.test(period)) return 'year';
  if (/^\d{4}-H[12]$/u.test(period)) return 'half';
  if (/^\d{4}-Q[1-4]$/u.test(period)) return 'quarter';
  return /^\d{4}-\d{2}$/u.test(period) ? 'month' : 'span';
}

/** Of the whole city, or of one office that whoever reads it chooses. */
export const textSubjects = ['city', 'office'] as const;

/**
 * Elements of GB/T 9704-2012 7.2 and 7.3. In them {year} is the year of the day on which it is written, {no} how many of the
 * year's this is, {day} the day; the other words of a text may stand in them too.
 */
export const TextPaper = z.strictObject({
  /** 发文机关标志. */
  masthead: textLine(1, 60).optional(),
  /** 发文字号. */
  number: textLine(1, 60).optional(),
  /** 主送. */
  addressee: textLine(1, 300).optional(),
  /** 引语: what stands before the first section. */
  opening: textLines(1, 600).optional(),
  /** 成文日期: the day on which it was published, or is read. */
  dated: z.boolean().default(false),
  /** 抄送. */
  copies: textLine(1, 300).optional(),
});
export type TextPaper = z.output<typeof TextPaper>;

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
