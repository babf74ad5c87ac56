// Entries of the ledger as the forms by which they come in: what is taken away as a workbook is read again unchanged.
import type { ListedKind } from '../../../domain/entries/nouns.ts';
import { activityRecords } from './activities.ts';
import { type FormId, type FormRecord, formList } from '../index.ts';
import { commonCells, type EntryAsWritten, type EntryForms } from './cells.ts';
import { outingRecords } from './outings.ts';
import type { SheetForm } from '../sheetForm.ts';

/** Where one entry is more than a row of one form. */
const ofSeveralRows: { readonly [Kind in ListedKind]?: (entries: readonly EntryAsWritten[]) => EntryForms[] } = {
  outing: outingRecords,
  activity: activityRecords,
};

/** By form; a form of which there are no rows only where it is the noun's own. */
export function formsOfEntries(kind: ListedKind, entries: readonly EntryAsWritten[]): EntryForms[] {
  const own = ofSeveralRows[kind];
  if (own) return own(entries);
  const form = (formList as readonly SheetForm<FormId>[]).find(({ entry }) => entry?.kind === kind);
  if (!form?.entry) throw new Error(`no form brings ${kind}`);
  const { entry } = form;
  return [{ form: form.id, records: entries.map((one) => rowRecord(form, entry, one)) }];
}

/** A row that is one entry: each column has the field that it fills. */
function rowRecord(form: SheetForm<FormId>, entry: NonNullable<SheetForm['entry']>, one: EntryAsWritten): FormRecord {
  const { names, day } = entry;
  const cells = Object.entries(names).map(([column, field]) => [column, cellOf(one.input[field], one)]);
  const projectId = one.input['projectId'];
  const code = typeof projectId === 'string' ? one.codeOf(projectId) : undefined;
  return {
    form: form.id,
    cells: {
      ...commonCells(one, form.id, { ...names, [day]: 'occurredOn' }),
      ...Object.fromEntries(cells),
      ...(code ? { projectCode: code } : {}),
      [day]: one.day,
    },
  };
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

function cellOf(value: unknown, { nameOf }: EntryAsWritten): FormRecord['cells'][string] {
  if (Array.isArray(value)) return (value as unknown[]).map(String);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return isId(value) ? (nameOf(value) ?? null) : value;
}
