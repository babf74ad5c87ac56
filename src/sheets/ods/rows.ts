import { columnLetters, type Cell, type Row } from '../cells.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { TextRuns } from '../xlsx/textRuns.ts';
import { toOdsCell } from './cell.ts';
import { countOf, isCell, OdsPlace } from './place.ts';
import type { OdsStyles } from './styles.ts';

interface ColumnStyle {
  readonly until: number;
  readonly style: string | undefined;
}

/** The rows of one table of the document, as they go by. */
export class OdsRows {
  found: Row[] = [];
  isDone = false;
  readonly #wanted: number;
  readonly #sheet: string;
  readonly #styles: OdsStyles;
  readonly #limits: SheetLimits;
  readonly #place = new OdsPlace();
  readonly #columns: ColumnStyle[] = [];
  #rowStyle: string | undefined;
  #isHidden = false;
  #cells: Omit<Cell, 'ref'>[] = [];
  #cell: Readonly<Record<string, string>> | null = null;
  #copies = 0;
  readonly #runs = new TextRuns();
  readonly #spans: boolean[] = [];
  #paragraphs = 0;
  #inParagraph = 0;
  /** In a remark or a drawing, which lie in a cell and are none of its text. */
  #beside = 0;

  constructor(wanted: number, sheet: string, styles: OdsStyles, limits: SheetLimits) {
    this.#wanted = wanted;
    this.#sheet = sheet;
    this.#styles = styles;
    this.#limits = limits;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#place.open(name, attributes);
    if (this.#place.table !== this.#wanted || !this.#place.isInTable) return;
    if (isBeside(name)) this.#beside++;
    else if (this.#beside > 0) return;
    else if (name === 'table:table-column') {
      const until = (this.#columns.at(-1)?.until ?? 0) + countOf(attributes['table:number-columns-repeated']);
      this.#columns.push({ until, style: attributes['table:default-cell-style-name'] });
    } else if (name === 'table:table-row') this.#openRow(attributes);
    else if (isCell(name)) {
      this.#cell = attributes;
      this.#paragraphs = 0;
      this.#runs.clear();
    } else if (this.#cell) this.#openText(name, attributes);
  }

  text(text: string): void {
    if (this.#cell && this.#inParagraph > 0 && this.#beside === 0) this.#add(text);
  }

  close(name: string): void {
    const isOurs = this.#place.table === this.#wanted && this.#place.isInTable;
    if (isOurs) {
      if (isBeside(name)) this.#beside--;
      else if (this.#beside === 0) this.#close(name);
    }
    this.#place.close(name);
    if (isOurs && this.#place.table !== this.#wanted) this.isDone = true;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#cells = [];
    this.#rowStyle = attributes['table:default-cell-style-name'];
    this.#isHidden = ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
  }

  #openText(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text:p') {
      if (this.#paragraphs++ > 0) this.#add('\n');
      this.#inParagraph++;
    } else if (name === 'text:span' || name === 'text:a') {
      const isStruck = this.#styles.isStruckText(attributes['text:style-name']) || (this.#spans.at(-1) ?? false);
      this.#spans.push(isStruck);
      this.#runs.strike(isStruck);
    } else if (name === 'text:s') this.#add(' '.repeat(Math.min(countOf(attributes['text:c']), this.#limits.cellText)));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
  }

  #add(text: string): void {
    this.#runs.add(text);
    if (this.#runs.length > this.#limits.cellText) {
      const ref = `${columnLetters(this.#place.column)}${this.#place.row}`;
      refuseSheet('cell_text_too_long', ref, { sheet: this.#sheet, cell: ref });
    }
  }

  #close(name: string): void {
    if (name === 'text:p') this.#inParagraph--;
    else if (name === 'text:span' || name === 'text:a') {
      this.#spans.pop();
      this.#runs.strike(this.#spans.at(-1) ?? false);
    } else if (isCell(name)) this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    this.#cell = null;
    const { column } = this.#place;
    const repeats = countOf(attributes['table:number-columns-repeated']);
    this.#place.column += repeats - 1;
    const name =
      attributes['table:style-name'] ?? this.#rowStyle ?? this.#columns.find(({ until }) => until >= column)?.style;
    const told = toOdsCell({ column, attributes, ...this.#runs.end(), style: this.#styles.cell(name) });
    if (!told) return;
    this.#countCopies(repeats - 1);
    for (let n = 0; n < repeats; n++) {
      if (column + n > this.#limits.columns) this.#refuse('too_many_columns', column + n, this.#place.row);
      this.#cells.push({ column: column + n, ...told });
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const repeats = this.#place.rowRepeats;
    this.#countCopies(this.#cells.length * (repeats - 1));
    for (let row = this.#place.row; row < this.#place.row + repeats; row++) {
      if (row > this.#limits.rows) this.#refuse('too_many_rows', this.#cells[0]?.column ?? 1, row);
      const cells = this.#cells.map((cell) => ({ ref: `${columnLetters(cell.column)}${row}`, ...cell }));
      this.found.push({ sheet: this.#sheet, row, cells, ...(this.#isHidden ? { hidden: true } : {}) });
    }
    this.#cells = [];
  }

  /** A cell that stands for a million of them is written in a hundred bytes. */
  #countCopies(copies: number): void {
    this.#copies += copies;
    if (this.#copies > this.#limits.copiedCells) this.#refuse('too_many_copies', this.#place.column, this.#place.row);
  }

  #refuse(law: 'too_many_columns' | 'too_many_rows' | 'too_many_copies', column: number, row: number): never {
    const ref = `${columnLetters(column)}${row}`;
    return refuseSheet(law, ref, { sheet: this.#sheet, cell: ref });
  }
}

function isBeside(name: string): boolean {
  return name === 'office:annotation' || name === 'text:ruby-text' || name === 'text:note' || name.startsWith('draw:');
}
