// The firm of a pursuit as a company of the ledger, registered in the same act where nobody has done so yet.
import { v7 as uuidv7 } from 'uuid';
import { CompanyInput } from '../../domain/companies/company.ts';
import { nounTelling } from '../../domain/entries/nouns.ts';
import type { Writing } from '../../storage/door/door.ts';
import { companyOfProspect, linkToRegister, type ProspectRow } from '../../storage/pursuits/prospects.ts';
import type { LedgerAct } from '../entries/decisions.ts';

export interface CompanyOfPursuit {
  readonly companyId: string;
  /** The act that registers it; none where it is registered. */
  readonly acts: readonly LedgerAct[];
}

export async function companyOfPursuit(
  { tx, today }: Pick<Writing, 'tx' | 'today'>,
  cityCode: string,
  officeId: string,
  prospect: ProspectRow,
): Promise<CompanyOfPursuit> {
  const known = await companyOfProspect(tx, cityCode, prospect);
  if (known) return { companyId: known, acts: [] };
  const companyId = uuidv7();
  const { name, creditCode, division, sample } = prospect;
  const head = { id: uuidv7(), officeId, occurredOn: today, sampleFields: sample ? ['*'] : [] };
  const input = CompanyInput.parse({ head, companyId, name, kind: 'domestic', creditCode, seat: division });
  return { companyId, acts: [{ kind: nounTelling('company').kind, input }] };
}

/** After it was written: the ledger's company is the register's firm. */
export async function linkCompany(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  companyId: string,
  { registerId }: Pick<ProspectRow, 'registerId'>,
): Promise<void> {
  if (registerId) await linkToRegister(tx, cityCode, companyId, registerId);
}
