// What a person says of a table, put to what was said before, of this file or an earlier one.
import { type Breach, Refusal, refuse } from '../../../domain/refusal.ts';
import { refusedConstants } from '../../../sheets/constants.ts';
import { forms, isFormId } from '../../../sheets/forms/index.ts';
import { fieldName, type SheetForm } from '../../../sheets/forms/sheetForm.ts';
import type { TableOverride } from '../../../sheets/tables/override.ts';
import type { ImportReading, ImportTableReading } from '../reading.ts';

type ByName = Readonly<Record<string, string | null>>;

export interface TableSaid {
  readonly sheet: string;
  /** Which table of the sheet, by the first row of its head; every table if absent. */
  readonly headRow?: number;
  /** The row in which its head was found before, where it is another now. */
  readonly was?: number;
  readonly headDepth?: number;
  /** What was said of it is no longer held, nor of the next file with that head. */
  readonly forget?: true;
  /** Null: it is not read. Absent: as it is. */
  readonly form?: string | null;
  /** Column letter → field; null leaves the column unread. */
  readonly columns: ByName;
  /** Column letter → unit of its amounts; null: as it stands in the head. */
  readonly units?: ByName;
  /** Field → what stands for it in every row; null takes that back. */
  readonly constants?: ByName;
}

/** All that is said of the file's tables from now on. What was said of other columns of this one holds on. */
export function saidNow(seen: ImportReading, said: TableSaid): TableOverride[] {
  const { sheet, headRow, was = headRow } = said;
  const isAt = (row: number | undefined) => (one: { sheet: string; headRow?: number }) =>
    one.sheet === sheet && one.headRow === row;
  const others = seen.overrides.filter((one) => !isAt(headRow)(one) && !isAt(was)(one));
  const before = seen.overrides.find(isAt(was));
  const moved = was !== headRow && was !== undefined && hasTable(seen, sheet, was);
  if (said.forget) return others;
  const now = overrideOf(said, before, tableAt(seen, sheet, was)?.form);
  const beside = withTwins(seen, said, others);
  return [...beside, ...(moved ? [{ sheet, headRow: was, isHead: false as const }] : []), now];
}

/** What is said of a column holds for the other tables of the file with that head and form, where nothing else was said of theirs. */
function withTwins(seen: ImportReading, said: TableSaid, all: readonly TableOverride[]): TableOverride[] {
  const { sheet, headRow, columns, units } = said;
  const own = tableAt(seen, sheet, headRow);
  const isForm = said.form === undefined || said.form === own?.form;
  if (!own || !isForm || Object.keys({ ...columns, ...units }).length === 0) return [...all];
  const looks = (table: ImportTableReading) =>
    JSON.stringify([table.form, table.columns.map(({ letter, heading }) => [letter, heading])]);
  const others = seen.tables.filter((one) => one !== own && looks(one) === looks(own));
  return others.reduce<TableOverride[]>(
    (now, { sheet: there, headRows: [first, last], form }) => {
      const before = now.find((one) => one.sheet === there && one.headRow === first);
      if (before && (before.form ?? form) !== form) return now;
      const free = Object.fromEntries(
        Object.entries(columns).filter(([letter]) => !(letter in (before?.columns ?? {}))),
      );
      const at = { sheet: there, headRow: first, headDepth: last - first + 1 };
      const next = overrideOf({ ...at, columns: free, ...(units ? { units } : {}) }, before, form);
      return [...now.filter((one) => one !== before), next];
    },
    [...all],
  );
}

function overrideOf(said: TableSaid, before: TableOverride | undefined, wasForm: string | undefined): TableOverride {
  const { sheet, headRow, headDepth = said.was === undefined ? before?.headDepth : undefined } = said;
  const form = said.form === undefined ? before?.form : said.form;
  const head = {
    sheet,
    ...(headRow === undefined ? {} : { headRow }),
    ...(headDepth === undefined ? {} : { headDepth }),
  };
  if (form === null) return { ...head, form };
  // Of another form what it has as well stays: an office is one in every form.
  const shape = form !== undefined && isFormId(form) && form !== wasForm ? (forms[form] as SheetForm) : undefined;
  const isKept = (field: string | null) => !shape || shape.columns.some((one) => one.field === field);
  const columns = Object.entries(before?.columns ?? {}).filter(([, field]) => isKept(field));
  const constants = Object.entries(before?.constants ?? {}).filter(([field]) => isKept(field));
  return {
    ...head,
    ...(form === undefined ? {} : { form }),
    columns: { ...Object.fromEntries(columns), ...said.columns },
    ...filled('units', { ...before?.units, ...said.units }),
    ...filled('constants', { ...Object.fromEntries(constants), ...said.constants }),
  };
}

function filled<Name extends string>(name: Name, all: ByName): { [N in Name]?: Record<string, string> } {
  const some = Object.entries(all).flatMap(([key, text]) => (text === null ? [] : [[key, text] as const]));
  return (some.length > 0 ? { [name]: Object.fromEntries(some) } : {}) as { [N in Name]?: Record<string, string> };
}

export function tableAt(reading: ImportReading, sheet: string, headRow: number | undefined) {
  return reading.tables.find((table) => table.sheet === sheet && table.headRows[0] === headRow);
}

const hasTable = (reading: ImportReading, sheet: string, headRow: number) =>
  tableAt(reading, sheet, headRow) !== undefined;

/** Refuses what no table could be read by. */
export function mustBeReadable({ form, columns = {}, constants = {} }: TableOverride): void {
  if (form === undefined || form === null) return;
  if (!isFormId(form)) refuse('form_unknown', 'form');
  const shape: SheetForm = forms[form];
  const known = new Set(shape.columns.map(({ field }) => field));
  const unknown = [...Object.values(columns), ...Object.keys(constants)].find(
    (field) => field !== null && !known.has(field),
  );
  if (unknown) refuse('field_unknown', 'columns', { name: unknown, nearest: '', known: '' });
  const breaches = refusedConstants(shape, constants).map(
    ({ field, law, expected }): Breach => ({ law, field: `constants.${field}`, detail: { expected } }),
  );
  if (breaches.length > 0) throw new Refusal(breaches);
}

/** In a row without a cell nothing begins, and a head that reaches to the last row leaves nothing to read. */
export function mustBeThere(now: ImportReading, { sheet, headRow, form }: TableOverride): void {
  if (headRow === undefined || form === null) return;
  const table = tableAt(now, sheet, headRow) ?? refuse('head_row_blank', 'headRow', { row: headRow });
  const last = table.headRows[1];
  if (table.rows === 0 && table.skippedCount === 0)
    refuse('head_leaves_no_rows', 'headDepth', { sheet, row: Math.max(last, headRow) });
}

/** Refuses what is said of columns that are not there, and units of what has none. */
export function mustHaveColumns(
  now: ImportReading,
  { sheet, headRow, columns, units = {} }: Pick<TableSaid, 'sheet' | 'headRow' | 'columns' | 'units'>,
): void {
  const tables = now.tables.filter((one) => one.sheet === sheet && (headRow ?? one.headRows[0]) === one.headRows[0]);
  if (tables.length === 0) return;
  const breaches: Breach[] = [];
  for (const letter of new Set([...Object.keys(columns), ...Object.keys(units)])) {
    const found = tables.flatMap((table) => table.columns.filter((one) => one.letter === letter));
    const there = tables.flatMap((table) => table.columns.map((one) => one.letter)).join('、');
    if (found.length === 0) {
      const field = `${letter in columns ? 'columns' : 'units'}.${letter}`;
      breaches.push({ law: 'column_not_there', field, detail: { sheet, column: letter, there } });
    } else if (units[letter]) breaches.push(...unitBreaches(letter, units[letter], tables));
  }
  if (breaches.length > 0) throw new Refusal(breaches);
}

const measured: ReadonlySet<string> = new Set(['money', 'land', 'percent', 'count']);

function unitBreaches(letter: string, unit: string, tables: readonly ImportTableReading[]): Breach[] {
  return tables.flatMap(({ form, columns }) => {
    const column = columns.find((one) => one.letter === letter);
    const shape = (forms[form] as SheetForm).columns.find(({ field }) => field === column?.field);
    if (!column || !shape || measured.has(shape.kind)) return [];
    const detail = { column: letter, unit, heading: column.heading, name: fieldName(shape) };
    return [{ law: 'unit_of_no_amount', field: `units.${letter}`, detail }];
  });
}
