// What a person has said of the tables of a sheet: of this file by the row of the head, of earlier ones by the head itself.
import { sha256Of } from '../../../crypto/fingerprint.ts';
import { deepestHead } from '../../../domain/imports/tables.ts';
import { columnLetters, type Merge, type Row } from '../../cells.ts';
import { headColumns } from './headGrid.ts';
import { readHeading } from './heading.ts';
import { headRowsOf } from './headRows.ts';
import { maxHeadDepth } from '../recognise.ts';
import type { TableOverride } from '../override.ts';

/** Of the table of an earlier file, which one with the same head is read by. */
export interface KnownHead {
  /** By what most rows are seen not to begin it: how many cells its first row has, and what the first of them says. */
  readonly first: string;
  readonly signature: string;
  readonly depth: number;
  readonly said: Omit<TableOverride, 'sheet' | 'headRow' | 'headDepth'>;
}

/** By what next month's heading is known again: months, years and numbers of an issue change in it. */
export const headingMark = (text: string): string => readHeading(text).fullKey.replace(/\d+/g, '#');

/**
 * Of what stands in which columns, whatever form it is taken for; and of which forms the lines over it have words, for tables of
 * one head may be of different things: what was signed, what was started.
 */
export function headSignature(
  columns: readonly { readonly column: number; readonly heading: string }[],
  titled: readonly string[],
): string {
  const told = [titled, ...columns.map(({ column, heading }) => [columnLetters(column), headingMark(heading)])];
  return sha256Of(JSON.stringify(told)).slice(0, 32);
}

/** Empty for a row that no head begins with. */
export function firstMark({ cells }: Row): string {
  const [first] = cells;
  return !first || first.text.length > 60 ? '' : `${cells.length}:${headingMark(first.text)}`;
}

function columnsOf(rows: readonly Row[], merges: readonly Merge[]) {
  return headColumns(rows, merges).map(({ column, path }) => ({ column, heading: path.join('/') }));
}

export class SaidHeads {
  readonly #sheet: string;
  readonly #merges: readonly Merge[];
  readonly #byRow: ReadonlyMap<number, TableOverride>;
  readonly #every: TableOverride | undefined;
  readonly #known: ReadonlyMap<string, readonly KnownHead[]>;
  /** How many cells their first rows have. */
  readonly #widths: ReadonlySet<number>;
  /** So many rows have to be seen to know a head. */
  readonly depth: number;

  constructor(
    { name, merges }: { readonly name: string; readonly merges: readonly Merge[] },
    overrides: readonly TableOverride[],
    known: readonly KnownHead[],
  ) {
    this.#sheet = name;
    this.#merges = merges;
    const own = overrides.filter(({ sheet }) => sheet === name);
    this.#byRow = new Map(own.flatMap((one) => (one.headRow === undefined ? [] : [[one.headRow, one] as const])));
    this.#every = own.find(({ headRow }) => headRow === undefined);
    this.#known = Map.groupBy(known, ({ first }) => first);
    this.#widths = new Set(known.map(({ first }) => Number.parseInt(first, 10)));
    const depths = [...own.map(({ headDepth = 1 }) => headDepth), ...known.map((one) => one.depth)];
    this.depth = Math.min(deepestHead, Math.max(maxHeadDepth, ...depths));
  }

  /** Of a head that begins in this very row of this file. */
  at(row: number): TableOverride | undefined {
    return this.#byRow.get(row);
  }

  /** Of whatever is found to be a head. */
  get ofEvery(): TableOverride | undefined {
    return this.#every;
  }

  /** The first row in which a person has said that a head begins, of so many after this one. */
  next(row: number, within: number): number | undefined {
    for (let n = 1; n < within; n++) if (this.#byRow.has(row + n)) return row + n;
    return undefined;
  }

  /** What was said of an earlier file with the head that begins these rows. */
  known(rows: readonly Row[], titled: () => readonly string[]): TableOverride | undefined {
    const [row] = rows;
    // Nearly every row of a large sheet ends here.
    if (!row || !this.#widths.has(row.cells.length)) return undefined;
    for (const { signature, depth, said } of this.#known.get(firstMark(row)) ?? [])
      if (headSignature(columnsOf(headRowsOf(rows, depth), this.#merges), titled()) === signature)
        return {
          sheet: this.#sheet,
          headRow: row.row,
          headDepth: depth,
          ...said,
          knownBy: { first: firstMark(row), signature },
        };
    return undefined;
  }
}
