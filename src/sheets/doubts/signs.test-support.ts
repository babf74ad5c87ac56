// The signs of doubts in a file, as its rows raise them: `3 sum_rows` of row 3.
import { type FormId, forms, formShapes } from '../forms/index.ts';
import { contextOf, readValues } from '../forms/values.ts';
import { readSheets } from '../readSheets.ts';
import { readTables } from '../tables/findTables.ts';
import type { TableReading } from '../tables/reading.ts';
import type { TableOverride } from '../tables/override.ts';
import { TableSigns } from './tableSigns.ts';

export async function signsOf(file: string | Buffer, overrides: readonly TableOverride[] = []): Promise<string[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const tables = new Map<TableReading, TableSigns>();
  const found = [];
  for await (const sheet of readSheets(bytes, { name: 'sheet' })) {
    for await (const { table, data } of readTables(sheet, formShapes, { overrides })) {
      const form = forms[table.form as FormId];
      if (!data) tables.set(table, new TableSigns(form, table, contextOf(table)));
      const signs = tables.get(table);
      if (!data || !signs) continue;
      for (const sign of signs.take(data, readValues(form, data, contextOf(table))))
        found.push({ row: data.row, sign, signs });
    }
  }
  return found.filter(({ sign, signs }) => signs.holds(sign)).map(({ row, sign }) => `${row} ${sign.kind}`);
}
