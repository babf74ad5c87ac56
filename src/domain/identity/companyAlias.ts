// What a firm is called besides its registered name: a former name (曾用名) with its days, or an alias. Each says where it
// is written and when; none is edited, a wrong one is withdrawn.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';

export const companyAliasKinds = ['former', 'alias'] as const;

export const CompanyAliasInput = z.strictObject({
  id: z.uuid(),
  companyId: z.uuid(),
  name: textLine(1, 200),
  kind: z.enum(companyAliasKinds),
  fromOn: Day.nullable().default(null),
  toOn: Day.nullable().default(null),
  source: textLine(2, 200),
  sourceOn: Day,
});
export type CompanyAliasInput = z.output<typeof CompanyAliasInput>;

/** A firm that something is to be said of. */
export interface LedgerCompany {
  readonly name: string;
  /** Name of the firm into which it is merged. */
  readonly mergedInto: string | null;
}

export interface CompanyAliasFacts {
  readonly today: string;
  readonly company: LedgerCompany | null;
  /** The name as names are compared. */
  readonly nameKey: string;
  /** The firm, or one merged into it, is called so already. */
  readonly isKnown: boolean;
  /** Another firm that is called so. */
  readonly other: string | null;
}

/** The laws of a name, in order of precedence. */
export function companyAliasBreaches(input: CompanyAliasInput, facts: CompanyAliasFacts): Breach[] {
  const { today, nameKey, isKnown, other } = facts;
  const { name, fromOn, toOn, sourceOn } = input;
  const breaches = standingCompanyBreaches(facts.company);
  if (!facts.company) return breaches;
  if (nameKey.length < 2) breaches.push({ law: 'alias_too_short', field: 'name' });
  if (fromOn && toOn && fromOn > toOn) breaches.push({ law: 'alias_days_reversed', field: 'toOn' });
  for (const [field, day] of [
    ['fromOn', fromOn],
    ['toOn', toOn],
  ] as const)
    if (day && day > today) breaches.push({ law: 'alias_day_in_future', field });
  if (sourceOn > today) breaches.push({ law: 'source_day_in_future', field: 'sourceOn' });
  if (isKnown) breaches.push({ law: 'alias_known_already', field: 'name', detail: { name } });
  else if (other !== null) breaches.push({ law: 'alias_of_other_firm', field: 'name', detail: { name, other } });
  return breaches;
}

/** What is said of a merged firm is said of the one that counts. */
export function standingCompanyBreaches(company: LedgerCompany | null): Breach[] {
  if (!company) return [{ law: 'company_unknown', field: 'companyId' }];
  const { name, mergedInto } = company;
  return mergedInto === null
    ? []
    : [{ law: 'company_merged_already', field: 'companyId', detail: { name, into: mergedInto } }];
}

export const AliasWithdrawalInput = z.strictObject({
  id: z.uuid(),
  aliasId: z.uuid(),
  reason: textLines(2, 200),
});
export type AliasWithdrawalInput = z.output<typeof AliasWithdrawalInput>;

export function aliasWithdrawalBreaches(known: { readonly withdrawn: boolean } | undefined): Breach[] {
  if (!known) return [{ law: 'alias_unknown', field: 'aliasId' }];
  return known.withdrawn ? [{ law: 'alias_withdrawn_already', field: 'aliasId' }] : [];
}
