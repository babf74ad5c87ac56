// Cells that are merged over several rows: what each of them says is handed down to the rows below. An amount is not, for it may
// be of all of them together; whose it is a person says.
import type { Cell, Merge, Row } from '../cells.ts';
import type { DataRow } from './reading.ts';

/** What the rows of a table are of. */
const subject = 'project';

interface Carried {
  readonly cell: Cell;
  readonly top: number;
  readonly bottom: number;
}

export class HandedDown {
  /** By their first row. */
  readonly #tall = new Map<number, Merge[]>();
  readonly #carried = new Map<number, Carried>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      if (merge.bottom === merge.top) continue;
      const there = this.#tall.get(merge.top);
      if (there) there.push(merge);
      else this.#tall.set(merge.top, [merge]);
    }
  }

  /** Where a table begins nothing is handed down from above. */
  forget(): void {
    this.#carried.clear();
  }

  into(
    data: DataRow,
    row: Row,
    { fieldOf, textFields }: { fieldOf: Map<number, string>; textFields: Set<string> },
  ): void {
    const ofSubject = (block: Carried) => this.#isOfSubject(block, fieldOf);
    for (const [column, block] of this.#carried) {
      const { cell, bottom } = block;
      const field = fieldOf.get(column);
      if (bottom < row.row) this.#carried.delete(column);
      else if (field === undefined || data.fields[field] !== undefined) continue;
      else if (!textFields.has(field)) {
        (data.merged ??= {})[field] = cell;
        if (ofSubject(block)) (data.mergedWithSubject ??= []).push(field);
      } else {
        data.fields[field] = cell;
        data.inherited.push(field);
      }
    }
    for (const { left, bottom } of this.#tall.get(row.row) ?? []) {
      const cell = row.cells.find(({ column }) => column === left);
      if (!cell) continue;
      this.#carried.set(left, { cell, top: row.row, bottom });
    }
    for (const [column, block] of this.#carried) {
      const field = fieldOf.get(column);
      if (block.top !== row.row || field === undefined || textFields.has(field)) continue;
      (data.merged ??= {})[field] = block.cell;
      if (ofSubject(block)) (data.mergedWithSubject ??= []).push(field);
    }
  }

  /** What the rows are of is merged over the very same of them. */
  #isOfSubject({ top, bottom }: Carried, fieldOf: Map<number, string>): boolean {
    return [...this.#carried].some(
      ([column, block]) => fieldOf.get(column) === subject && block.top === top && block.bottom === bottom,
    );
  }
}
