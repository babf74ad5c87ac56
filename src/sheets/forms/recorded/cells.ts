// What all entries that are written back into forms have in common.
import type { EntryHead } from '../../../domain/entries/entry.ts';
import { type FormId, type FormRecord, forms } from '../index.ts';
import type { SheetForm } from '../sheetForm.ts';

/** An entry with what its ids stand for. */
export interface EntryAsWritten {
  readonly id: string;
  readonly office: string;
  readonly day: string;
  readonly auditedOn: string | null;
  readonly origin: EntryHead['origin'];
  /** Names of the noun's fields; `*` is all. */
  readonly sampleFields: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Of a firm or project in reach. */
  readonly nameOf: (id: string) => string | undefined;
  readonly codeOf: (id: string) => string | undefined;
}

/** One sheet. */
export interface EntryForms {
  readonly form: FormId;
  readonly records: readonly FormRecord[];
}

/** What every form carries; `fields` are the noun's by column, of which the form may have some. */
export function commonCells(
  one: EntryAsWritten,
  form: FormId,
  fields: Readonly<Record<string, string>>,
): FormRecord['cells'] {
  const { office, auditedOn, origin, sampleFields } = one;
  const { columns }: SheetForm<FormId> = forms[form];
  const invented = sampleFields.includes('*')
    ? ['*']
    : columns.flatMap(({ field }) => (sampleFields.includes(fields[field] ?? '') ? [field] : []));
  return {
    office,
    ...(auditedOn ? { auditedOn } : {}),
    ...(origin === 'typed' ? {} : { origin }),
    ...(invented.length > 0 ? { sampleFields: invented } : {}),
  };
}

/** Names of projects, where all of them are in reach: a list that says less would take the others away. */
export function allProjectNames(one: EntryAsWritten, field: string): string[] {
  const ids = (one.input[field] ?? []) as readonly string[];
  const names = ids.map((id) => one.nameOf(id));
  return names.every((name) => name !== undefined) ? names : [];
}
