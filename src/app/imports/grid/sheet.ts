// Rows that were typed are a workbook of one sheet whose head is pointed to: from there they go the way of any file, with its
// decisions, its doubts and its undoing.
import { columnLetters } from '../../../sheets/cells.ts';
import { forms, type FormId } from '../../../sheets/forms/index.ts';
import { columnOut } from '../../../sheets/forms/write.ts';
import type { FormField, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { writeWorkbook } from '../../../sheets/write/workbook.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { ImportRequest } from '../preview.ts';

/** As much as one types, or pastes, at a time; more is a file. */
export const mostGridRows = 1000;
export const mostGridCell = 4000;

export interface TypedRows {
  readonly form: FormId;
  readonly officeId: string;
  /** Fields of the form, in the order of the cells of each row. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TypedSheet {
  readonly file: Omit<ImportRequest, 'officeId' | 'fileName'>;
  /** Which row of the sheet each row that says something is, by its place among all. */
  readonly sheetRows: ReadonlyMap<number, number>;
}

/** What a person may fill in. */
export const typedColumns = (form: SheetForm): FormField[] =>
  form.columns.filter(({ ofLedger, ofUnknown }) => !ofLedger && !ofUnknown);

/** Columns whose fields the form has not, and rows of which nothing is said, are refused. */
export async function typedSheet({ form: id, fields, rows }: TypedRows): Promise<TypedSheet> {
  const form: SheetForm = forms[id];
  const columns = fields.map((field) => columnOf(form, field));
  const filled = rows.flatMap((cells, at) => (cells.some((text) => text.trim() !== '') ? [{ at, cells }] : []));
  if (filled.length === 0) refuse('import_has_no_rows', 'rows');
  const out = columns.map(columnOut);
  const depth = Math.max(...out.map(({ path }) => path.length));
  const sheet = {
    name: form.name,
    columns: out.map((one) => ({ ...one, format: 'text' as const })),
    rows: filled.map(({ cells }) => columns.map((_, n) => cells[n]?.trim() || null)),
  };
  const pieces: Uint8Array[] = [];
  await writeWorkbook([sheet], (piece) => void pieces.push(piece));
  const letters = Object.fromEntries(fields.map((field, n) => [columnLetters(n + 1), field]));
  const head = { sheet: form.name, headRow: 1, headDepth: depth };
  return {
    file: { bytes: Buffer.concat(pieces), overrides: [{ ...head, form: id, columns: letters }] },
    sheetRows: new Map(filled.map(({ at }, n) => [at, depth + 1 + n])),
  };
}

function columnOf(form: SheetForm, field: string): FormField {
  return (
    typedColumns(form).find((one) => one.field === field) ??
    refuse('field_unknown', 'fields', { name: field, nearest: '', known: '' })
  );
}
