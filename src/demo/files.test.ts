import { expect, test } from 'vitest';
import { formShapes, forms, isFormId } from '../sheets/forms/index.ts';
import { contextOf, readValues } from '../sheets/forms/values.ts';
import { readSheets } from '../sheets/readSheets.ts';
import { readTables } from '../sheets/tables/findTables.ts';
import { books } from './ledger.test-support.ts';
import { writeDemoWorkbook } from './writeExampleFiles.ts';

/** The files are read as any user's: every table is recognised, no cell is refused, no row is lost. */

test.each(books.map((book) => [book.fileName, book] as const))(
  '%s',
  async (_name, book) => {
    const pieces: Uint8Array[] = [];
    await writeDemoWorkbook(book, (bytes) => void pieces.push(bytes));
    const counts = new Map<string, number>();
    for await (const sheet of readSheets(Buffer.concat(pieces))) {
      for await (const { table, data } of readTables(sheet, formShapes)) {
        if (!data || !isFormId(table.form)) continue;
        const { refused } = readValues(forms[table.form], data, contextOf(table));
        expect(refused).toEqual([]);
        counts.set(table.form, (counts.get(table.form) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(book.sheets.map((s) => [s.form, s.records.length])));
  },
  60_000,
);
