// One sheet of an old workbook. Its cells stand in whatever order their writer liked, so that first their places are noted, and
// then row after row is read.
import type { Cell, Merge, Row } from '../cells.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { type RawCell, toCell } from '../xlsx/cell.ts';
import { guarded, type XlsBook } from './book.ts';
import { rawCells } from './rawCells.ts';
import { recordAt, recordIds, recordsFrom } from './records.ts';

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
      // More cells than columns are some of them twice: told before all of them are read.
      if (cell.column > limits.columns || cells.length >= limits.columns)
        refuseSheet('too_many_columns', raw.ref, { sheet, cell: raw.ref });
      cells.push(cell);
    }
  }
}
