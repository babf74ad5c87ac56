// What an official document has around the sentences of a text.
import { z } from 'zod';
import { textLine, textLines } from '../text.ts';

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
