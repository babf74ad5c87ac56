// A company of the register (企业库) that the cities of one server share: reference data with a source and a day. Of a firm
// the latest source holds for its seat and trade; its name changes through its history alone, its credit code never.
import { z } from 'zod';
import { creditCodeIsValid } from './company.ts';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, ruledText } from '../text.ts';

export const RegisterCompanyInput = z.strictObject({
  id: z.uuid(),
  name: textLine(2, 200),
  creditCode: ruledText(creditCodeIsValid, 'credit_code_invalid').nullish(),
  /** GB/T 2260: of the seat, as far as the source tells (a province, a city, a county). */
  divisionCode: codeText(/^\d{6}$/).nullish(),
  /** GB/T 4754. */
  industryCode: codeText(/^([A-T]|\d{2,4})$/).nullish(),
  source: textLine(2, 200),
  sourceOn: Day,
  /** Invented, for a demonstration. */
  sample: z.boolean().default(false),
});
export type RegisterCompanyInput = z.output<typeof RegisterCompanyInput>;

export interface RegisterCompany {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly divisionCode: string | null;
  readonly industryCode: string | null;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
}

export interface RegisterFacts {
  readonly today: string;
  readonly divisions: { has(code: string): boolean };
  readonly industries: { has(code: string): boolean };
  /** Firms of the register with the same credit code or the same key of the name. */
  readonly alike: readonly RegisterCompany[];
}

export type RegisterDecision =
  | { readonly outcome: 'new' | 'changed' | 'unchanged'; readonly company: RegisterCompany }
  | { readonly breaches: Breach[] };

/** Whether the source speaks of a firm that the register has, and what it then adds. `nameKey` is the key of its name. */
export function decideRegisterCompany(
  input: RegisterCompanyInput,
  nameKey: string,
  facts: RegisterFacts,
): RegisterDecision {
  const breaches: Breach[] = [];
  const { creditCode = null, divisionCode = null, industryCode = null, sourceOn } = input;
  if (sourceOn > facts.today) breaches.push({ law: 'source_day_in_future', field: 'sourceOn' });
  if (divisionCode && !facts.divisions.has(divisionCode))
    breaches.push({ law: 'division_unknown', field: 'divisionCode' });
  if (industryCode && !facts.industries.has(industryCode))
    breaches.push({ law: 'industry_unknown', field: 'industryCode', detail: { code: industryCode } });
  const byCode = facts.alike.find((one) => creditCode !== null && one.creditCode === creditCode);
  if (byCode && byCode.nameKey !== nameKey)
    breaches.push({ law: 'register_code_of_other_name', field: 'name', detail: { name: byCode.name } });
  const named = facts.alike.filter((one) => one.nameKey === nameKey);
  // Two different codes are two firms, whatever they are called.
  const possible = named.filter((one) => creditCode === null || one.creditCode === null);
  if (!byCode && possible.length > 1)
    breaches.push({ law: 'register_name_ambiguous', field: 'creditCode', detail: { firms: possible.length } });
  if (breaches.length > 0) return { breaches };
  const known = byCode ?? possible[0];
  if (!known) {
    const { id, name, source, sample } = input;
    const company = { id, name, nameKey, creditCode, divisionCode, industryCode, source, sourceOn, sample };
    return { outcome: 'new', company };
  }
  const company = withNews(known, { ...input, creditCode, divisionCode, industryCode });
  return { outcome: sameFirm(known, company) ? 'unchanged' : 'changed', company };
}

/** What is missing is filled in; seat and trade follow the later source. */
function withNews(
  known: RegisterCompany,
  { creditCode, divisionCode, industryCode, source, sourceOn }: RegisterCompanyInput,
): RegisterCompany {
  const later = sourceOn > known.sourceOn;
  const pick = (old: string | null, said: string | null | undefined) => (later ? (said ?? old) : (old ?? said ?? null));
  const merged = {
    ...known,
    creditCode: known.creditCode ?? creditCode ?? null,
    divisionCode: pick(known.divisionCode, divisionCode),
    industryCode: pick(known.industryCode, industryCode),
  };
  return later && !sameFirm(known, merged) ? { ...merged, source, sourceOn } : merged;
}

function sameFirm(a: RegisterCompany, b: RegisterCompany): boolean {
  return a.creditCode === b.creditCode && a.divisionCode === b.divisionCode && a.industryCode === b.industryCode;
}
