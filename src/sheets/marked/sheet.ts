// A sheet of somebody's own file with marks: some cells in another style, and a column of reasons at its right. Nothing else of it
// is touched.
import { columnLetters, parseRef } from '../cells.ts';
import { escapeXml } from '../write/escape.ts';
import { widenedFrame } from './frame.ts';
import { type XmlEdit, edited, type Tag, walkTags, withAttributes } from './tags.ts';

export interface SheetMarks {
  /** By row, the columns of cells that are wrong. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
  /** By row, what stands in the column of reasons; its heading too. */
  readonly reasons: ReadonlyMap<number, string>;
  readonly reasonColumn: number;
  /** The file has that column from before: what stood there goes. */
  readonly isAgain: boolean;
}

export interface MarkStyles {
  readonly coloured: (style: number) => number;
  /** Of a text over several lines. */
  readonly lines?: number;
}

/** Styles of the cells that are marked; that of a cell that is not there too. */
export function stylesUsed(xml: string, { cells }: Pick<SheetMarks, 'cells'>): Set<number> {
  const used = new Set<number>([0]);
  let row = 0;
  let column = 0;
  walkTags(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') [row, column] = [rowOf(attributes, row), 0];
      if (name !== 'c') return;
      column = columnOf(attributes, column);
      if (cells.get(row)?.has(column)) used.add(styleOf(attributes));
    },
  });
  return used;
}

export function markSheet(xml: string, marks: SheetMarks, styles: MarkStyles): string {
  const { prefix, edits } = widenedFrame(xml, marks.reasonColumn);
  const rows = new MarkedRows(xml, prefix, marks, styles);
  walkTags(xml, rows);
  return edited(xml, [...edits, ...rows.edits]);
}

type Attributes = Tag['attributes'];
const rowOf = ({ r }: Attributes, before: number) => (r === undefined ? before + 1 : Number(r));
const columnOf = ({ r }: Attributes, before: number) => parseRef(r ?? '')?.column ?? before + 1;
const styleOf = ({ s }: Attributes) => Number(s ?? 0);

class MarkedRows {
  readonly edits: XmlEdit[] = [];
  readonly #xml: string;
  readonly #prefix: string;
  readonly #marks: SheetMarks;
  readonly #styles: MarkStyles;
  #row = 0;
  #column = 0;
  /** Cells that this row is to have and has not, by column. */
  #waiting = new Map<number, string>();
  #isChanged = false;
  /** The cell that is going by, and what stands in its place. */
  #replaced: { readonly start: number; readonly by: string } | undefined;

  constructor(xml: string, prefix: string, marks: SheetMarks, styles: MarkStyles) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#marks = marks;
    this.#styles = styles;
  }

  open(tag: Tag): void {
    if (tag.name === 'row') this.#openRow(tag);
    else if (tag.name === 'c') this.#openCell(tag);
  }

  close({ name, start, end, isEmpty }: Pick<Tag, 'name' | 'start' | 'end' | 'isEmpty'>): void {
    if (name === 'c') {
      if (this.#replaced) this.edits.push({ start: this.#replaced.start, end, text: this.#replaced.by });
      this.#replaced = undefined;
    } else if (name === 'row') {
      this.#insert(Infinity, isEmpty ? end : start);
      if (isEmpty && this.#isChanged) this.edits.push({ start: end, end, text: `</${this.#prefix}row>` });
    }
  }

  #openRow({ attributes, start, end, isEmpty }: Tag): void {
    this.#row = rowOf(attributes, this.#row);
    this.#column = 0;
    const { cells, reasons, reasonColumn } = this.#marks;
    const reason = reasons.get(this.#row);
    const blank = this.#styles.coloured(0);
    this.#waiting = new Map([...(cells.get(this.#row) ?? [])].map((column) => [column, this.#cell(column, blank, '')]));
    if (reason !== undefined)
      this.#waiting.set(reasonColumn, this.#cell(reasonColumn, this.#styles.lines ?? 0, reason));
    this.#isChanged = this.#waiting.size > 0;
    if (!this.#isChanged) return;
    // How far its cells reach is told by them.
    const plain = withAttributes(this.#xml.slice(start, end), { spans: null });
    this.edits.push({ start, end, text: isEmpty ? plain.replace(/\s*\/>$/, '>') : plain });
  }

  #openCell({ attributes, start, end }: Tag): void {
    const { cells, reasonColumn, isAgain } = this.#marks;
    this.#column = columnOf(attributes, this.#column);
    this.#insert(this.#column, start);
    const due = this.#waiting.get(this.#column);
    this.#waiting.delete(this.#column);
    if (this.#column === reasonColumn) {
      if (isAgain || due !== undefined) this.#replaced = { start, by: due ?? '' };
    } else if (cells.get(this.#row)?.has(this.#column)) {
      const s = String(this.#styles.coloured(styleOf(attributes)));
      this.edits.push({ start, end, text: withAttributes(this.#xml.slice(start, end), { s }) });
    }
  }

  /** Cells stand in the order of their columns. */
  #insert(before: number, at: number): void {
    const due = [...this.#waiting].filter(([column]) => column < before).toSorted(([a], [b]) => a - b);
    for (const [column, text] of due) {
      this.#waiting.delete(column);
      this.edits.push({ start: at, end: at, text });
    }
  }

  #cell(column: number, style: number, text: string): string {
    const p = this.#prefix;
    const head = `<${p}c r="${columnLetters(column)}${this.#row}"${style === 0 ? '' : ` s="${style}"`}`;
    if (text === '') return `${head}/>`;
    return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}is></${p}c>`;
  }
}
