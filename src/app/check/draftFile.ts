// A draft as it comes, .docx, .xlsx, .csv or plain text, read as one text whose offsets everything else points into.
import { type DraftCell, readWordDraft } from '../../documents/draft/wordDraft.ts';
import { refuse } from '../../domain/refusal.ts';
import { detectEncoding } from '../../sheets/csv/encoding.ts';
import { readSheets } from '../../sheets/readSheets.ts';
import { columnLetters } from '../../sheets/cells.ts';

export interface DraftFile {
  readonly format: 'text' | 'docx' | 'xlsx';
  readonly text: string;
  /** Tables as rows of cells, each cell with the offset of its text. */
  readonly tables: readonly (readonly (readonly DraftCell[])[])[];
  /** Where a cell of a workbook stands in it, by the offset of its text; empty for other formats. */
  readonly places: readonly { at: number; place: string }[];
}

/** Characters that are checked at most: some 2,000 pages. */
const longest = 3_000_000;

export async function readDraft(bytes: Buffer): Promise<DraftFile> {
  const start = bytes.subarray(0, 8);
  const zip = start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'));
  if (start.toString('hex') === 'd0cf11e0a1b11ae1') refuse('draft_format_unknown', 'file');
  const draft = zip ? await readZip(bytes) : await readText(bytes);
  if (draft.text.length > longest) refuse('draft_too_large', 'file', { characters: draft.text.length });
  return draft;
}

async function readZip(bytes: Buffer): Promise<DraftFile> {
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
  const encoding = await detectEncoding([bytes]).catch(() => refuse('draft_format_unknown', 'file'));
  const text = new TextDecoder(encoding).decode(bytes);
  // Text has no control marks but those of a line; a file that has is of another kind, whatever its bytes decode to.
  for (let i = 0; i < Math.min(text.length, 10_000); i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) refuse('draft_format_unknown', 'file');
  }
  return { format: 'text', text, tables: [], places: [] };
}
