// By what a text is asked for.
import { z } from 'zod';
import { textLine } from '../../domain/text.ts';
import { optionalText } from '../route.ts';

/** Of which the text tells, where it tells of one: the id of any of its entries. */
export const oneOccasion = { activity: z.uuid().optional(), outing: z.uuid().optional() };

export const OfPeriod = z.strictObject({
  period: textLine(4, 40).describe('A period as everywhere; of an activity or an outing `occasion`, which is its days'),
});

/** Which text, and of which office or occasion. */
export const TextAsked = z.strictObject({ text: optionalText, office: optionalText, ...oneOccasion });

export const TextAskedThen = TextAsked.extend({ asKnownAt: optionalText });
