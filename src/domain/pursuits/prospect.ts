// A prospect (目标企业): a firm elsewhere that the city courts. It comes from the register of companies or is added by hand;
// nothing of it belongs to an office, so everyone of the city may know that it is courted, and by which office.
import { z } from 'zod';
import { creditCodeIsValid } from '../companies/company.ts';
import { Day } from '../day.ts';
import { codeText, textLine, ruledText } from '../text.ts';

export const NewProspect = z.strictObject({
  name: textLine(2, 200),
  creditCode: ruledText(creditCodeIsValid, 'credit_code_invalid').nullish(),
  /** GB/T 2260, where its seat is known. */
  divisionCode: codeText(/^\d{6}$/).nullish(),
  /** Its seat as people write it, where no code is given: 浙江宁波. */
  seat: textLine(0, 60).nullish(),
  /** GB/T 4754. */
  industryCode: codeText(/^([A-T]|\d{2,4})$/).nullish(),
  /** Who says that there is such a firm, and when. */
  source: textLine(1, 200),
  sourceOn: Day,
  /** Invented; only a demo city has any. */
  sample: z.boolean().default(false),
});
export type NewProspect = z.output<typeof NewProspect>;

/** A firm whose seat lies in the city is courted by nobody: it is here. Cities share the first four digits. */
export function isLocal(divisionCode: string | null | undefined, cityCode: string): boolean {
  return Boolean(divisionCode?.startsWith(cityCode.slice(0, 4)));
}
