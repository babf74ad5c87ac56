import type { Merge, Row, Sheet } from '../cells.ts';
import type { DataRow, TableReading } from './reading.ts';
import type { TableOverride } from './recognise.ts';
import { TableScanner } from './scanner.ts';
import type { FormShape } from './shape.ts';

/** The tables in some rows of one sheet: enough for a preview of what is understood. */
export function findTables(
  rows: Iterable<Row>,
  shapes: readonly FormShape[],
  options: { merges?: readonly Merge[]; overrides?: readonly TableOverride[] } = {},
): TableReading[] {
  let scanner: TableScanner | null = null;
  const tables: TableReading[] = [];
  const keep = (events: readonly { table: TableReading; data: DataRow | null }[] = []) => {
    for (const { table, data } of events) if (data === null) tables.push(table);
  };
  for (const row of rows) {
    scanner ??= new TableScanner(row.sheet, shapes, options.merges, options.overrides);
    keep(scanner.push(row));
  }
  keep(scanner?.end());
  return tables;
}

/**
 * The tables of a sheet and their rows as they come. A table is announced once with `data: null`, before its rows; what is
 * skipped is added to the same reading, complete when the walk ends.
 */
export async function* readTables(
  sheet: Sheet,
  shapes: readonly FormShape[],
  overrides: readonly TableOverride[] = [],
): AsyncGenerator<{ table: TableReading; data: DataRow | null }> {
  const scanner = new TableScanner(sheet.name, shapes, sheet.merges, overrides);
  for await (const row of sheet.rows()) yield* scanner.push(row);
  yield* scanner.end();
}
