// Entries of the ledger as the forms by which they come in: what is taken away as a workbook is read again unchanged.
import { type EntryKind, type ListedKind, nounOf } from '../../../domain/entries/nouns.ts';
import { activityRecords } from './activities.ts';
import { type FormId, type FormRecord, formList, forms, type RecordValue } from '../index.ts';
import {
  commonCells,
  dayCell,
  type EntryAsWritten,
  type EntryForms,
  inventedColumns,
  type PartOfRow,
  saidToBeInvented,
} from './cells.ts';
import { outingRecords } from './outings.ts';
import type { SheetForm } from '../sheetForm.ts';
import { cellValue, standingOccasion } from './values.ts';

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
  const { names, day } = form.entry;
  const fields = { ...names, [day]: 'occurredOn' };
  return [{ form: form.id, records: entries.map((one) => entryRecord(form.id, kind, { one, fields })) }];
}

/** A row that is one entry: each column has the field that it tells. */
export function entryRecord(form: FormId, kind: EntryKind, part: PartOfRow): FormRecord {
  const { one, fields } = part;
  const projectId = one.input['projectId'];
  const code = typeof projectId === 'string' ? one.codeOf(projectId) : undefined;
  return {
    form,
    cells: {
      ...commonCells(one, form, fields),
      ...toldCells(form, kind, part),
      ...(code ? { projectCode: code } : {}),
      sampleFields: saidToBeInvented(form, [part]),
    },
    invented: inventedColumns(form, part),
  };
}

/** The cells of the columns that tell a field of the noun. */
export function toldCells(form: FormId, kind: EntryKind, { one, fields }: PartOfRow): Record<string, RecordValue> {
  const { columns, entry }: SheetForm = forms[form];
  const { fields: kept } = nounOf(kind);
  const cells: Record<string, RecordValue> = {};
  for (const column of columns) {
    const of = fields[column.field];
    if (of === undefined) continue;
    if (of === 'occurredOn') cells[column.field] = dayCell(one);
    else if (of === 'auditedOn') cells[column.field] = one.auditedOn;
    else cells[column.field] = cellValue(column, kept[of], one.input[of], one);
  }
  for (const [column, day] of Object.entries(entry?.days ?? {}))
    cells[day] = standingOccasion(one, one.input[fields[column] ?? ''])?.from ?? null;
  return cells;
}
