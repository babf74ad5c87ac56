// What all entries that are written back into forms have in common.
import type { EntryHead } from '../../../domain/entries/entry.ts';
import { type FormId, type FormRecord, forms } from '../index.ts';
import type { SheetForm } from '../sheetForm.ts';

/** An entry with what its ids stand for. */
export interface EntryAsWritten {
  readonly id: string;
  readonly office: string;
  readonly day: string;
  /** Of the day only the month is known. */
  readonly monthOnly?: true | null;
  readonly auditedOn: string | null;
  readonly origin: EntryHead['origin'];
  /** Names of the noun's fields; `*` is all. */
  readonly sampleFields: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Of a firm or project in reach. */
  readonly nameOf: (id: string) => string | undefined;
  readonly codeOf: (id: string) => string | undefined;
  /** What an occasion is called, and its first day. */
  readonly occasionOf?: (
    id: string,
  ) => { readonly name: string; readonly from: string; readonly stands: boolean } | undefined;
  /** How an office is named so that it is no other. */
  readonly officeNameOf?: (id: string) => string | undefined;
}

/** One sheet. */
export interface EntryForms {
  readonly form: FormId;
  readonly records: readonly FormRecord[];
}

/** Read again as what it says: a day, or a month. */
export function dayCell({ day, monthOnly }: EntryAsWritten): string {
  return monthOnly ? day.slice(0, 7) : day;
}

type FieldNames = Readonly<Record<string, string>>;

/** What every form carries; `fields` are the noun's by column, of which the form may have some. */
export function commonCells(one: EntryAsWritten, form: FormId, fields: FieldNames): FormRecord['cells'] {
  const { office, auditedOn, origin } = one;
  const invented = one.sampleFields.includes('*') ? ['*'] : inventedColumns(form, { one, fields });
  return {
    office,
    record: [one.id],
    ...(auditedOn ? { auditedOn } : {}),
    ...(origin === 'typed' ? {} : { origin }),
    ...(invented.length > 0 ? { sampleFields: invented } : {}),
  };
}

/** An entry of which a row tells something, and which field of its noun each column tells. */
export interface PartOfRow {
  readonly one: EntryAsWritten;
  readonly fields: FieldNames;
}

/** Columns of the form whose cells are invented. */
export function inventedColumns(form: FormId, { one: { sampleFields }, fields }: PartOfRow): string[] {
  const { columns }: SheetForm<FormId> = forms[form];
  const isInvented = (of: string | undefined) =>
    of !== undefined && (sampleFields.includes('*') || sampleFields.includes(of));
  return columns.flatMap(({ field }) => (isInvented(fields[field]) ? [field] : []));
}

/** What the column of invented fields says of a row; nothing where that would be read as another mark than the entries bear. */
export function saidToBeInvented(form: FormId, parts: readonly PartOfRow[]): string[] {
  const areAll = parts.map(({ one }) => one.sampleFields.includes('*'));
  if (areAll.every(Boolean)) return ['*'];
  if (areAll.some(Boolean)) return [];
  const columns = parts.flatMap((part) => inventedColumns(form, part));
  const isRead = ({ one, fields }: PartOfRow) => {
    const read = new Set(columns.flatMap((column) => fields[column] ?? []));
    return read.size === new Set(one.sampleFields).size && one.sampleFields.every((field) => read.has(field));
  };
  return parts.every(isRead) ? columns : [];
}

/** Names of projects, where all of them are in reach: a list that says less would take the others away. */
export function allProjectNames(one: EntryAsWritten, field: string): string[] {
  const ids = (one.input[field] ?? []) as readonly string[];
  const names = ids.map((id) => one.nameOf(id));
  return names.every((name) => name !== undefined) ? names : [];
}
