// Somebody's own .xlsx with marks: every part of it is there as it was, but for its styles and the sheets that are marked.
import { zipSync } from 'fflate';
import { refuse } from '../../domain/refusal.ts';
import { defaultLimits, Stopwatch } from '../limits.ts';
import { readWorkbookPart } from '../xlsx/workbook.ts';
import { openParts, type Parts } from '../xlsx/zip.ts';
import { markSheet, type SheetMarks, stylesUsed } from './sheet.ts';
import { markStyles } from './styles.ts';

/** It is unpacked whole; what is larger is given back as its refused rows alone. */
const mostUnpacked = 150 * 2 ** 20;
const limits = { ...defaultLimits, uncompressedBytes: mostUnpacked };

/** By the name of the sheet. */
export async function markWorkbook(file: Buffer, marks: ReadonlyMap<string, SheetMarks>): Promise<Uint8Array> {
  const parts = await openParts(file, limits);
  try {
    const book = await readWorkbookPart(parts, limits, new Stopwatch(limits.milliseconds));
    const all = new Map<string, Uint8Array>();
    for (const name of parts.names) all.set(name, await bytesOf(parts, name));
    // Part names ignore case.
    const spelled = new Map(parts.names.map((name) => [name.toLowerCase(), name]));
    const nameOf = (part: string) => spelled.get(part.toLowerCase()) ?? part;
    const xmlOf = (part: string) => new TextDecoder('utf-8', { fatal: true }).decode(all.get(nameOf(part)));
    const marked = book.sheets.flatMap(({ name, part }) => {
      const found = marks.get(name);
      return found && part !== null ? [{ part, found, xml: xmlOf(part) }] : [];
    });
    const used = new Set(marked.flatMap(({ xml, found }) => [...stylesUsed(xml, found)]));
    const styles = book.styles === null ? undefined : markStyles(xmlOf(book.styles), used);
    const put = (part: string, xml: string) => all.set(nameOf(part), new TextEncoder().encode(xml));
    if (styles && book.styles !== null) put(book.styles, styles.xml);
    for (const { part, found, xml } of marked)
      put(part, markSheet(xml, found, styles ?? { coloured: (style) => style }));
    return zipSync(Object.fromEntries(all), { level: 6, mtime: zipDay });
  } finally {
    parts.close();
  }
}

const zipDay = new Date(1980, 0, 1);

async function bytesOf(parts: Parts, name: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of await parts.open(name)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A .csv has no colours, and an old workbook was never read. */
export function mustBeXlsx(file: Buffer): void {
  // An .ods is a zip as well. Names of parts stand in it unpacked.
  if (file.subarray(0, 2).toString('latin1') !== 'PK' || !file.includes('_rels/.rels'))
    refuse('own_file_not_xlsx', 'importId');
}
