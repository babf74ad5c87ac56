// What a change of the city's lists would do, before it is done.
import { z } from 'zod';
import { list, view } from '../answerViews.ts';

export const textsUsed = list(z.strictObject({ textId: z.string(), name: z.string() }));

export const EffectView = view('EffectView', {
  /** What each figure that asks for it says of the period now, and would say; null where none is in force. */
  figures: list(
    z.strictObject({ id: z.string(), name: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** The change would hold after the period alone: what is told of it is how it would be counted. */
  notYet: z.boolean(),
  /** Texts that print one of them, or what is made of it. */
  texts: textsUsed,
});
export type EffectView = z.infer<typeof EffectView>;
