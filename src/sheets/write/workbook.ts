import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml } from './escape.ts';
import type { SheetOut } from './shape.ts';
import { sheetXml } from './sheetXml.ts';
import { type Sink, sendPiece } from './sink.ts';
import { stylesXml } from './styles.ts';

// Zip keeps local time without a zone; a day built from local parts reads the same in every zone.
const zipDay = new Date(1980, 0, 1);

/**
 * Writes an .xlsx piece by piece. The same sheets give the same bytes, wherever and whenever. Does not end a stream.
 * `mark` stands at the foot of every printed page, and under the notes of a sheet that has some: a sheet without notes
 * may come back as an import, and every line under its rows would be read as one.
 */
export async function writeWorkbook(sheets: readonly SheetOut[], sink: Sink, mark?: string): Promise<void> {
  const names = uniqueSheetNames(sheets.map((sheet) => sheet.name));
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const flush = async () => {
    const pieces = ready;
    ready = [];
    for (const piece of pieces) await sendPiece(sink, piece);
  };
  const writePart = async (name: string, pieces: Iterable<string> | AsyncIterable<string>) => {
    const part = new ZipDeflate(name, { level: 3 });
    part.mtime = zipDay;
    zip.add(part);
    for await (const piece of pieces) {
      part.push(strToU8(piece));
      await flush();
    }
    part.push(new Uint8Array(0), true);
    await flush();
  };
  for (const [name, xml] of fixedParts(names)) await writePart(name, [xml]);
  for (const [at, sheet] of sheets.entries())
    await writePart(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, mark));
  zip.end();
  await flush();
}

/** Excel refuses a workbook with a name of more than 31 characters, with one of these marks, or given twice. */
export function uniqueSheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Sheet';
    let unique = base;
    for (let at = 2; used.has(unique.toLowerCase()); at++) unique = `${base.slice(0, 27)} (${at})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

function fixedParts(names: readonly string[]): [string, string][] {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNs = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const numbers = names.map((_, at) => at + 1);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${main}.${type}+xml"/>`;
  return [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packageNs}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packageNs}/relationships">${numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation(`rId${names.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml()],
  ];
}
