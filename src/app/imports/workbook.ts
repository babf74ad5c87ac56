// Read a workbook: find its tables, understand their cells, lay the rows aside by form.
import { Refusal, refuse } from '../../domain/refusal.ts';
import { formShapes, forms, type FormId } from '../../sheets/forms/index.ts';
import { contextOf, readValues } from '../../sheets/forms/values.ts';
import { readSheets } from '../../sheets/readSheets.ts';
import { SheetRefusal } from '../../sheets/refusal.ts';
import { readTables } from '../../sheets/tables/findTables.ts';
import type { DataRow, TableReading } from '../../sheets/tables/reading.ts';
import type { TableOverride } from '../../sheets/tables/recognise.ts';
import { beginningOf } from '../../sheets/told.ts';
import type { ReadTable } from './reading.ts';
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

/** The file's tables in their order. A hostile or foreign file is one refusal, with the law of the sheet. */
export async function readWorkbook(
  source: Buffer,
  fileName: string,
  overrides: readonly TableOverride[],
  spill: RowSpill,
  control: ReadControl,
): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  const numbers = new Map<TableReading, number>();
  let rowsRead = 0;
  try {
    for await (const sheet of readSheets(source, { name: fileName.replace(/\.\w+$/, '').slice(0, 31) })) {
      for await (const { table, data } of readTables(sheet, formShapes, overrides)) {
        if (!data) {
          numbers.set(table, tables.length);
          tables.push({ reading: table, context: contextOf(table), rows: 0 });
          continue;
        }
        const number = numbers.get(table) ?? 0;
        await spillRow(spill, tables[number] as ReadTable, number, data);
        if (++rowsRead % 1000 === 0) {
          control.signal?.throwIfAborted();
          control.onProgress?.({ step: 'reading', rows: rowsRead });
        }
      }
    }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    const place = { ...(error.sheet ? { sheet: error.sheet } : {}), ...(error.cell ? { cell: error.cell } : {}) };
    throw new Refusal({ law: error.law, field: 'file', detail: place });
  }
  if (tables.length === 0) refuse('no_table_recognised', 'file');
  return tables;
}

async function spillRow(spill: RowSpill, table: ReadTable, number: number, data: DataRow): Promise<void> {
  const form = table.reading.form as FormId;
  table.rows++;
  const { values, undetermined, refused } = readValues(forms[form], data, table.context);
  const cells: Record<string, string> = {};
  for (const [field, { text }] of Object.entries(data.fields)) cells[field] = text;
  // It is kept, and shown a hundred times.
  for (const { field } of refused) cells[field] = beginningOf(cells[field] ?? '');
  await spill.add({ form, table: number, row: data.row, cells, values, undetermined, refused });
}
