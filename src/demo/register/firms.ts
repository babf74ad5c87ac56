// What the demo says of firms, with ids that are the same in every demo.
import { v5 } from 'uuid';
import { CompanyFactInput, type CompanyFactSaid } from '../../domain/companies/companyFact.ts';
import { RegisterCompanyInput } from '../../domain/companies/registerCompany.ts';
import { type DemoFirm, greenFactories } from './greenFactories.ts';
import { localFirms, publishedFirms } from './localFirms.ts';

const space = '00371500-0000-8000-8000-00000000f19a';
const idOf = (name: string): string => v5(name, space);

/** The day on which the demo's firms are put into the register, after the last source. */
export const demoRegisterDay = '2024-02-01';

export interface DemoSaid {
  readonly company: RegisterCompanyInput;
  readonly facts: CompanyFactInput[];
}

/** Suppliers come before those whom they supply. */
export function demoFirms(): DemoSaid[] {
  const local = localFirms().map(({ suppliers, ...firm }) => said(firm, suppliers));
  return [...greenFactories(), ...publishedFirms].map((firm) => said(firm, [])).concat(local);
}

function said(firm: DemoFirm, suppliers: readonly string[]): DemoSaid {
  const { facts, ...rest } = firm;
  const id = idOf(firm.name);
  const all: CompanyFactSaid[] = [
    ...facts,
    ...suppliers.map((name) => ({ kind: 'buys_from' as const, value: { registerId: idOf(name) } })),
  ];
  const { source, sourceOn, sample } = firm;
  return {
    company: RegisterCompanyInput.parse({ ...rest, id }),
    facts: all.map((one, n) =>
      CompanyFactInput.parse({ ...one, id: v5(`${firm.name} ${n}`, space), registerId: id, source, sourceOn, sample }),
    ),
  };
}
