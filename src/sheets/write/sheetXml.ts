import { columnLetters } from '../cells.ts';
import { serialOfDay } from '../serialDays.ts';
import { escapeXml } from './escape.ts';
import { layOutHead } from './head.ts';
import { type CellOut, type Format, type SheetOut, valueOf } from './shape.ts';
import { rowStyle, styleIds } from './styles.ts';

const pieceLength = 65_536;

/** One worksheet as pieces of XML: everything before the rows, the rows as they come, everything after. */
export async function* sheetXml(sheet: SheetOut, mark?: string): AsyncGenerator<string> {
  const { columns } = sheet;
  const lastLetter = columnLetters(Math.max(1, columns.length));
  const merges: string[] = [];
  const lines: string[] = [];
  let row = 0;
  const wideLine = (text: string, style: number) => {
    lines.push(rowXml(++row, [textXml(`A${row}`, text, style)]));
    if (columns.length > 1) merges.push(`A${row}:${lastLetter}${row}`);
  };
  if (sheet.title !== undefined) wideLine(sheet.title, styleIds.title);
  if (sheet.subtitle !== undefined) wideLine(sheet.subtitle, styleIds.subtitle);
  const head = layOutHead(columns, row + 1);
  merges.push(...head.merges);
  for (const line of head.rows) {
    row++;
    lines.push(
      rowXml(
        row,
        line.map((text, at) => textXml(`${columnLetters(at + 1)}${row}`, text, styleIds.head)),
      ),
    );
  }
  yield startXml(sheet, row) + lines.join('');

  const letters = columns.map((_, at) => columnLetters(at + 1));
  const formats = columns.map((column) => column.format);
  let piece = '';
  for await (const cells of sheet.rows) {
    row++;
    piece += rowXml(
      row,
      cells.map((cell, at) => cellXml(`${letters[at]}${row}`, cell, formats[at] ?? 'text')),
    );
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  lines.length = 0;
  const { notes = [] } = sheet;
  for (const note of mark && notes.length > 0 ? [...notes, mark] : notes) wideLine(note, styleIds.note);
  yield `${piece}${lines.join('')}</sheetData>${mergesXml(merges)}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${footerXml(mark)}</worksheet>`;
}

/** `&` begins a code of its own there. */
function footerXml(mark: string | undefined): string {
  if (!mark) return '';
  return `<headerFooter><oddFooter>${escapeXml(`&L${mark.replaceAll('&', '&&')}&R&P / &N`)}</oddFooter></headerFooter>`;
}

function startXml(sheet: SheetOut, headRows: number): string {
  const widths = sheet.columns.map((column, at) => {
    const width = column.width ?? Math.max(10, (column.path.at(-1) ?? '').length * 2 + 2);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`,
    '</sheetView></sheetViews>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    '<sheetData>',
  ].join('');
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(ref: string, cell: CellOut, format: Format): string {
  const { value, fill } = valueOf(cell);
  const style = rowStyle(format, fill);
  if (value === null || value === '') return `<c r="${ref}" s="${style}"/>`;
  if (typeof value === 'string') return textXml(ref, value, rowStyle('text', fill));
  if (typeof value === 'number') return numberXml(ref, String(value), style);
  if ('decimal' in value) return numberXml(ref, value.decimal, style);
  return numberXml(ref, String(serialOfDay(value.day)), rowStyle('date', fill));
}

function numberXml(ref: string, digits: string, style: number): string {
  if (!/^-?\d+(\.\d+)?(e[+-]\d+)?$/i.test(digits)) throw new Error(`${ref}: ${digits} is no number`);
  return `<c r="${ref}" s="${style}"><v>${digits}</v></c>`;
}

/** Always as a text of its own in the cell, which no program evaluates, whatever it begins with. */
function textXml(ref: string, text: string, style: number): string {
  if (text === '') return `<c r="${ref}" s="${style}"/>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}
