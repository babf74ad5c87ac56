// The cells of one record of an old workbook, as a cell of an .xlsx is before it is read.
import { columnLetters } from '../cells.ts';
import { refuseSheet } from '../refusal.ts';
import type { RawCell } from '../xlsx/cell.ts';
import type { XlsBook } from './book.ts';
import { errorNames, numberOfRk } from './numbers.ts';
import { continuedPieces, recordAt, recordIds, type XlsRecord } from './records.ts';
import { readLongText, readText, withoutStruck } from './texts.ts';

/** The cells of a record: one, or a run of numbers. */
export function rawCells(stream: Buffer, record: XlsRecord, row: number, book: XlsBook): RawCell[] {
  const { id, bytes } = record;
  const column = bytes.readUInt16LE(2) + 1;
  const of = (type: string, content: string, more: Partial<RawCell> = {}): RawCell => ({
    ref: `${columnLetters(more.column ?? column)}${row}`,
    column,
    type,
    style: bytes.readUInt16LE(4),
    content,
    isFormula: false,
    hasMetadata: false,
    struck: false,
    ...more,
  });
  switch (id) {
    case recordIds.labelSst:
      return [ofShared(bytes.readUInt32LE(6), of, book)];
    case recordIds.label:
    case recordIds.rString:
      return [of('plain', readText(bytes, 6, 2))];
    case recordIds.number:
      return [of('n', String(bytes.readDoubleLE(6)))];
    case recordIds.rk:
      return [of('n', String(numberOfRk(bytes.readUInt32LE(6))))];
    case recordIds.boolErr: {
      const said = bytes.readUInt8(6);
      return [bytes.readUInt8(7) === 0 ? of('b', truth(said)) : of('e', errorNames[said] ?? '#VALUE!')];
    }
    case recordIds.mulRk:
      return Array.from({ length: Math.floor((bytes.length - 6) / 6) }, (_, n) => {
        const style = bytes.readUInt16LE(4 + n * 6);
        return of('n', String(numberOfRk(bytes.readUInt32LE(6 + n * 6))), { column: column + n, style });
      });
    default:
      return [ofFormula(stream, record, of)];
  }
}

const truth = (said: number) => (said === 0 ? '0' : '1');

type Of = (type: string, content: string, more?: Partial<RawCell>) => RawCell;

/** What a formula came to when it was saved. A text of it stands in the record that follows. */
function ofFormula(stream: Buffer, { bytes, next }: XlsRecord, of: Of): RawCell {
  const isFormula = true;
  if (bytes.readUInt16LE(12) !== 0xffff) return of('n', String(bytes.readDoubleLE(6)), { isFormula });
  const [kind, said] = [bytes.readUInt8(6), bytes.readUInt8(8)];
  if (kind === 1) return of('b', truth(said), { isFormula });
  if (kind === 2) return of('e', errorNames[said] ?? '#VALUE!', { isFormula });
  if (kind === 3) return of('str', '', { isFormula });
  let found = recordAt(stream, next);
  while (found && between.has(found.id)) found = recordAt(stream, found.next);
  const text = found?.id === recordIds.string ? readLongText(continuedPieces(stream, found)) : '';
  return of(text === '' ? 'str' : 'plain', text, { isFormula });
}

/** A text in fonts of its own is struck through by them, whatever the font of its cell is. */
function ofShared(at: number, of: Of, book: XlsBook): RawCell {
  const cell = of('plain', '');
  const found = book.texts[at] ?? refuseSheet('xls_damaged', `no text ${at}`, { cell: cell.ref });
  if (found.fonts.length === 0) return { ...cell, content: found.text };
  const { text, struck } = withoutStruck(found, book.styles[cell.style]?.struck ?? false, book.isStruckFont);
  return { ...cell, content: text, struck, style: -1 };
}

const between = new Set<number>([recordIds.array, recordIds.table, recordIds.sharedFormula, recordIds.continued]);
