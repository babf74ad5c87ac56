// Sound acts of the kinds that fixture/acts.ts has none of.
import { v7 as uuidv7 } from 'uuid';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { ContactInput } from '../../../src/domain/projects/contact.ts';
import { TargetInput } from '../../../src/domain/figures/target.ts';
import { ids } from './ledger.ts';

interface Given {
  readonly officeId: string;
  readonly occurredOn: string;
}
const head = (given: Given) => ({ id: uuidv7(), ...given });

export const contactAct = (given: Given): LedgerAct => ({
  kind: 'contact',
  input: ContactInput.parse({ head: head(given), companyId: ids.company, mode: 'call', summary: '电话' }),
});

export const firmAct = (companyId: string, given: Given): LedgerAct => ({
  kind: 'company_version',
  input: CompanyInput.parse({ head: head(given), companyId, name: `公司${companyId}`, kind: 'domestic' }),
});

export const targetAct = ({ officeId }: Given): LedgerAct => ({
  kind: 'target',
  input: TargetInput.parse({
    head: head({ officeId, occurredOn: '2023-01-01' }),
    figureId: 'investment_new',
    year: 2023,
    value: '5',
  }),
});
