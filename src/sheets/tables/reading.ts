import type { LawOf } from '../../laws/laws.ts';
import type { Cell } from '../cells.ts';
import type { UnitKind } from './shape.ts';

/** What was understood of one table: shown to whoever imports it, before anything is taken from it. */
export interface TableReading {
  form: string;
  sheet: string;
  /** Nobody sees the sheet who opens the file. */
  hidden?: true;
  /** First and last row of the head; without a head the last is the one before the first. */
  headRows: [first: number, last: number];
  /** The lines above the head: title, reporting office, period. */
  above: { row: number; text: string }[];
  /** The lines above the first head of the sheet, where this is another: unit and year may stand there once for all. */
  over?: { row: number; text: string }[];
  /** What is said around the sheet: the file's name, and titles of the sheets before it. It counts where the sheet itself says nothing. */
  around?: { readonly file: string; readonly before: readonly string[] };
  /** By which one of a later file is known to be the same; absent in readings of before. */
  head?: { first: string; signature: string };
  columns: ColumnReading[];
  /** Of fields that no column carries: what a person has said for every row. */
  constants?: Record<string, string>;
  doubts: HeadDoubt[];
  /** Grows while rows go by; at most `maxSkipped` are listed, all are counted. */
  skipped: { row: number; reason: SkipReason }[];
  skippedCount: number;
}

/** What lies in no table that is read, with the row that looks most like its head. */
export interface UnreadTable {
  sheet: string;
  hidden?: true;
  headRows: [first: number, last: number];
  columns: { letter: string; heading: string }[];
  /** The form that has the most of its headings; null where none has any. */
  likely: string | null;
  /** Below the head. */
  rows: number;
  /** Nobody sees it, and it is as narrow as lists for drop-downs are: it is passed over. */
  codes?: true;
}

export interface ColumnReading {
  column: number;
  letter: string;
  /** The heading as a path from the top of the head. */
  heading: string;
  /** Null: this column is not read. */
  field: string | null;
  /** A person has said so. */
  given?: true;
  /** Its amounts are totals up to a day, of which there is no other column. */
  runs?: true;
  unit: string | null;
  /** A running number, which is known and means nothing. */
  isSerial: boolean;
  /** Fields that an unread column resembles, for a person to choose from. */
  suggestions: string[];
}

/** Why somebody should look before the table is taken. */
export interface HeadDoubt {
  law: LawOf<'tables'>;
  fields?: string[];
  forms?: string[];
  /** Letters of the columns concerned. */
  column?: string;
}

export const skipReasons = [
  'total',
  'note',
  'repeated_head',
  'column_numbers',
  'group_line',
  'unit_line',
  'outside_table',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** One row of data: its cells by field. */
export interface DataRow {
  row: number;
  fields: Record<string, Cell>;
  /** Fields whose text comes from a merged cell that begins in a row above. */
  inherited: string[];
  /** Texts of columns that are not read, with their headings. */
  beside?: { heading: string; cell: Cell }[];
  /** Amounts of merged cells that begin in this row or above it: whose they are is not told. */
  merged?: Record<string, Cell>;
  /** Of them those that are merged over just the rows of one project. */
  mergedWithSubject?: string[];
  /** The line over its group of rows. */
  group?: string;
  /** Units that a line between the rows gives to those below it. */
  unitLine?: { text: string; units: ReadonlyMap<UnitKind, string> };
  hidden?: true;
  /** Something that is read of it is struck through. */
  struck?: true;
}

export const maxSkipped = 1_000;
