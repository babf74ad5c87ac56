// What a change of the city's lists would do, before it is done.
import { z } from 'zod';
import { list, view } from '../answerViews.ts';

export const textsUsed = list(z.strictObject({ textId: z.string(), name: z.string() }));

/** A version, and days on which it is in force. */
const askingVersion = z.strictObject({ version: z.number(), from: z.string(), to: z.string().nullable() });

/** A figure that asks for what is listed, and the last day on which it does; null where that lies ahead or never comes. */
export const figuresAsking = list(z.strictObject({ id: z.string(), name: z.string(), until: z.string().nullable() }));

export const EffectView = view('EffectView', {
  /**
   * What each figure that asks for it says of a period now, and would say; null where none is in force. A change of labels bears
   * on every version, that of the past too: each has a line with its days, and is told of a period that it counts.
   */
  figures: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      asking: askingVersion.nullable(),
      period: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** The change would hold after the period alone: what is told of it is how it would be counted. */
  notYet: z.boolean(),
  /** Texts that print one of them, or what is made of it. */
  texts: textsUsed,
});
export type EffectView = z.infer<typeof EffectView>;
