import type { Readable } from 'node:stream';
import { columnLetters, parseRef, type Row } from '../cells.ts';
import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { type WorkbookContext, type RawCell, toCell } from './cell.ts';
import { isStruck } from './styles.ts';
import { TextRuns } from './textRuns.ts';
import { isTrue } from './workbook.ts';
import { readXml } from './xml.ts';

/** The rows of one worksheet that hold anything, as they go by. Nothing of the sheet is kept but the current piece. */
export async function* readRows(
  stream: Readable,
  sheet: string,
  context: WorkbookContext,
  limits: SheetLimits,
  watch: Stopwatch,
): AsyncGenerator<Row> {
  const collector = new RowCollector(sheet, context, limits);
  for await (const _ of readXml(stream, collector, limits, watch)) {
    yield* collector.found;
    collector.found = [];
  }
}

class RowCollector {
  found: Row[] = [];
  readonly #sheet: string;
  readonly #context: WorkbookContext;
  readonly #limits: SheetLimits;
  #row = 0;
  #column = 0;
  #cells: Row['cells'] = [];
  #cell: RawCell | null = null;
  #inValue = false;
  #inReadingAid = false;
  #hidden = false;
  readonly #runs = new TextRuns();

  constructor(sheet: string, context: WorkbookContext, limits: SheetLimits) {
    this.#sheet = sheet;
    this.#context = context;
    this.#limits = limits;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#inValue = this.#cell !== null && !this.#inReadingAid;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'r') this.#runs.begin();
    else if (name === 'strike') this.#runs.strike(isStruck(attributes));
    else if (name === 'f' && this.#cell) this.#cell.isFormula = true;
    else if (name === 'rPh') this.#inReadingAid = true;
  }

  text(text: string): void {
    if (!this.#inValue || !this.#cell) return;
    this.#runs.add(text);
    if (this.#runs.length > this.#limits.cellText) this.#refuse('cell_text_too_long');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#inReadingAid = false;
  }

  #openRow(attributes: Record<string, string>): void {
    const stated = attributes['r'];
    this.#hidden = isTrue(attributes['hidden']);
    const row = stated === undefined ? this.#row + 1 : Number(stated);
    if (!Number.isInteger(row) || row < 1 || row > 1_048_576) {
      refuseSheet('cell_reference_invalid', `row ${stated}`, { sheet: this.#sheet });
    }
    // Rows out of order or given twice would be read differently by different programs.
    if (row <= this.#row) refuseSheet('cell_out_of_order', `row ${row} after ${this.#row}`, { sheet: this.#sheet });
    this.#row = row;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Record<string, string>): void {
    const stated = attributes['r'];
    const place = stated === undefined ? { row: this.#row, column: this.#column + 1 } : parseRef(stated);
    if (!place || place.column > 16_384) {
      return refuseSheet('cell_reference_invalid', String(stated), { sheet: this.#sheet });
    }
    const ref = stated ?? `${columnLetters(place.column)}${place.row}`;
    if (place.row !== this.#row || place.column <= this.#column) {
      refuseSheet('cell_out_of_order', ref, { sheet: this.#sheet, cell: ref });
    }
    this.#column = place.column;
    this.#cell = {
      ref,
      column: place.column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      content: '',
      isFormula: false,
      hasMetadata: attributes['vm'] !== undefined,
      struck: false,
    };
    this.#runs.clear();
  }

  #closeCell(): void {
    const { text, struck } = this.#runs.end();
    const cell = this.#cell && toCell(Object.assign(this.#cell, { content: text, struck }), this.#context);
    // Only cells that hold something count: whole rows and columns get formatted, to the end of the sheet.
    if (cell) {
      if (this.#row > this.#limits.rows) this.#refuse('too_many_rows');
      if (cell.column > this.#limits.columns) this.#refuse('too_many_columns');
      this.#cells.push(cell);
    }
    this.#cell = null;
  }

  #closeRow(): void {
    const row: Row = { sheet: this.#sheet, row: this.#row, cells: this.#cells };
    if (this.#cells.length > 0) this.found.push(this.#hidden ? { ...row, hidden: true } : row);
    this.#cells = [];
  }

  #refuse(law: 'cell_text_too_long' | 'too_many_rows' | 'too_many_columns'): never {
    const ref = this.#cell?.ref ?? '';
    return refuseSheet(law, ref, { sheet: this.#sheet, cell: ref });
  }
}
