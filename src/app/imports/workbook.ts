// Read a workbook: find its tables, understand their cells, lay the rows aside by form.
import { Refusal, refuse } from '../../domain/refusal.ts';
import { formShapes, forms, type FormId } from '../../sheets/forms/index.ts';
import type { SheetForm } from '../../sheets/forms/sheetForm.ts';
import { withOwnAmounts } from '../../sheets/forms/whole/ownAmounts.ts';
import { titleConstants, withConstants } from '../../sheets/constants.ts';
import { contextOf, readValues } from '../../sheets/forms/values.ts';
import { readSheets } from '../../sheets/readSheets.ts';
import type { Row, Sheet } from '../../sheets/cells.ts';
import { costsOneSheet, SheetRefusal } from '../../sheets/refusal.ts';
import { TableSigns } from '../../sheets/doubts/tableSigns.ts';
import { readTables } from '../../sheets/tables/findTables.ts';
import type { DataRow, TableReading, UnreadTable } from '../../sheets/tables/reading.ts';
import type { TableOverride } from '../../sheets/tables/override.ts';
import type { KnownHead } from '../../sheets/tables/heads/saidHeads.ts';
import type { SaidOfTables } from '../../sheets/tables/scanner.ts';
import { beginningOf } from '../../sheets/told.ts';
import { doubtKey } from './doubts/doubts.ts';
import { carryAnswers, type GivenAnswers } from './doubts/given.ts';
import { signatureOf } from './doubts/signature.ts';
import type { ImportReading, LeftOut, ReadTable, SheetExtent } from './reading.ts';
import { sheetNameOf } from './sheetName.ts';
import type { RowSpill } from './staged/spill.ts';

/** It waits for its turn; the file is read; its rows are compared with the ledger, written, or taken back; what derives from them is made anew. */
export const importSteps = ['waiting', 'reading', 'checking', 'writing', 'undoing', 'ending'] as const;

/** How far it is; while a file is read nobody knows of how many rows. */
export interface ImportProgress {
  readonly step: (typeof importSteps)[number];
  readonly rows: number;
  readonly of?: number;
}

export interface ReadControl {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a person has said of a file, and of earlier ones. */
export interface ReadAs {
  readonly overrides: readonly TableOverride[];
  readonly answers: GivenAnswers;
  readonly known?: readonly KnownHead[];
  /** As the file was read before. */
  readonly seen?: Pick<ImportReading, 'tables' | 'doubts'>;
  readonly today: string;
}

/** What of a file could be read. */
export interface ReadFile {
  readonly tables: readonly ReadTable[];
  readonly unread: readonly UnreadTable[];
  readonly leftOut: readonly LeftOut[];
  readonly extents: readonly SheetExtent[];
  /** What was said of earlier files, as it was taken for this one. */
  readonly asBefore: readonly TableOverride[];
}

/** The file's tables in their order. A hostile or foreign file is one refusal, with the law of the sheet; one bad sheet is left out. */
export async function readWorkbook(
  source: Buffer,
  fileName: string,
  as: ReadAs,
  spill: RowSpill,
  control: ReadControl,
): Promise<ReadFile> {
  const reading = new WorkbookReading(as, spill, control, sheetNameOf(fileName));
  const leftOut: LeftOut[] = [];
  try {
    for await (const sheet of readSheets(source, { name: sheetNameOf(fileName) })) {
      const bad = await reading.takeSheet(sheet);
      if (bad) leftOut.push({ sheet: sheet.name, law: bad.law, ...(bad.cell ? { cell: bad.cell } : {}) });
    }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    const place = { ...(error.sheet ? { sheet: error.sheet } : {}), ...(error.cell ? { cell: error.cell } : {}) };
    throw new Refusal({ law: error.law, field: 'file', detail: place });
  }
  forgetUnits(reading.tables);
  if (reading.unread.length === 0 && reading.tables.every(({ dropped }) => dropped)) {
    const [first] = leftOut;
    if (!first) refuse('no_table_recognised', 'file');
    throw new Refusal({ law: first.law, field: 'file', detail: { sheet: first.sheet, cell: first.cell ?? '' } });
  }
  const { tables, unread, extents, asBefore } = reading;
  return { tables, unread, leftOut, extents, asBefore };
}

/** Where each cell says its unit, the column needs none. */
function forgetUnits(tables: readonly ReadTable[]): void {
  for (const { reading, unitless } of tables)
    reading.doubts = reading.doubts.filter(
      ({ law, fields = [] }) => law !== 'unit_unknown' || fields.some((field) => unitless.has(field)),
    );
}

class WorkbookReading {
  readonly tables: ReadTable[] = [];
  readonly unread: UnreadTable[] = [];
  readonly extents: SheetExtent[] = [];
  readonly asBefore: TableOverride[] = [];
  readonly #numbers = new Map<TableReading, number>();
  /** Since the last row. */
  #asides: { readonly table: TableReading; readonly data: DataRow }[] = [];
  readonly #said: SaidOfTables;
  readonly #as: ReadAs;
  readonly #spill: RowSpill;
  readonly #control: ReadControl;
  #rowsRead = 0;
  readonly #file: string;
  /** Lines like titles of the sheets so far. */
  #before: readonly string[] = [];

  constructor(as: ReadAs, spill: RowSpill, control: ReadControl, file: string) {
    const { overrides, known = [] } = as;
    this.#file = file;
    this.#said = {
      file,
      overrides,
      known,
      onKnown: (said) => this.asBefore.push(said),
      onUnread: (table) => this.unread.push(table),
      onAside: (table, data) => this.#asides.push({ table, data }),
    };
    this.#as = as;
    this.#spill = spill;
    this.#control = control;
  }

  /** What is wrong with this sheet alone, whose rows are then dropped. */
  async takeSheet(sheet: Sheet): Promise<SheetRefusal | undefined> {
    const [before, unread, asBefore] = [this.tables.length, this.unread.length, this.asBefore.length];
    const extent = { sheet: sheet.name, rows: 0, columns: 0 };
    const titles: string[] = [];
    const measured = { ...sheet, rows: () => measuring(sheet, extent, titles) };
    const around = { file: this.#file, before: this.#before };
    try {
      for await (const { table, data } of readTables(measured, formShapes, this.#said)) {
        await this.#takeAsides();
        if (data) await this.#takeRow(table, data);
        else {
          this.#numbers.set(table, this.tables.length);
          table.around = around;
          this.tables.push(tableOf(table, this.#as));
        }
      }
      await this.#takeAsides();
      this.extents.push(extent);
      this.#before = [...this.#before, ...titles].slice(0, mostTitles);
      return undefined;
    } catch (error) {
      if (!(error instanceof SheetRefusal) || !costsOneSheet(error)) throw error;
      for (const table of this.tables.slice(before)) Object.assign(table, { rows: 0, dropped: true });
      this.unread.length = unread;
      this.asBefore.length = asBefore;
      return error;
    }
  }

  async #takeAsides(): Promise<void> {
    const asides = this.#asides;
    this.#asides = [];
    for (const { table, data } of asides) {
      const number = this.#numbers.get(table) ?? 0;
      await spillRow(this.#spill, this.tables[number] as ReadTable, number, data, true);
    }
  }

  async #takeRow(table: TableReading, data: DataRow): Promise<void> {
    const number = this.#numbers.get(table) ?? 0;
    await spillRow(this.#spill, this.tables[number] as ReadTable, number, data);
    if (++this.#rowsRead % 1000 !== 0) return;
    this.#control.signal?.throwIfAborted();
    this.#control.onProgress?.({ step: 'reading', rows: this.#rowsRead });
  }
}

/** So many are remembered of a file. */
const mostTitles = 20;
/** In so many rows at the top of a sheet titles stand. */
const titleRows = 4;

async function* measuring(
  sheet: Sheet,
  extent: { rows: number; columns: number },
  titles: string[],
): AsyncGenerator<Row> {
  for await (const row of sheet.rows()) {
    const [title, second] = row.cells;
    if (row.row <= titleRows && title && !second && title.kind === 'text') titles.push(title.text.slice(0, 200));
    extent.rows = row.row;
    extent.columns = Math.max(extent.columns, row.cells.at(-1)?.column ?? 0);
    yield row;
  }
}

function tableOf(reading: TableReading, { answers, today, seen }: ReadAs): ReadTable {
  const signature = signatureOf(reading);
  const now = { ...reading, form: reading.form as FormId, signature };
  if (seen) carryAnswers(answers, now, seen.tables, seen.doubts ?? []);
  const context = contextOf(reading, (kind, part) => answers.get(doubtKey(kind, part, signature))?.answer, today);
  const form: SheetForm = forms[reading.form as FormId];
  const signs = new TableSigns(form, reading, context);
  const hasOffice = form.columns.some(({ field }) => field === 'office');
  const byTitle = titleConstants(form, reading);
  // What a line says lacks no column.
  reading.doubts = reading.doubts.filter(
    ({ law, fields = [] }) => law !== 'field_not_offered' || fields.some((field) => byTitle[field] === undefined),
  );
  return { reading, context, signs, signature, hasOffice, byTitle, rows: 0, unitless: new Set() };
}

async function spillRow(spill: RowSpill, table: ReadTable, number: number, data: DataRow, aside?: true): Promise<void> {
  const form = table.reading.form as FormId;
  if (!aside) table.rows++;
  const told = withConstants(withOwnAmounts(data), { ...table.byTitle, ...table.reading.constants });
  const read = readValues(forms[form], told, table.context);
  const { values, undetermined, refused, monthEnds } = read;
  for (const { field, law } of refused) if (law === 'cell_unit_unknown') table.unitless.add(field);
  const signs = aside ? [table.signs.takeAside(told, read)] : table.signs.take(told, read);
  const cells: Record<string, string> = {};
  for (const [field, { text }] of Object.entries(told.fields)) cells[field] = text;
  // It is kept, and shown a hundred times.
  for (const { field } of refused) cells[field] = beginningOf(cells[field] ?? '');
  const { group } = data;
  await spill.add({
    form,
    table: number,
    row: data.row,
    cells,
    values,
    undetermined,
    refused,
    ...(monthEnds.length > 0 ? { monthEnds } : {}),
    ...(signs.length > 0 ? { signs } : {}),
    ...(aside ? { aside } : {}),
    ...(group === undefined ? {} : { group }),
  });
}
