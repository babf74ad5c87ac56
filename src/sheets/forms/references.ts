// Which columns name a row of the ledger, and whose rows they may name (domain/entries/references.ts): a workbook asks nobody for a
// word, so that what is not the sender's own is, to it, not there. All other columns only say something: those that fill a field
// of a noun by what the field is. A test holds that every column of texts, codes or names does one or the other.
import { nounOf } from '../../domain/entries/nouns.ts';
import type { Reference, Referred } from '../../domain/entries/pointing.ts';
import { type FormId, forms } from './index.ts';
import type { SheetForm } from './sheetForm.ts';

const own = (to: Referred): Reference => ({ to, by: 'own' });
const city = (to: Referred): Reference => ({ to, by: 'city' });
const shared = (to: Referred): Reference => ({ to, by: 'shared' });

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
  registeredFirm: city('company'),
  registeredCode: city('company'),
  firm: city('company'),
  partyA: city('company'),
  partyB: city('company'),
  signatory: city('company'),
  signatoryCode: city('company'),
  finderOffice: city('office'),
  occasion: shared('occasion'),
  batch: own('entry'),
  responsibleOffice: city('office'),
  ofVoucherNo: own('arrival'),
  record: own('entry'),
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
  activity_guests: { name: own('entry') },
  activity_speeches: { name: own('entry') },
  activity_reports: { name: own('entry') },
};

export function columnReference(form: FormId, field: string): Reference | undefined {
  return ofForm[form]?.[field] ?? naming[field];
}

/** Of a form whose rows are entries: its column fills a field of the noun that names nothing. */
function onlySays({ entry }: SheetForm<FormId>, field: string): boolean {
  const fills = entry && nounOf(entry.kind).fields[entry.names[field] ?? ''];
  return fills !== undefined && !['company', 'project', 'office', 'occasion'].includes(fills.as);
}

export function saysSomething(form: FormId, field: string): boolean {
  return saying.includes(field) || onlySays(forms[form], field);
}

/** Columns that say something and name no row. */
export const saying: readonly string[] = [
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
  'progress',
  'metMonth',
  'metDay',
  'rateSource',
  'chainNodes',
  'statusReason',
  'evidence',
  'filedEvidence',
  'startedEvidence',
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
  'host',
  'coHosts',
  'guestBody',
  'speakerBody',
  'person',
  'personTitle',
  'topic',
  'outlet',
  'headline',
  'link',
  'details',
  'figureId',
  'figureName',
];
