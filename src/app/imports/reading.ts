// What an import was understood as: its tables with their columns, and the counts of what the rows become.
import type { Law } from '../../laws/laws.ts';
import type { CellContext, RefusedCell } from '../../sheets/forms/values.ts';
import type { FormId } from '../../sheets/forms/index.ts';
import type { TableReading } from '../../sheets/tables/reading.ts';
import type { TableOverride } from '../../sheets/tables/recognise.ts';
import type { SheetLaw } from '../../sheets/refusal.ts';
import type { Outcome } from '../../storage/imports/queries.ts';

export type Counts = Record<Outcome, number>;

/** One table of the file. `columns` says which heading became which field, in which unit; null is not read. */
export interface ImportTableReading extends Omit<TableReading, 'form'> {
  readonly form: FormId;
  readonly rows: number;
}

/** Of a preview as it was seen. */
export interface PreviewSeal {
  readonly digest: string;
  /** Absent where the server has no key. */
  readonly mark?: string;
}

/** A sheet that is not read, and why; the others are. */
export interface LeftOut {
  readonly sheet: string;
  readonly law: SheetLaw;
  readonly cell?: string;
}

export interface ImportReading {
  readonly tables: readonly ImportTableReading[];
  readonly overrides: readonly TableOverride[];
  /** Sheets that could not be read; absent in readings of before. */
  readonly leftOut?: readonly LeftOut[];
  readonly counts: Counts;
  readonly byForm: readonly ({ readonly form: FormId } & Counts)[];
  readonly rowsRead: number;
  /** Of the rows as they are staged; absent in those of before. */
  readonly characters?: number;
  /** Version of the ledger that the rows were held against. */
  readonly ledgerVersion: string;
  readonly seal?: PreviewSeal;
}

/** Why a row is refused: a law, the cell it is about, what stands there. */
export interface RowBreach {
  readonly law: Law;
  readonly field?: string;
  readonly ref?: string;
  readonly value?: string;
  readonly expected?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A row as it waits between reading and planning. */
export interface ReadRow {
  readonly form: FormId;
  readonly table: number;
  readonly row: number;
  /** Text of each cell, by field. */
  readonly cells: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly undetermined: readonly string[];
  readonly refused: readonly RefusedCell[];
}

export interface ReadTable {
  readonly reading: TableReading;
  readonly context: CellContext;
  rows: number;
  /** Its sheet could not be read to its end, so none of its rows is taken. */
  dropped?: boolean;
}

export function noCounts(): Counts {
  return { new: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0 };
}
