/** A sheet to be written: a title, a head of as many rows as its deepest path, rows that stream, notes under them. */
export interface SheetOut {
  name: string;
  title?: string;
  /** A line between title and head, such as the unit of all amounts. */
  subtitle?: string;
  columns: readonly ColumnOut[];
  rows: Iterable<readonly CellOut[]> | AsyncIterable<readonly CellOut[]>;
  notes?: readonly string[];
}

export interface ColumnOut {
  /** The heading from the top row of the head down; equal neighbours on one level become one merged cell. */
  path: readonly string[];
  format: Format;
  /** In characters of Latin text; a Chinese character takes two. */
  width?: number;
}

export type Format = 'text' | 'amount' | 'count' | 'date' | 'percent';

/** A decimal goes to the file digit by digit, so that an exact amount never passes through a float. */
export type Value = string | number | null | { day: string } | { decimal: string };

export type CellOut = Value | { value: Value; fill: Fill };

export type Fill = 'refused' | 'warning';

export function valueOf(cell: CellOut): { value: Value; fill: Fill | null } {
  return cell !== null && typeof cell === 'object' && 'fill' in cell ? cell : { value: cell, fill: null };
}
