// A form writes itself: title, the bureaus' head, rows, sums, notes. What it writes is read again unchanged.
import { decimalText, parseDecimal, addDecimals, type Decimal } from '../values/decimal.ts';
import { asPart, splitList } from '../values/list.ts';
import type { CellOut, ColumnOut, Format, SheetOut, Value } from '../write/shape.ts';
import { fieldName, type SheetForm, type FormField } from './sheetForm.ts';
import { forms, type FormRecord, type RecordValue } from './index.ts';
import { allSamples, listMark, serialHeading, totalWord, yesNo } from './marks.ts';

export interface FormSheetOptions {
  /** The line over the head; the form's name if absent. */
  readonly title?: string;
  /** The line under it. */
  readonly subtitle?: string;
  readonly sheetName?: string;
  readonly notes?: readonly string[];
  /** Every column, also those that no record fills: for templates. */
  readonly allColumns?: boolean;
  /** A row of sums under the rows. */
  readonly total?: boolean;
}

const formats: Partial<Record<FormField['kind'], Format>> = {
  money: 'amount',
  count: 'count',
  day: 'date',
  percent: 'percent',
};

/** One sheet of records of one form, ready for `writeWorkbook` or `writeCsv`. */
export function formSheet(
  formId: FormRecord['form'],
  records: readonly FormRecord[],
  options: FormSheetOptions = {},
): SheetOut {
  const form: SheetForm = forms[formId];
  const columns = writtenColumns(form, records, options.allColumns ?? false);
  const hasTotal = options.total ?? (records.length > 1 && columns.some(({ kind }) => kind === 'money'));
  return {
    ...sheetOf(form, columns, options),
    // May be walked more than once: the same sheet is written as .xlsx and as .csv.
    rows: { [Symbol.iterator]: () => rowsOf(form, columns, records, hasTotal) },
  };
}

/** The same of records that stream, so that nobody knows before which columns they fill: those of the fields that they may fill. */
export function streamedFormSheet(
  formId: FormRecord['form'],
  fields: ReadonlySet<string>,
  records: AsyncIterable<FormRecord>,
  options: Omit<FormSheetOptions, 'allColumns' | 'total'>,
): SheetOut {
  const form: SheetForm = forms[formId];
  const columns = form.columns.filter(({ field }) => fields.has(field));
  return { ...sheetOf(form, columns, options), rows: rowsAsTheyCome(form, columns, records) };
}

function sheetOf(form: SheetForm, columns: readonly FormField[], options: FormSheetOptions): Omit<SheetOut, 'rows'> {
  const { title, subtitle, sheetName, notes } = options;
  return {
    name: sheetName ?? form.name,
    title: title ?? form.name,
    ...(subtitle === undefined ? {} : { subtitle }),
    columns: [{ path: [serialHeading], format: 'count', width: 6 }, ...columns.map(columnOut)],
    ...(notes ? { notes } : {}),
  };
}

async function* rowsAsTheyCome(
  form: SheetForm,
  columns: readonly FormField[],
  records: AsyncIterable<FormRecord>,
): AsyncGenerator<CellOut[]> {
  let n = 0;
  for await (const record of records) yield rowOf(form, columns, record, ++n);
}

function rowOf(
  form: SheetForm,
  columns: readonly FormField[],
  { cells, invented = [] }: FormRecord,
  n: number,
): CellOut[] {
  const cell = (one: FormField): CellOut => {
    const value = cellOf(form, one, cells[one.field]);
    return value !== null && invented.includes(one.field) ? { value, fill: 'warning' } : value;
  };
  return [n, ...columns.map(cell)];
}

export function columnOut(one: FormField): ColumnOut {
  const path = one.headings[0].split('/');
  const isWide = (one.kind === 'text' || one.kind === 'names') && !one.ofLedger;
  const width = isWide ? 28 : 14;
  return { path, format: formats[one.kind] ?? 'text', width };
}

function writtenColumns(form: SheetForm, records: readonly FormRecord[], all: boolean): FormField[] {
  const filled = new Set<string>();
  for (const { cells } of records)
    for (const [field, value] of Object.entries(cells)) if (!isBlank(value)) filled.add(field);
  const unknown = [...filled].find((field) => !form.columns.some((one) => one.field === field));
  if (unknown !== undefined) throw new Error(`the form ${form.id} has no field ${unknown}`);
  return form.columns.filter(
    (one) => (all && !one.ofLedger && !one.ofUnknown) || one.required || one.always || filled.has(one.field),
  );
}

function isBlank(value: RecordValue): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function* rowsOf(
  form: SheetForm,
  columns: readonly FormField[],
  records: readonly FormRecord[],
  hasTotal: boolean,
): Generator<CellOut[]> {
  const sums = new Map<string, Decimal | null>();
  for (const [n, record] of records.entries()) {
    const { cells } = record;
    yield rowOf(form, columns, record, n + 1);
    if (!hasTotal) continue;
    for (const one of columns) {
      if (one.kind !== 'money' || isBlank(cells[one.field])) continue;
      const amount = parseDecimal(String(cells[one.field]));
      const before = sums.get(one.field);
      sums.set(one.field, amount && before !== null ? (before ? addDecimals(before, amount) : amount) : null);
    }
  }
  if (!hasTotal) return;
  yield [
    totalWord,
    ...columns.map((one) => {
      const sum = sums.get(one.field);
      return sum ? { decimal: decimalText(sum) } : null;
    }),
  ];
}

function cellOf(form: SheetForm, one: FormField, value: RecordValue): Value {
  if (isBlank(value)) return null;
  if (one.field === 'sampleFields') return sampleText(form, value);
  if (Array.isArray(value)) return listText(one, value as string[]);
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  const text = String(value);
  if (one.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { day: text } : text;
  if (one.kind === 'money' || one.kind === 'rate' || one.kind === 'land') {
    return parseDecimal(text) ? { decimal: text } : text;
  }
  if (one.kind === 'count') return /^\d+$/.test(text) ? Number(text) : text;
  return wordOf(one, text);
}

/** Read again as the same list: also a part in which there are marks, and one of which nothing is told. */
function listText(one: FormField, parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  // What stands alone beside one person is all theirs: 县委副书记、县长.
  if (one.kind === 'each' && others.length === 0 && splitList(first).join(listMark) === first) return first;
  return parts.map((part) => asPart(wordOf(one, part))).join(listMark);
}

function wordOf(one: FormField, value: string): string {
  return one.choices?.find((choice) => choice.value === value)?.words[0] ?? value;
}

function sampleText(form: SheetForm, value: RecordValue): string {
  const fields = Array.isArray(value) ? (value as string[]) : [String(value)];
  if (fields.includes('*')) return allSamples[0] ?? '';
  return fields
    .map((field) => {
      const known = form.columns.find((one) => one.field === field);
      if (!known) throw new Error(`the form ${form.id} has no field ${field} to mark as invented`);
      return fieldName(known);
    })
    .join(listMark);
}
