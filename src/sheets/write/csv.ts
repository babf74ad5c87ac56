import { disarmFormula } from './escape.ts';
import { encodeGb18030 } from './gb18030.ts';
import { type CellOut, type SheetOut, valueOf } from './shape.ts';
import { type Sink, sendPiece } from './sink.ts';

export type CsvEncoding = 'utf-8' | 'gb18030';

/** One sheet as .csv: title, head, rows, notes. UTF-8 carries a mark at its start, without which Excel misreads it. */
export async function writeCsv(sheet: SheetOut, sink: Sink, encoding: CsvEncoding = 'utf-8'): Promise<void> {
  const encode = (text: string) => (encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeGb18030(text));
  let piece = encoding === 'utf-8' ? '\ufeff' : '';
  for await (const fields of lines(sheet)) {
    piece += `${fields.map(fieldText).join(',')}\r\n`;
    if (piece.length < 65_536) continue;
    await sendPiece(sink, encode(piece));
    piece = '';
  }
  if (piece !== '') await sendPiece(sink, encode(piece));
}

async function* lines(sheet: SheetOut): AsyncGenerator<readonly string[]> {
  if (sheet.title !== undefined) yield [sheet.title];
  if (sheet.subtitle !== undefined) yield [sheet.subtitle];
  const depth = Math.max(1, ...sheet.columns.map((column) => column.path.length));
  for (let level = 0; level < depth; level++) yield sheet.columns.map((column) => column.path[level] ?? '');
  for await (const cells of sheet.rows) yield cells.map(cellText);
  for (const note of sheet.notes ?? []) yield [note];
}

function cellText(cell: CellOut): string {
  const { value } = valueOf(cell);
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return 'decimal' in value ? value.decimal : value.day;
}

function fieldText(text: string): string {
  const safe = disarmFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
