// Companies: those that other rows name, and the list of companies itself.
import { inSlices } from '../../../metrics/inSlices.ts';
import type { Stated } from '../acts.ts';
import { v7 as uuidv7 } from 'uuid';
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import { companyFieldNames } from '../../../sheets/forms/others.ts';
import { countryOf } from '../../../sheets/forms/places.ts';
import type { FoundCompany } from '../../../storage/companies/lookups.ts';
import { findCompanies } from '../ledger/find.ts';
import { entryOfRow, entriesOfRow } from '../ledger/records.ts';
import { sameFacts, statedOf } from '../ledger/match.ts';
import { actsOf, type FieldNames, type FormHandler, rowHead, officeOf, type Plan, reasonOf, rowKey } from '../plan.ts';
import type { WrittenKind } from '../../../domain/entries/nouns.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';

interface NamedCompany {
  readonly name: string;
  readonly code?: string | undefined;
  readonly kind?: string | undefined;
  readonly seat?: string | undefined;
  /** Foreign money: what has no kind of its own is then a foreign firm. */
  readonly overseas?: boolean;
}

export interface EnsuredCompany {
  readonly id: string;
  readonly acts: readonly [WrittenKind, Stated][];
  /** To be called once the row is accepted. */
  readonly keep: () => void;
}

/**
 * The company of that name or code, for a row of another form that names it. Such a row may add what is not known of it and
 * changes nothing. To another office's firm it adds nothing: that is done by the list of companies, and waits for its word.
 */
export function ensureCompany(
  plan: Plan,
  row: ReadRow,
  officeId: string,
  on: string,
  named: NamedCompany,
  names: FieldNames,
): EnsuredCompany {
  const known = knownCompany(plan, named);
  if (known && (!named.code || known.creditCode || isTheirs(plan, known)))
    return { id: known.id, acts: [], keep: () => {} };
  const kind = known?.kind ?? named.kind ?? (!named.code && named.overseas ? 'foreign' : 'domestic');
  const company: FoundCompany = {
    id: known?.id ?? uuidv7(),
    officeId: known?.officeId ?? officeId,
    name: known?.name ?? named.name,
    nameKey: known?.nameKey ?? nameKey(named.name),
    creditCode: named.code ?? null,
    kind,
    country: known?.country ?? (kind === 'foreign' ? countryOf(named.seat) : 'CN'),
    seat: known?.seat ?? named.seat ?? null,
    tags: known?.tags ?? [],
  };
  const input = { ...inputOf(company), head: rowHead(plan, row, officeId, on, names) };
  return { id: company.id, acts: [['company_version', input]], keep: () => keepCompany(plan, company) };
}

/** It was first reported by an office for which the sender may not write. */
function isTheirs(plan: Plan, { officeId }: FoundCompany): boolean {
  return !plan.world.writable.has(officeId);
}

function knownCompany(plan: Plan, { name, code }: NamedCompany): FoundCompany | undefined {
  const byCode = code ? plan.companiesByCode.get(code) : undefined;
  if (byCode) return byCode;
  const named = plan.companiesByKey.get(nameKey(name)) ?? [];
  return code ? named.find(({ creditCode }) => creditCode === null) : named[0];
}

function keepCompany(plan: Plan, company: FoundCompany): void {
  const others = (plan.companiesByKey.get(company.nameKey) ?? []).filter(({ id }) => id !== company.id);
  plan.companiesByKey.set(company.nameKey, [...others, company]);
  if (company.creditCode) plan.companiesByCode.set(company.creditCode, company);
  plan.companies.set(company.id, company);
}

function inputOf(company: FoundCompany): Record<string, unknown> {
  const { id, name, creditCode, kind, country, seat, tags } = company;
  return { companyId: id, name, creditCode, kind, country, seat, tags };
}

/** The list of companies: what it states replaces what was known. */
export const planCompanies: FormHandler = async (plan, rows) => {
  await findCompanies(
    plan,
    [
      ...rows.map(({ values }) => values['name'] as string | undefined),
      ...rows.flatMap((row) => entriesOfRow(plan, row).map(({ input }) => input['name'] as string | undefined)),
    ],
    rows.map(({ values }) => values['creditCode'] as string | undefined),
  );
  return { planned: await inSlices(rows, (row) => planCompany(plan, row)) };
};

function planCompany(plan: Plan, row: ReadRow) {
  const no = plan.nextNo++;
  const { values } = row;
  const office = officeOf(plan, row);
  const refused: Breach[] = 'breach' in office ? [office.breach] : [];
  const record = entryOfRow(plan, row, 'company_version');
  if (record && 'law' in record) return refusedRow(plan, no, row, [...refused, record]);
  if (row.refused.length > 0 || !('officeId' in office)) return refusedRow(plan, no, row, refused);
  const name = (values['name'] ?? record?.input['name']) as string;
  const code = values['creditCode'] as string | undefined;
  // Whatever the row calls it now.
  const known = record ? plan.companies.get(String(record.input['companyId'])) : knownCompany(plan, { name, code });
  const seat = values['seat'] as string | undefined;
  const kind = values['kind'] as string | undefined;
  const foreign = kind === 'foreign' ? countryOf(seat) : undefined;
  const country = (values['country'] as string | undefined)?.toUpperCase() ?? (known ? undefined : foreign);
  // A name that it had before, or has besides, is no news of the one in force.
  const isSameName = record
    ? known?.name === name
    : plan.companiesByKey.get(nameKey(name))?.some(({ id }) => id === known?.id) === true;
  const renamed = isSameName ? undefined : name;
  const stated = statedOf({ name: renamed, creditCode: code, kind, country, seat, tags: values['tags'] });
  // Whether a row repeats what is known of another office's firm is not told: it is shown as if the firm were new.
  const theirs = known !== undefined && isTheirs(plan, known);
  if (known && sameFacts(inputOf(known), stated)) return plannedRow(no, row, theirs ? 'new' : 'unchanged', []);
  const about = `company/${known?.id ?? nameKey(name)}`;
  if (plan.stated.has(about)) return refusedRow(plan, no, row, [{ law: 'row_contradicts_earlier_row', field: 'name' }]);
  const { officeId } = office;
  const before = known ?? {
    id: uuidv7(),
    officeId,
    creditCode: null,
    kind: 'domestic',
    country: 'CN',
    seat: null,
    tags: [],
  };
  const company = { ...before, name: known?.name ?? name, ...stated, nameKey: nameKey(name) } as FoundCompany;
  const day = (values['sourceReportedOn'] as string | undefined) ?? plan.world.today;
  const head = {
    ...rowHead(plan, row, officeId, day, companyFieldNames),
    ...(theirs ? { reason: reasonOf(plan, row) } : {}),
  };
  const { acts, breaches } = actsOf([['company_version', { ...inputOf(company), head }]]);
  const broken = breaches.length > 0 ? breaches : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  if (!theirs) keepCompany(plan, company);
  plan.stated.set(about, rowKey(row));
  return plannedRow(no, row, known && !theirs ? 'changed' : 'new', acts);
}
