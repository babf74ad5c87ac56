import type { Sheet } from '../cells.ts';
import type { DataRow, TableReading } from './reading.ts';
import { type SaidOfTables, type TableEvent, TableScanner } from './scanner.ts';
import type { FormShape } from './shape.ts';
import { rowsToRead } from './upright.ts';

/**
 * The tables of a sheet and their rows as they come. A table is announced once with `data: null`, before its rows; what is
 * skipped is added to the same reading, complete when the walk ends.
 */
export async function* readTables(
  sheet: Sheet,
  shapes: readonly FormShape[],
  said: SaidOfTables = { overrides: [] },
): AsyncGenerator<{ table: TableReading; data: DataRow | null }> {
  const scanner = new TableScanner(sheet, shapes, said);
  const told = function* (events: readonly TableEvent[]) {
    for (const { table, data, isAside } of events) {
      if (!isAside) yield { table, data };
      else if (data) said.onAside?.(table, data);
    }
  };
  for await (const row of rowsToRead(sheet, shapes)) yield* told(scanner.push(row));
  yield* told(scanner.end());
}
