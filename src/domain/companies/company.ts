// A company (企业): the firm that invests or is founded. `office` is a body of government, `unit` is a measure.
import { z } from 'zod';
import { EntryHead } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText, textLine, ruledText } from '../text.ts';

/** Domestic firms have a credit code (统一社会信用代码); foreign ones and natural persons have none. */
export const companyKinds = ['domestic', 'foreign', 'natural_person', 'institution'] as const;

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check digit of GB 32100-2015: weights 3^i mod 31 over the first 17 characters. */
export function creditCodeIsValid(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += codeAlphabet.indexOf(code[i] ?? '') * (codeWeights[i] ?? 0);
  return codeAlphabet[(31 - (sum % 31)) % 31] === code[17];
}

/** The check digit for 17 characters, for those who make codes (the demo city does). */
export function creditCodeWithCheck(first17: string): string {
  for (const digit of codeAlphabet) if (creditCodeIsValid(first17 + digit)) return first17 + digit;
  throw new Error(`not the first 17 characters of a credit code: ${first17}`);
}

export const CompanyInput = z.strictObject({
  head: EntryHead,
  companyId: z.uuid(),
  name: textLine(2, 200),
  kind: z.enum(companyKinds),
  creditCode: ruledText(creditCodeIsValid, 'credit_code_invalid').nullish(),
  /** ISO 3166 alpha-2 of the seat; CN at home. */
  country: codeText(/^[A-Z]{2}$/).default('CN'),
  /** Name of province or city of the seat, as the source gives it. */
  seat: textLine(0, 60).nullish(),
  tags: z.array(textLine(1, 30)).max(20).default([]),
});
export type CompanyInput = z.output<typeof CompanyInput>;

export const companyNoun = {
  kind: 'company_version',
  schema: CompanyInput,
  versionOf: 'companyId',
  ofCity: true,
  workedOut: ['name_key'],
  asks: { creditCodes: 'creditCode' },
  fields: {
    companyId: { ...kept.company, by: 'consent' },
    name: kept.text,
    tags: kept.texts,
    seat: kept.text,
    kind: kept.code('companyKind'),
    creditCode: kept.text,
    country: kept.text,
  },
  brief: { title: 'name' },
} as const satisfies NounOf<typeof CompanyInput>;
