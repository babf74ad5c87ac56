// What is handed on with a proof: the key of an office, and the city's list of keys.
import { z } from 'zod';
import { keyListFormat } from '../../proof/keys.ts';
import { enterers, officeKeyFormat } from '../../proof/office.ts';
import { list, view } from '../answerViews.ts';

export const OfficeKeyView = view('OfficeKeyView', {
  format: z.literal(officeKeyFormat),
  /** Of the file to which it belongs. */
  fingerprint: z.string(),
  office: z.string(),
  keys: list(z.string()),
  rows: list(
    z.strictObject({
      content: z.string(),
      amount: z.string(),
      salt: z.string(),
      enteredBy: z.enum(enterers),
      name: z.string(),
    }),
  ),
});
export type OfficeKeyView = z.infer<typeof OfficeKeyView>;

export const ProofKeysView = view('ProofKeysView', {
  format: z.literal(keyListFormat),
  city: z.string(),
  keys: list(
    z.strictObject({
      no: z.int(),
      public: z.string(),
      from: z.string(),
      /** Signature of the key before; null of the first, and where that was lost. */
      signed: z.string().nullable(),
    }),
  ),
});
export type ProofKeysView = z.infer<typeof ProofKeysView>;
