// A draft as it comes, .docx, .xlsx, .csv, .odt, .rtf, .pdf, a page, plain text, or .doc and .wps where they can be converted, read as one text whose offsets everything else points into.
import { type DraftCell, readWordDraft } from '../../documents/draft/wordDraft.ts';
import { odtText } from '../../documents/draft/odtText.ts';
import { isPdf, pdfText } from '../../documents/draft/pdfText.ts';
import { refuse } from '../../domain/refusal.ts';
import { commonCharacters } from '../../prose/words/characters.ts';
import { readSheets } from '../../sheets/readSheets.ts';
import { columnLetters } from '../../sheets/cells.ts';
import { convertedToDocx } from './converted.ts';
import { decodedDraft } from './decodedDraft.ts';

export interface DraftFile {
  readonly format: 'text' | 'docx' | 'xlsx';
  readonly text: string;
  /** Tables as rows of cells, each cell with the offset of its text. */
  readonly tables: readonly (readonly (readonly DraftCell[])[])[];
  /** Where a cell of a workbook stands in it, by the offset of its text; empty for other formats. */
  readonly places: readonly { at: number; place: string }[];
  /** Pages of a PDF that say nothing that can be read. */
  readonly unreadPages?: readonly number[];
}

/** Characters that are checked at most: some 2,000 pages. */
const longest = 3_000_000;

export async function readDraft(bytes: Buffer): Promise<DraftFile> {
  const start = bytes.subarray(0, 8);
  const zip = start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));
  if (start.toString('hex') === compound) return { ...(await readDraft(await convertedToDocx(bytes))), format: 'text' };
  // The bytes of a PDF may pass for two-byte characters.
  if (isPdf(bytes))
    return { format: 'text', ...(await pdfText(bytes, { longest, common: commonCharacters })), tables: [], places: [] };
  const draft = zip ? await readZip(bytes) : await readText(bytes);
  if (draft.text.length > longest) refuse('draft_too_large', 'file', { characters: draft.text.length });
  return draft;
}

async function readZip(bytes: Buffer): Promise<DraftFile> {
  // A document of OpenDocument says what it is in its first part, unpacked.
  if (bytes.subarray(0, 100).includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return { format: 'text', text: odtText(bytes), tables: [], places: [] };
  // Names of parts stand unpacked in the zip's directory at its end, and again before each part.
  if (!bytes.includes('xl/workbook.xml') || bytes.includes('word/document.xml')) {
    return { format: 'docx', ...readWordDraft(bytes), places: [] };
  }
  let text = '';
  const tables: DraftCell[][][] = [];
  const places: { at: number; place: string }[] = [];
  for await (const sheet of readSheets(bytes)) {
    if (sheet.visibility !== 'visible') continue;
    const table: DraftCell[][] = [];
    for await (const { row, cells } of sheet.rows()) {
      const line: DraftCell[] = [];
      const add = (shown: string) => {
        const last = line.at(-1);
        const at = last ? last.at + last.text.length + 1 : text.length;
        line.push({ text: shown, at });
        return at;
      };
      for (const { column, text: content, percent, number } of cells) {
        while (line.length < column - 1) add('');
        const at = add(percent && number !== undefined ? `${Number((number * 100).toPrecision(12))}%` : content);
        places.push({ at, place: `${sheet.name}!${columnLetters(column)}${row}` });
      }
      text += `${line.map((cell) => cell.text).join('\t')}\n`;
      table.push(line);
      if (text.length > longest) return refuse('draft_too_large', 'file', { characters: text.length });
    }
    tables.push(table);
    text += '\n';
  }
  return { format: 'xlsx', text, tables, places };
}

async function readText(bytes: Buffer): Promise<DraftFile> {
  return { format: 'text', text: await decodedDraft(bytes), tables: [], places: [] };
}

/** What the old binary formats of office programs begin with: .doc, .wps, .xls. */
const compound = 'd0cf11e0a1b11ae1';
