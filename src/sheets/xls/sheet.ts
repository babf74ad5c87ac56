// One sheet of an old workbook. Its cells stand in whatever order their writer liked, so that first their places are noted, and
// then row after row is read.
import { columnLetters, type Cell, type Merge, type Row } from '../cells.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { type RawCell, toCell } from '../xlsx/cell.ts';
import { guarded, type XlsBook } from './book.ts';
import { continuedPieces, recordAt, recordIds, recordsFrom, type XlsRecord } from './records.ts';
import { errorNames, numberOfRk } from './numbers.ts';
import { readLongText, readText, withoutStruck } from './texts.ts';

export interface SheetPlaces {
  /** Where the records of each row's cells stand. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly hidden: ReadonlySet<number>;
  readonly merges: readonly Merge[];
}

const ofCells = new Set<number>([
  recordIds.formula,
  recordIds.formulaOf3,
  recordIds.formulaOf4,
  recordIds.mulRk,
  recordIds.rString,
  recordIds.labelSst,
  recordIds.number,
  recordIds.label,
  recordIds.boolErr,
  recordIds.rk,
]);
const hiddenBit = 0x20;

export function findPlaces(stream: Buffer, at: number, sheet: string, limits: SheetLimits): SheetPlaces {
  if (recordAt(stream, at)?.id !== recordIds.bof) refuseSheet('part_missing', `sheet ${sheet}`, { sheet });
  const rows = new Map<number, number[]>();
  const hidden = new Set<number>();
  const merges: Merge[] = [];
  for (const record of recordsFrom(stream, at)) {
    guarded(record, () => {
      const { id, bytes } = record;
      if (ofCells.has(id)) {
        const row = bytes.readUInt16LE(0) + 1;
        const places = rows.get(row);
        if (places) places.push(record.at);
        else rows.set(row, [record.at]);
      } else if (id === recordIds.row) {
        if (bytes.readUInt16LE(12) & hiddenBit) hidden.add(bytes.readUInt16LE(0) + 1);
      } else if (id === recordIds.mergeCells) takeMerges(bytes, merges, sheet, limits);
    });
  }
  return { rows, hidden, merges };
}

function takeMerges(bytes: Buffer, merges: Merge[], sheet: string, limits: SheetLimits): void {
  const count = bytes.readUInt16LE(0);
  for (let n = 0; n < count; n++) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((by) => bytes.readUInt16LE(2 + n * 8 + by) + 1);
    if (bottom < top || right < left) refuseSheet('cell_reference_invalid', `merge ${n}`, { sheet });
    const cells = (bottom - top + 1) * (right - left + 1);
    if (cells > limits.mergeCells) refuseSheet('merge_too_large', `merge ${n}`, { sheet });
    merges.push({ top, left, bottom, right });
    if (merges.length > limits.merges) refuseSheet('too_many_merges', `more than ${limits.merges}`, { sheet });
  }
}

export function* readXlsRows(
  stream: Buffer,
  places: SheetPlaces,
  sheet: string,
  book: XlsBook,
  limits: SheetLimits,
): Generator<Row> {
  for (const row of [...places.rows.keys()].toSorted((a, b) => a - b)) {
    const cells: Cell[] = [];
    for (const at of places.rows.get(row) ?? []) {
      const record = recordAt(stream, at);
      if (record) for (const raw of guarded(record, () => rawCells(stream, record, row, book))) keep(raw);
    }
    if (cells.length === 0) continue;
    cells.sort((a, b) => a.column - b.column);
    const twice = cells.find((cell, n) => cell.column === cells[n + 1]?.column);
    if (twice) refuseSheet('cell_out_of_order', twice.ref, { sheet, cell: twice.ref });
    yield places.hidden.has(row) ? { sheet, row, cells, hidden: true } : { sheet, row, cells };

    function keep(raw: RawCell): void {
      if (raw.content.length > limits.cellText) refuseSheet('cell_text_too_long', raw.ref, { sheet, cell: raw.ref });
      const cell = toCell(raw, book);
      if (!cell) return;
      if (row > limits.rows) refuseSheet('too_many_rows', raw.ref, { sheet, cell: raw.ref });
      if (cell.column > limits.columns) refuseSheet('too_many_columns', raw.ref, { sheet, cell: raw.ref });
      cells.push(cell);
    }
  }
}

/** The cells of a record: one, or a run of numbers. */
function rawCells(stream: Buffer, record: XlsRecord, row: number, book: XlsBook): RawCell[] {
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
