// What lies in no table that is read: a sheet in which no form is known, or a table of which a person has said that it is none.
import { columnLetters, type Merge, type Row } from '../cells.ts';
import { headColumns } from './heads/headGrid.ts';
import { headRowsOf } from './heads/headRows.ts';
import type { FormIndex } from './formIndex.ts';
import type { UnreadTable } from './reading.ts';
import { type HeadContext, recogniseHead } from './recognise.ts';

/** Nobody looks further down for a head. */
const looked = 40;
const longestHeading = 40;
/** So many columns a list for drop-downs has at most. */
const widestCodes = 4;

export class Unread {
  readonly #sheet: { readonly name: string; readonly merges: readonly Merge[]; readonly hidden: boolean };
  readonly #tell: (table: UnreadTable) => void;
  #first: Row[] = [];
  #rows = 0;
  #begun: UnreadTable | null = null;
  #isRead = false;

  constructor(sheet: { name: string; merges: readonly Merge[]; hidden: boolean }, tell: (table: UnreadTable) => void) {
    this.#sheet = sheet;
    this.#tell = tell;
  }

  /** A row that is in no table. */
  take(row: Row): void {
    if (this.#begun) this.#begun.rows++;
    if (this.#isRead) return;
    this.#rows++;
    if (this.#first.length < looked) this.#first.push(row);
  }

  /** A head of which a person has said that it is not read. */
  begin(rows: readonly Row[]): void {
    this.#tellBegun();
    this.#isRead = true;
    this.#begun = this.#table(rows, null);
  }

  /** A table that is read begins. */
  end(): void {
    this.#tellBegun();
    this.#isRead = true;
    this.#first = [];
  }

  /** After the last row. */
  finish(indexes: readonly FormIndex[]): void {
    this.#tellBegun();
    if (this.#isRead || this.#rows === 0) return;
    const head = likelyHead(this.#first, indexes, { sheet: this.#sheet.name, merges: this.#sheet.merges });
    const table = this.#table(head?.rows ?? this.#first.slice(0, 1), head?.form ?? null);
    const before = this.#first.filter(({ row }) => row <= table.headRows[1]).length;
    const isCodes = this.#sheet.hidden && table.likely === null && table.columns.length <= widestCodes;
    this.#tell({ ...table, rows: this.#rows - before, ...(isCodes ? { codes: true as const } : {}) });
  }

  #table(rows: readonly Row[], likely: string | null): UnreadTable {
    const [first = 1, last = first] = [rows[0]?.row, rows.at(-1)?.row];
    const columns = headColumns(rows, this.#sheet.merges).map(({ column, path }) => ({
      letter: columnLetters(column),
      heading: path.join('/'),
    }));
    const { name, hidden } = this.#sheet;
    return { sheet: name, ...(hidden ? { hidden } : {}), headRows: [first, last], columns, likely, rows: 0 };
  }

  /** One without rows is a line over the next table. */
  #tellBegun(): void {
    if (this.#begun && this.#begun.rows > 0) this.#tell(this.#begun);
    this.#begun = null;
  }
}

/** So many rows are tried. */
const tried = 4;

/** The row that looks most like a head, for a person to say whether it is: texts, each but once, above all known ones. */
function likelyHead(
  first: readonly Row[],
  indexes: readonly FormIndex[],
  { sheet, merges }: Pick<HeadContext, 'sheet' | 'merges'>,
): { rows: Row[]; form: string | null } | undefined {
  const [best] = first
    .map((row, at) => ({ at, row, worth: textsOf(row) }))
    .filter(({ row, worth }) => worth > 1 && !hangsOnAbove(row, merges))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, tried)
    .flatMap(({ at, row, worth }) => {
      const rows = first.slice(at);
      const override = { sheet, headRow: row.row };
      const head = recogniseHead(rows, indexes, { sheet, merges, above: [], over: [], override });
      if (!head) return [];
      const fields = head.columns.filter(({ field }) => field !== null).length;
      const form = fields > 0 ? head.form : null;
      return { rows: headRowsOf(rows, head.depth), form, worth: worth + 2 * fields };
    })
    .toSorted((a, b) => b.worth - a.worth);
  return best;
}

/** A cell that is merged from above says that its head, or its block, began there. */
function hangsOnAbove({ row }: Row, merges: readonly Merge[]): boolean {
  return merges.some(({ top, bottom }) => top < row && row <= bottom);
}

/** Different texts that may be headings, against what is none. */
function textsOf({ cells }: Row): number {
  const texts = cells.filter(({ kind, text }) => kind === 'text' && text.length <= longestHeading);
  return new Set(texts.map(({ text }) => text)).size - 2 * (cells.length - texts.length);
}
