// The tables of an import in words, those that are read and what lies in none.
import type { ImportReading, ImportTableReading } from '../../app/imports/reading.ts';
import { skipWords } from '../../labels/imports/words.ts';
import type { Language } from '../../labels/language.ts';
import { refusalText } from '../../labels/refusals.ts';
import { forms } from '../../sheets/forms/index.ts';
import { fieldName, type FormField, type SheetForm } from '../../sheets/forms/sheetForm.ts';
import type { UnreadTable } from '../../sheets/tables/reading.ts';
import type { ImportField, ImportSheet } from './views.ts';

/** As they stand in the file. */
export function sheetViews(reading: ImportReading, language: Language): ImportSheet[] {
  const views = [
    ...reading.tables.map((table) => readView(table, reading, language)),
    ...(reading.unread ?? []).map((table) => unreadView(table, reading)),
  ];
  const at = new Map((reading.extents ?? []).map(({ sheet }, n) => [sheet, n]));
  const place = ({ sheet }: ImportSheet) => at.get(sheet) ?? 0;
  return views.toSorted((a, b) => place(a) - place(b) || (a.headRows[0] ?? 0) - (b.headRows[0] ?? 0));
}

function readView(table: ImportTableReading, { overrides }: ImportReading, language: Language): ImportSheet {
  const form: SheetForm = forms[table.form];
  const names = new Map(form.columns.map((column) => [column.field, fieldName(column)]));
  const nameOf = (field: string) => names.get(field) ?? field;
  return {
    sheet: table.sheet,
    form: table.form,
    formName: form.name,
    isLeft: false,
    isCodes: false,
    likely: null,
    columns: table.columns.map(({ letter, heading, field, unit }) => ({
      letter,
      heading,
      field,
      fieldName: field === null ? '' : nameOf(field),
      unit,
    })),
    fields: form.columns.map(fieldView),
    constants: table.constants ?? {},
    headRows: table.headRows,
    rows: table.rows,
    saidAt: saidOf(table, overrides)?.saidAt ?? null,
    doubts: table.doubts.map(({ law, column, fields = [] }) => ({
      law,
      ...(column === undefined ? {} : { column }),
      names: fields.map(nameOf),
      message: refusalText({ law }, language),
    })),
    skipped: table.skipped.map(({ row, reason }) => ({ row, reason, reasonText: skipWords(reason, language) })),
    notRead: table.columns.flatMap(({ field, heading, isSerial }) => (field === null && !isSerial ? [heading] : [])),
  };
}

function fieldView(one: FormField): ImportField {
  const { field, kind, required = false, choices = [] } = one;
  const words = choices.flatMap((choice) => choice.words[0] ?? []);
  return { field, name: fieldName(one), kind, required, choices: words };
}

function saidOf(
  { sheet, headRows }: Pick<UnreadTable, 'sheet' | 'headRows'>,
  overrides: ImportReading['overrides'],
): ImportReading['overrides'][number] | undefined {
  return overrides.find((one) => one.sheet === sheet && one.headRow === headRows[0]);
}

function unreadView(table: UnreadTable, { overrides }: ImportReading): ImportSheet {
  const { sheet, headRows, columns, likely, rows } = table;
  const said = saidOf(table, overrides);
  return {
    sheet,
    form: null,
    formName: '',
    isLeft: said?.form === null,
    isCodes: table.codes === true && said === undefined,
    likely,
    columns: columns.map((one) => ({ ...one, field: null, fieldName: '', unit: null })),
    fields: [],
    constants: {},
    headRows,
    rows,
    saidAt: said?.saidAt ?? null,
    doubts: [],
    skipped: [],
    notRead: columns.map(({ heading }) => heading),
  };
}
