// Example schemes that come with the program: a city may take one and makes it its own. None is in force by itself.
import { z } from 'zod';
import { textLine } from '../../text.ts';
import { SchemeBody, schemeIdText } from '../scheme.ts';
import given from './schemes.json' with { type: 'json' };

const SchemeTemplate = z.strictObject({ id: schemeIdText, name: textLine(2, 60), body: SchemeBody });
export type SchemeTemplate = z.output<typeof SchemeTemplate>;

export const schemeTemplates: readonly SchemeTemplate[] = z.array(SchemeTemplate).parse(given);
