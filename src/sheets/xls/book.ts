// What all sheets of an old workbook share: their names and places, texts, formats and fonts.
import { readable } from '../../domain/text.ts';
import type { Sheet } from '../cells.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import type { WorkbookContext } from '../xlsx/cell.ts';
import { builtInFormat, type NumberFormat, readFormat } from '../xlsx/formats.ts';
import { continuedPieces, recordAt, recordIds, recordsFrom, type XlsRecord } from './records.ts';
import { readSharedTexts, readText, type XlsText } from './texts.ts';

export interface XlsBook extends WorkbookContext {
  readonly sheets: readonly { readonly name: string; readonly visibility: Sheet['visibility']; readonly at: number }[];
  readonly texts: readonly XlsText[];
  readonly isStruckFont: (font: number) => boolean;
}

const newest = 0x600;
const struckBit = 0x08;
const visibilities = ['visible', 'hidden', 'veryHidden'] as const;

export function readBook(stream: Buffer, limits: SheetLimits): XlsBook {
  const begin = recordAt(stream, 0);
  // Before Excel 97 a text had no encoding of its own.
  if (begin?.id !== recordIds.bof || begin.bytes.length < 4 || begin.bytes.readUInt16LE(0) !== newest) {
    refuseSheet('file_is_old_xls', `version ${begin?.bytes.toString('hex', 0, 2) ?? ''}`);
  }
  const reading = new BookReading(stream, limits);
  for (const record of recordsFrom(stream, 0)) guarded(record, () => reading.take(record));
  return reading.end();
}

/** A record that is shorter than it should be is damage. */
export function guarded<T>(record: XlsRecord, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuseSheet('xls_damaged', `record ${record.id} at ${record.at}`);
  }
}

class BookReading {
  readonly #stream: Buffer;
  readonly #limits: SheetLimits;
  readonly #fonts: boolean[] = [];
  readonly #formats = new Map<number, NumberFormat>();
  readonly #cellFormats: { format: number; font: number }[] = [];
  readonly #sheets: { name: string; visibility: Sheet['visibility']; at: number }[] = [];
  #texts: XlsRecord | null = null;
  #from1904 = false;

  constructor(stream: Buffer, limits: SheetLimits) {
    this.#stream = stream;
    this.#limits = limits;
  }

  take(record: XlsRecord): void {
    const { id, bytes } = record;
    if (id === recordIds.filePass) refuseSheet('file_is_encrypted', 'FILEPASS');
    else if (id === recordIds.date1904) this.#from1904 = bytes.readUInt16LE(0) === 1;
    else if (id === recordIds.font) this.#fonts.push((bytes.readUInt16LE(2) & struckBit) !== 0);
    else if (id === recordIds.format) this.#formats.set(bytes.readUInt16LE(0), readFormat(readText(bytes, 2, 2)));
    else if (id === recordIds.xf) {
      this.#cellFormats.push({ font: bytes.readUInt16LE(0), format: bytes.readUInt16LE(2) });
    } else if (id === recordIds.boundSheet) this.#takeSheet(bytes);
    else if (id === recordIds.sst) this.#texts = record;
    if (this.#cellFormats.length > this.#limits.styles || this.#fonts.length > this.#limits.styles) {
      refuseSheet('too_many_styles', `more than ${this.#limits.styles}`);
    }
  }

  #takeSheet(bytes: Buffer): void {
    if (this.#sheets.length >= this.#limits.sheets) refuseSheet('too_many_sheets', `more than ${this.#limits.sheets}`);
    // Charts, macros and modules have no cells.
    if (bytes.readUInt8(5) !== 0) return;
    const visibility = visibilities[bytes.readUInt8(4) & 3] ?? 'hidden';
    this.#sheets.push({ name: readable(readText(bytes, 6, 1)).trim(), visibility, at: bytes.readUInt32LE(0) });
  }

  end(): XlsBook {
    if (this.#sheets.length === 0) refuseSheet('part_missing', 'no sheet');
    return {
      sheets: this.#sheets,
      from1904: this.#from1904,
      strings: [],
      texts: this.#sharedTexts(),
      isStruckFont: (font) => this.#isStruck(font),
      styles: this.#cellFormats.map(({ format, font }) => ({
        ...(this.#formats.get(format) ?? builtInFormat(format)),
        struck: this.#isStruck(font),
      })),
    };
  }

  #sharedTexts(): XlsText[] {
    const record = this.#texts;
    if (!record) return [];
    return guarded(record, () => readSharedTexts(continuedPieces(this.#stream, record), this.#limits));
  }

  /** Nobody's font is the fourth: there is none of that number. */
  #isStruck(font: number): boolean {
    return this.#fonts[font > 4 ? font - 1 : font] ?? false;
  }
}
