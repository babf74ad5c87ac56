// What a table does not say and a person has said for all of its rows: read as a cell that said so would be.
import type { Cell } from './cells.ts';
import type { DataRow, TableReading } from './tables/reading.ts';
import { dayOver } from './forms/doubts/dayOver.ts';
import type { FieldKind, SheetForm } from './forms/sheetForm.ts';
import { contextOf, readValues, type RefusedCell } from './forms/values.ts';

type Constants = Readonly<Record<string, string>>;

/** It has no place in the sheet. */
const cellOf = (text: string): Cell => ({ ref: '', column: 0, text, kind: 'text' });

export function withConstants(data: DataRow, constants: Constants | undefined): DataRow {
  if (!constants) return data;
  const said = Object.entries(constants).map(([field, text]) => [field, cellOf(text)] as const);
  return { ...data, fields: { ...Object.fromEntries(said), ...data.fields } };
}

/** What the lines over the table, or its sheet's name, say of a field that no column tells. */
export function titleConstants(
  { columns }: SheetForm,
  { above, sheet, columns: read }: Pick<TableReading, 'above' | 'sheet' | 'columns'>,
): Constants {
  const lines = [...above.map(({ text }) => text), sheet];
  const said = columns.flatMap((one) => {
    const { field, kind, required, byTitle = [] } = one;
    if (read.some((column) => column.field === field)) return [];
    const found = byTitle.find(({ words }) => words.some((word) => lines.some((line) => line.includes(word))));
    const told = found?.value ?? (kind === 'day' && required ? dayOver(one, lines) : undefined);
    return told === undefined ? [] : [[field, told] as const];
  });
  return Object.fromEntries(said);
}

/** Those that would be refused in every row: a day without its year, an amount without its unit, a word of no list. */
export function refusedConstants(form: SheetForm, constants: Constants): RefusedCell[] {
  const none = contextOf({ columns: [], above: [], sheet: '' });
  const row = withConstants({ row: 0, fields: {}, inherited: [] }, constants);
  return readValues(form, row, none).refused.filter(({ field }) => constants[field] !== undefined);
}

/** Days and amounts say something of one file alone. */
const ofOneFile: ReadonlySet<FieldKind> = new Set(['day', 'money', 'count', 'land', 'percent', 'rate']);

/** What holds for the next file with the same head as well. */
export function lastingConstants(form: SheetForm, constants: Constants): Record<string, string> {
  const kinds = new Map(form.columns.map(({ field, kind }) => [field, kind]));
  return Object.fromEntries(Object.entries(constants).filter(([field]) => !ofOneFile.has(kinds.get(field) ?? 'text')));
}
