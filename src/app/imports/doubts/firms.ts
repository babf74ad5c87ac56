// Firms of which the sheet leaves open who they are: the two parties of a signing, of whom one is an office, and a name with
// something behind it in brackets that is no part of a name.
import type { Sign } from '../../../domain/imports/doubts.ts';
import { regionAt } from '../../../names/company/regions.ts';
import { nameKey } from '../../../names/normalise.ts';
import { bodyOfOffice, endsInBrackets, firmEnd, formInBrackets } from '../../../sheets/forms/words.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

const textIn = ({ values }: ReadRow, field: string) => values[field] as string | undefined;

/** The firm beside a project invests, or is the local one where another does. */
export function withOwnFirm(row: ReadRow): ReadRow {
  const { firm, ...values } = row.values;
  if (firm === undefined) return row;
  const field = values['investor'] === undefined ? 'investor' : 'recipient';
  return { ...row, values: values[field] === undefined ? { ...values, [field]: firm } : values };
}

/** What a visit was about, where only the project that was spoken of is told. */
export function withSummary(row: ReadRow): ReadRow {
  const { project, summary } = row.values;
  if (row.form !== 'contacts' || summary !== undefined || project === undefined) return row;
  return { ...row, values: { ...row.values, summary: project } };
}

/** The party that is no office is the investor; with one party alone it is that one. Else it is asked. */
export function withInvestor(plan: Plan, row: ReadRow): ReadRow {
  const [a, b] = [textIn(row, 'partyA'), textIn(row, 'partyB')];
  if (a === undefined && b === undefined) return row;
  if (textIn(row, 'investor') !== undefined) return withoutParties(row);
  const [isA, isB] = [a !== undefined && isOffice(plan, a), b !== undefined && isOffice(plan, b)];
  if (a !== undefined && b !== undefined && isA === isB) return row;
  const who = b === undefined || isB ? 'partyA' : 'partyB';
  return (who === 'partyA' ? isA : isB) ? withoutParties(row) : asInvestor(row, who);
}

export function partySigns(row: ReadRow): Sign[] {
  const [a, b] = [textIn(row, 'partyA'), textIn(row, 'partyB')];
  if (a === undefined || b === undefined) return [];
  const offers = ['party_a', 'party_b', 'skip'].map((answer) => ({ answer }));
  return [{ kind: 'parties_open', read: `${a} / ${b}`, offers }];
}

export const withParty = (row: ReadRow, answer: string): ReadRow =>
  asInvestor(row, answer === 'party_a' ? 'partyA' : 'partyB');

function asInvestor(row: ReadRow, field: 'partyA' | 'partyB'): ReadRow {
  const { values, cells } = withoutParties(row);
  return {
    ...row,
    cells: { ...cells, investor: row.cells[field] ?? '' },
    values: { ...values, investor: row.values[field] },
  };
}

function withoutParties(row: ReadRow): ReadRow {
  const { partyA: _a, partyB: _b, ...values } = row.values;
  return { ...row, values };
}

/** One of the city's own, or a body by its name: 某某区人民政府, 高新区管委会. */
function isOffice({ officesByName }: Plan, text: string): boolean {
  return officesByName.has(nameKey(text)) || bodyOfOffice.test(text);
}

/** Each with the column of its credit code, which says which firm it is whatever stands behind its name. */
const firmFields = { investor: 'investorCode', recipient: 'recipientCode', registeredFirm: 'registeredCode' } as const;

/** A firm's name that is whole before its brackets, in which neither a place stands nor a legal form. */
function inBrackets(text: string | undefined): { readonly firm: string; readonly inside: string } | undefined {
  const [, firm, inside] = text === undefined ? [] : (endsInBrackets.exec(text.trim()) ?? []);
  if (firm === undefined || inside === undefined || !firmEnd.test(firm) || formInBrackets.test(inside))
    return undefined;
  return regionAt(inside, 0)?.end === inside.length ? undefined : { firm, inside };
}

/** Once for a column. Of a row that was written from entries of the ledger nobody is asked. */
export function bracketSigns(plan: Plan, row: ReadRow): (Sign & { readonly part: string })[] {
  if (row.values['record'] !== undefined) return [];
  return Object.entries(firmFields).flatMap(([field, code]) => {
    if (row.values[code] !== undefined || !inBrackets(textIn(row, field))) return [];
    const letter = plan.letters[row.table]?.get(field);
    const ref = letter === undefined ? {} : { ref: `${letter}${row.row}` };
    const owner = field === 'investor' ? [{ answer: 'owner' }] : [];
    const offers = [{ answer: 'before' }, ...owner, { answer: 'whole' }, { answer: 'skip' }];
    return [{ kind: 'firm_brackets' as const, part: field, read: textIn(row, field) ?? '', ...ref, offers }];
  });
}

/** `owner`: who stands in the brackets invests, and the firm before them is the local one. */
export function withFirm(row: ReadRow, field: string, answer: string): ReadRow {
  const read = answer === 'whole' ? undefined : inBrackets(textIn(row, field));
  if (!read) return row;
  const { firm, inside } = read;
  const isOwner = answer === 'owner';
  const local = isOwner && row.values['recipient'] === undefined ? { recipient: firm } : {};
  return { ...row, values: { ...row.values, ...local, [field]: isOwner ? inside : firm } };
}
