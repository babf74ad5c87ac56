// Which columns name a row of the ledger, and whose rows they may name (domain/entries/references.ts): a workbook asks nobody for a
// word, so that what is not the sender's own is, to it, not there. All other columns only say something. A test holds
// that every column of texts, codes or names is in one of the two lists.
import type { Reference, Referred } from '../../domain/entries/pointing.ts';
import type { FormId } from './index.ts';

const own = (to: Referred): Reference => ({ to, by: 'own' });
const city = (to: Referred): Reference => ({ to, by: 'city' });

const naming: Readonly<Record<string, Reference>> = {
  office: own('office'),
  projectCode: own('project'),
  project: own('project'),
  projects: own('project'),
  signedProjects: own('project'),
  advancedProjects: own('project'),
  parent: own('project'),
  parentCode: own('project'),
  investor: city('company'),
  investorCode: city('company'),
  recipient: city('company'),
  recipientCode: city('company'),
  signatory: city('company'),
  signatoryCode: city('company'),
  finderOffice: city('office'),
  batch: own('entry'),
};

/** Where a column of one form names something else than in the others. */
const ofForm: Partial<Record<FormId, Readonly<Record<string, Reference>>>> = {
  offices: { code: city('office'), name: city('office'), parentCode: city('office') },
  register: {
    name: city('firm'),
    creditCode: city('firm'),
    parent: city('firm'),
    suppliers: city('firm'),
    customers: city('firm'),
  },
  companies: { name: city('company'), creditCode: city('company') },
  activities: { name: own('entry') },
  department_activities: { name: own('entry') },
  activity_signings: { name: own('entry') },
};

export function columnReference(form: FormId, field: string): Reference | undefined {
  return ofForm[form]?.[field] ?? naming[field];
}

/** Columns that say something and name no row. */
export const sayingColumns: readonly string[] = [
  'shortName',
  'divisionCode',
  'seat',
  'industryCode',
  'products',
  'investedIn',
  'expanding',
  'listedOn',
  'lists',
  'risk',
  'note',
  'source',
  'sampleFields',
  'country',
  'tags',
  'content',
  'industryTag',
  'investorSeat',
  'place',
  'phases',
  'rateSource',
  'chainNodes',
  'statusReason',
  'evidence',
  'legalPerson',
  'businessScope',
  'auditResult',
  'payer',
  'voucherNo',
  'members',
  'titles',
  'department',
  'destination',
  'region',
  'institutions',
  'metPersons',
  'metTitles',
  'purpose',
  'series',
  'theme',
  'media',
  'details',
  'ourSide',
  'theirSide',
  'summary',
  'result',
  'figureId',
  'figureName',
];
