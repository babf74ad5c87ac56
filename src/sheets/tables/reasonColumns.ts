// The columns in which a file that was given back says why its rows were refused: it is read as if they were not there.
import type { Row } from '../cells.ts';
import { reasonHeading } from '../forms/marks.ts';

export class ReasonColumns {
  readonly #columns = new Set<number>();

  /** The heading stands behind all others. */
  without(row: Row): Row {
    const last = row.cells.at(-1);
    if (last?.text === reasonHeading) this.#columns.add(last.column);
    if (this.#columns.size === 0) return row;
    return { ...row, cells: row.cells.filter(({ column }) => !this.#columns.has(column)) };
  }
}
