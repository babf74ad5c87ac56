import { refuseSheet } from './refusal.ts';

/** How much of a file is believed. Ample for what a bureau sends, and small enough that no file can hurt the server. */
export interface SheetLimits {
  fileBytes: number;
  zipEntries: number;
  /** All parts together, as declared and again as counted while they are unpacked. */
  uncompressedBytes: number;
  /** Of one part over a megabyte; honest sheets stay under forty. */
  compressionRatio: number;
  sheets: number;
  rows: number;
  columns: number;
  cellText: number;
  sharedStrings: number;
  sharedStringChars: number;
  styles: number;
  merges: number;
  mergeCells: number;
  /** Cells of an .ods that stand there by a count of repeats alone. */
  copiedCells: number;
  xmlDepth: number;
  /** Characters in which not one tag or text ends: a tag, comment or text that only wants to fill memory. */
  markupChars: number;
  /** Time spent in reading, without the time that the caller takes between rows. */
  milliseconds: number;
}

export const defaultLimits: SheetLimits = {
  fileBytes: 100 * 2 ** 20,
  zipEntries: 2_000,
  uncompressedBytes: 600 * 2 ** 20,
  compressionRatio: 200,
  sheets: 100,
  rows: 200_000,
  columns: 256,
  cellText: 32_767,
  sharedStrings: 1_000_000,
  sharedStringChars: 30_000_000,
  styles: 65_000,
  merges: 50_000,
  mergeCells: 1_000_000,
  copiedCells: 200_000,
  xmlDepth: 32,
  markupChars: 2 ** 20,
  milliseconds: 60_000,
};

/** A clock that runs only while the file is being worked on. */
export class Stopwatch {
  #spent = 0;
  readonly #limit: number;

  constructor(milliseconds: number) {
    this.#limit = milliseconds;
  }

  time<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#spent += performance.now() - start;
      if (this.#spent > this.#limit) refuseSheet('took_too_long', `more than ${this.#limit} ms`);
    }
  }
}
