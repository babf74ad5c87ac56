// Writes the demo city's files to a folder: the .xlsx of bureaus, and one .csv in GB18030 as an older program saves it.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { formSheet } from '../sheets/forms/write.ts';
import { writeCsv } from '../sheets/write/csv.ts';
import { writeWorkbook } from '../sheets/write/workbook.ts';
import { type DemoWorkbook, demoWorkbooks } from './workbooks.ts';

const notes = ['注：演示数据，标有“示例”的为虚构。'];

/** Gives the paths that were written, in the order in which they are to be taken. */
export async function writeExampleFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const workbook of demoWorkbooks()) {
    const path = join(folder, workbook.fileName);
    const stream = createWriteStream(path);
    await writeDemoWorkbook(
      workbook,
      (bytes) => new Promise((resolve, reject) => stream.write(bytes, (e) => (e ? reject(e) : resolve()))),
    );
    stream.end();
    await finished(stream);
    paths.push(path);
  }
  return paths;
}

/** The bytes of one of the files, as they would be sent in. */
export async function writeDemoWorkbook(
  workbook: DemoWorkbook,
  sink: (bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const sheets = workbook.sheets.map(({ form, title, records }) => formSheet(form, records, { title, notes }));
  const [first] = sheets;
  if (workbook.fileName.endsWith('.csv') && first) return writeCsv(first, sink, 'gb18030');
  return writeWorkbook(sheets, sink);
}
