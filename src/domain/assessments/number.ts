// A number that a scheme asks to be given by hand: for an office and a period, with what it rests on.
import { z } from 'zod';
import { codeText, textLine, textLines } from '../text.ts';
import { signedDecimal } from './formula.ts';
import { schemeIdText } from './scheme.ts';

export const GiveNumber = z.strictObject({
  id: z.uuid(),
  schemeId: schemeIdText,
  hand: codeText(/^[a-z][a-z0-9_]{0,40}$/),
  officeId: z.uuid(),
  period: textLine(4, 40),
  value: signedDecimal,
  /** A document, a minute, a file. */
  evidence: textLines(1, 500),
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type GiveNumber = z.output<typeof GiveNumber>;
