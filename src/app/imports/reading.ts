// What an import was understood as: its tables with their columns, and the counts of what the rows become.
import type { DoubtKind, Offer, Sign } from '../../domain/imports/doubts.ts';
import type { Law } from '../../laws/laws.ts';
import type { TableSigns } from '../../sheets/doubts/tableSigns.ts';
import type { CellContext, RefusedCell } from '../../sheets/forms/values.ts';
import type { FormId } from '../../sheets/forms/index.ts';
import type { TableReading, UnreadTable } from '../../sheets/tables/reading.ts';
import type { TableOverride } from '../../sheets/tables/override.ts';
import type { SheetLaw } from '../../sheets/refusal.ts';
import type { Outcome } from '../../storage/imports/queries.ts';

export type Counts = Record<Outcome, number>;

/** One table of the file. `columns` says which heading became which field, in which unit; null is not read. */
export interface ImportTableReading extends Omit<TableReading, 'form'> {
  readonly form: FormId;
  /** Of its heading; absent in readings of before. */
  readonly signature?: string;
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

/** What a person is asked, once for all tables of the file with one head; and what was answered. */
export interface ImportDoubt {
  readonly key: string;
  readonly kind: DoubtKind;
  readonly part?: string;
  /** Of the heading: with the sender it tells for which files the answer holds. */
  readonly signature: string;
  /** The first of the rows that it is about, and what stands there. */
  readonly read: readonly ReadThere[];
  readonly rows: number;
  readonly answers: readonly Offer[];
  readonly answer?: string;
  /** The answer is one of before, given at that time. */
  readonly answeredAt?: string;
}

export interface ReadThere {
  readonly sheet: string;
  readonly row: number;
  readonly ref?: string;
  readonly text: string;
}

/** How far a sheet goes. */
export interface SheetExtent {
  readonly sheet: string;
  /** The last row and column that hold something. */
  readonly rows: number;
  readonly columns: number;
}

export interface ImportReading {
  readonly tables: readonly ImportTableReading[];
  /** What lies in none of them; absent in readings of before. */
  readonly unread?: readonly UnreadTable[];
  /** Absent in readings of before. */
  readonly extents?: readonly SheetExtent[];
  /** What was said of tables: of this file, or of an earlier one with that head (`saidAt`). */
  readonly overrides: readonly TableOverride[];
  /** Sheets that could not be read; absent in readings of before. */
  readonly leftOut?: readonly LeftOut[];
  /** Absent in readings of before. */
  readonly doubts?: readonly ImportDoubt[];
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
  /** As which it will be staged, where that is settled before it is planned. */
  readonly no?: number;
  readonly form: FormId;
  readonly table: number;
  readonly row: number;
  /** Text of each cell, by field. */
  readonly cells: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly undetermined: readonly string[];
  readonly refused: readonly RefusedCell[];
  /** Fields that say a month and no day. */
  readonly monthEnds?: readonly string[];
  /** It would be dropped for what it is called, unless somebody says otherwise. */
  readonly aside?: true;
  /** What in it, or in its table, speaks for a doubt. */
  readonly signs?: readonly Sign[];
  /** The line over its group of rows. */
  readonly group?: string;
  /** What was answered of it. */
  readonly answers?: Answers;
}

/** By kind, and by field where it is asked of fields. */
export type Answers = Readonly<Record<string, string>>;

export interface ReadTable {
  readonly reading: TableReading;
  readonly context: CellContext;
  readonly signs: TableSigns;
  readonly signature: string;
  /** Its rows are an office's. */
  readonly hasOffice: boolean;
  /** What its title says for all rows. */
  readonly byTitle: Readonly<Record<string, string>>;
  rows: number;
  /** Fields of which a cell says no unit, and its column neither. */
  readonly unitless: Set<string>;
  /** Its sheet could not be read to its end, so none of its rows is taken. */
  dropped?: boolean;
}

export function noCounts(): Counts {
  return { new: 0, changed: 0, unchanged: 0, refused: 0, asked: 0, skipped: 0 };
}
