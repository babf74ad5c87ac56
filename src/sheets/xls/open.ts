import { readFile } from 'node:fs/promises';
import type { Row, Sheet } from '../cells.ts';
import { type SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet, SheetRefusal } from '../refusal.ts';
import { readBook } from './book.ts';
import { Container, containerMark } from './container.ts';
import { findPlaces, readXlsRows } from './sheet.ts';

/** The sheets of a workbook of Excel 97 to 2003, and of an .et of WPS, which is the same inside. */
export async function* openXls(source: string | Buffer, limits: SheetLimits): AsyncGenerator<Sheet> {
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const watch = new Stopwatch(limits.milliseconds);
  const stream = watch.time(() => bookStream(bytes));
  const book = watch.time(() => readBook(stream, limits));
  for (const { name, visibility, at } of book.sheets) {
    const places = watch.time(() => orRefusal(() => findPlaces(stream, at, name, limits)));
    const rows = async function* (): AsyncGenerator<Row> {
      if (places instanceof SheetRefusal) throw places;
      const found = readXlsRows(stream, places, name, book, limits);
      for (let next = watch.time(() => found.next()); !next.done; next = watch.time(() => found.next()))
        yield next.value;
    };
    yield { name, visibility, merges: places instanceof SheetRefusal ? [] : places.merges, rows };
  }
}

function bookStream(bytes: Buffer): Buffer {
  // Some programs write the stream without its container.
  if (!bytes.subarray(0, 8).equals(containerMark)) return bytes;
  const container = new Container(bytes);
  // A workbook with a password is an old container around the new format.
  if (container.entries.some(({ name }) => name === 'EncryptedPackage')) {
    refuseSheet('file_is_encrypted', 'EncryptedPackage');
  }
  const stream = container.stream('Workbook');
  if (stream) return stream;
  return refuseSheet(container.stream('Book') ? 'file_is_old_xls' : 'file_not_a_workbook', 'OLE container');
}

/** What is wrong with one sheet is told where its rows are asked for: the others can still be read. */
function orRefusal<T>(work: () => T): T | SheetRefusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof SheetRefusal && error.sheet !== undefined) return error;
    throw error;
  }
}
