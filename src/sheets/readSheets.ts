import { open, stat } from 'node:fs/promises';
import type { Sheet } from './cells.ts';
import { wideEncoding } from './csv/encoding.ts';
import { openCsv } from './csv/open.ts';
import { defaultLimits, type SheetLimits } from './limits.ts';
import { isOds, openOds } from './ods/open.ts';
import { refuseSheet } from './refusal.ts';
import { containerMark } from './xls/container.ts';
import { openXls } from './xls/open.ts';
import { recordIds } from './xls/records.ts';
import { openXlsx } from './xlsx/open.ts';
import { openParts } from './xlsx/zip.ts';

export interface ReadOptions {
  limits?: Partial<SheetLimits>;
  /** What a .csv file's only sheet is called; the workbook's own names are kept otherwise. */
  name?: string;
}

/**
 * The sheets of an .xlsx, .xls, .et, .ods or .csv file, given as a path or as bytes. What it is is seen from its first bytes, never from
 * its name. Each sheet's rows stream; a caller who needs only the first rows just stops.
 */
export async function* readSheets(source: string | Buffer, options: ReadOptions = {}): AsyncGenerator<Sheet> {
  const limits = { ...defaultLimits, ...options.limits };
  const start = await readStart(source, limits);
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return yield* openZip(source, limits);
  if (isXls(start)) return yield* openXls(source, limits);
  refuseOtherFormats(start);
  yield* openCsv(source, options.name ?? 'csv', limits);
}

/** The file stays open until the walk ends. */
async function* openZip(source: string | Buffer, limits: SheetLimits): AsyncGenerator<Sheet> {
  const parts = await openParts(source, limits);
  try {
    yield* isOds(parts) ? openOds(parts, limits) : openXlsx(parts, limits);
  } finally {
    parts.close();
  }
}

async function readStart(source: string | Buffer, limits: SheetLimits): Promise<Buffer> {
  const tooLarge = (bytes: number) => refuseSheet('file_too_large', `${bytes} bytes, at most ${limits.fileBytes}`);
  if (typeof source !== 'string') {
    return source.length > limits.fileBytes ? tooLarge(source.length) : source.subarray(0, 2 ** 20);
  }
  const size = await stat(source).then(
    (found) => (found.isFile() ? found.size : refuseSheet('file_unreadable', 'not a file')),
    (error: Error) => refuseSheet('file_unreadable', error.message),
  );
  if (size > limits.fileBytes) tooLarge(size);
  const file = await open(source, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2 ** 20), 0, 2 ** 20, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of the versions of Excel, the oldest first. */
const firstRecords = new Set<number>([0x09, 0x209, 0x409, recordIds.bof]);

/** Its container, or the first record of its stream without one. */
function isXls(start: Buffer): boolean {
  const isBare =
    start.length > 8 && firstRecords.has(start.readUInt16LE(0)) && [4, 6, 8, 16].includes(start.readUInt16LE(2));
  return isBare || start.subarray(0, 8).equals(containerMark);
}

function refuseOtherFormats(start: Buffer): void {
  if (start.length === 0) refuseSheet('file_not_a_workbook', 'empty file');
  if (start.subarray(0, 2).toString('latin1') === 'PK') refuseSheet('zip_damaged', 'no first entry');
  if (/^\W{0,3}<(!doctype|html|table|\?xml|head|meta|style)/i.test(start.subarray(0, 200).toString('latin1').trim())) {
    refuseSheet('file_is_page', 'a page of markup under the name of a workbook');
  }
  if (start.includes(0) && !wideEncoding(start.subarray(0, 65_536)))
    refuseSheet('file_not_a_workbook', 'neither a zip nor text');
}
