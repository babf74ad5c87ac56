// Whose a firm is (母公司), as a source states it; the latest statement holds, and one without a name says that there is none.
import { z } from 'zod';
import { standingCompanyBreaches, type LedgerCompany } from './companyAlias.ts';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { textLine } from '../text.ts';

export const CompanyParentInput = z.strictObject({
  id: z.uuid(),
  companyId: z.uuid(),
  /** Null: there is none. */
  parentName: textLine(2, 200).nullable(),
  /** Where the parent is a firm of the ledger. */
  parentId: z.uuid().nullable().default(null),
  source: textLine(2, 200),
  sourceOn: Day,
});
export type CompanyParentInput = z.output<typeof CompanyParentInput>;

export interface CompanyParentFacts {
  readonly today: string;
  readonly company: LedgerCompany | null;
  /** The parent, where it is a firm of the ledger that is there. */
  readonly parent: LedgerCompany | null;
  /** The firm that is named is the company itself, by id or by name. */
  readonly isItself: boolean;
  /** The company stands above the firm that is named. */
  readonly isBelow: boolean;
}

/** The laws of a statement of the parent, in order of precedence. */
export function companyParentBreaches(input: CompanyParentInput, facts: CompanyParentFacts): Breach[] {
  const { company, parent, today, isItself, isBelow } = facts;
  const breaches = standingCompanyBreaches(company);
  if (!company) return breaches;
  if (input.parentId !== null && input.parentName === null)
    breaches.push({ law: 'parent_without_name', field: 'parentName' });
  if (input.parentId !== null)
    breaches.push(...standingCompanyBreaches(parent).map((breach) => ({ ...breach, field: 'parentName' })));
  if (isItself) breaches.push({ law: 'company_parent_is_itself', field: 'parentName' });
  else if (isBelow) breaches.push({ law: 'parent_is_below', field: 'parentName' });
  if (input.sourceOn > today) breaches.push({ law: 'source_day_in_future', field: 'sourceOn' });
  return breaches;
}
