import { refuseSheet } from '../refusal.ts';

/** A count of repeats or of spanned cells; one where nothing is said. */
export function countOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  return Number.isInteger(count) && count >= 1
    ? Math.min(count, 2 ** 21)
    : refuseSheet('cell_reference_invalid', `a count of ${text.slice(0, 20)}`);
}

/** Where the walk through a document stands: in which table, row and column. Tables of other files that are kept in it are none. */
export class OdsPlace {
  /** -1 outside of tables. */
  table = -1;
  row = 0;
  column = 0;
  #tables = 0;
  #depth = 0;
  #rowRepeats = 1;

  get isInTable(): boolean {
    return this.#depth === 1;
  }

  get rowRepeats(): number {
    return this.#rowRepeats;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table:table') {
      if (++this.#depth > 1) return;
      this.table = this.#tables++;
      this.row = 0;
    } else if (this.#depth !== 1) return;
    else if (name === 'table:table-row') {
      this.row++;
      this.column = 0;
      this.#rowRepeats = countOf(attributes['table:number-rows-repeated']);
    } else if (isCell(name)) this.column++;
  }

  close(name: string): void {
    if (name === 'table:table') {
      if (--this.#depth === 0) this.table = -1;
    } else if (name === 'table:table-row' && this.#depth === 1) this.row += this.#rowRepeats - 1;
  }
}

export function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell';
}
