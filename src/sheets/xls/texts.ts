import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { TextRuns } from '../xlsx/textRuns.ts';

const [wide, phonetic, rich] = [1, 4, 8];

/** Reads on from piece to piece, as if they were one. */
class Pieces {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  #current(): Buffer {
    for (;;) {
      const piece = this.#pieces[this.#piece] ?? refuseSheet('xls_damaged', 'a text goes on behind its record');
      if (this.#at < piece.length) return piece;
      this.#piece++;
      this.#at = 0;
    }
  }

  /** Asked between texts, of which a file may have as many as pieces: what is read is not gone over again. */
  isAtEnd(): boolean {
    while (this.#piece < this.#pieces.length && this.#at >= (this.#pieces[this.#piece]?.length ?? 0)) {
      this.#piece++;
      this.#at = 0;
    }
    return this.#piece === this.#pieces.length;
  }

  byte(): number {
    return this.#current()[this.#at++] ?? 0;
  }

  word(): number {
    return this.byte() + this.byte() * 256;
  }

  long(): number {
    return this.word() + this.word() * 65_536;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      const taken = Math.min(left, this.#current().length - this.#at);
      this.#at += taken;
      left -= taken;
    }
  }

  /** Characters of one byte or two. Where the next piece begins it says anew of how many. */
  characters(count: number, flags: number): string {
    let text = '';
    let isWide = (flags & wide) !== 0;
    for (let left = count; left > 0; ) {
      const before = this.#piece;
      const piece = this.#current();
      if (this.#piece !== before) {
        isWide = (this.byte() & wide) !== 0;
        continue;
      }
      const size = isWide ? 2 : 1;
      const taken = Math.min(left, Math.floor((piece.length - this.#at) / size));
      if (taken === 0) refuseSheet('xls_damaged', 'half a character');
      text += piece.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + taken * size);
      this.#at += taken * size;
      left -= taken;
    }
    return text;
  }
}

/** A text whose length is told in one byte (names of sheets) or in two. */
export function readText(bytes: Buffer, at: number, lengthBytes: 1 | 2): string {
  const pieces = new Pieces([bytes]);
  pieces.skip(at);
  const length = lengthBytes === 1 ? pieces.byte() : pieces.word();
  const flags = length > 0 || !pieces.isAtEnd() ? pieces.byte() : 0;
  if (flags & rich) pieces.skip(2);
  if (flags & phonetic) pieces.skip(4);
  return pieces.characters(length, flags);
}

export function readLongText(given: readonly Buffer[]): string {
  const pieces = new Pieces(given);
  const length = pieces.word();
  return length === 0 ? '' : pieces.characters(length, pieces.byte());
}

export interface XlsText {
  readonly text: string;
  /** From which character on another font than the cell's is used. */
  readonly fonts: readonly RunMark[];
}

interface RunMark {
  readonly from: number;
  readonly font: number;
}

/** The workbook's table of texts. */
export function readSharedTexts(given: readonly Buffer[], limits: SheetLimits): XlsText[] {
  const pieces = new Pieces(given);
  pieces.skip(4);
  const count = pieces.long();
  const texts: XlsText[] = [];
  let total = 0;
  // A text is three bytes at least, so that no count makes more of them than the file has.
  while (texts.length < count && !pieces.isAtEnd()) {
    const length = pieces.word();
    const flags = pieces.byte();
    const runs = flags & rich ? pieces.word() : 0;
    const besides = flags & phonetic ? pieces.long() : 0;
    const text = pieces.characters(length, flags);
    const fonts = Array.from({ length: runs }, () => ({ from: pieces.word(), font: pieces.word() }));
    pieces.skip(besides);
    total += length;
    if (texts.length >= limits.sharedStrings || total > limits.sharedStringChars) {
      refuseSheet('too_many_shared_strings', `more than ${texts.length}`);
    }
    texts.push({ text, fonts });
  }
  return texts;
}

/** What is struck through beside text that is not is left out, as in an .xlsx. */
export function withoutStruck(
  { text, fonts }: XlsText,
  isStruckCell: boolean,
  isStruckFont: (font: number) => boolean,
): { text: string; struck: boolean } {
  const runs = new TextRuns();
  runs.strike(isStruckCell);
  runs.add(text.slice(0, fonts[0]?.from));
  for (const [n, { from, font }] of fonts.entries()) {
    runs.strike(isStruckFont(font));
    runs.add(text.slice(from, fonts[n + 1]?.from));
  }
  return runs.end();
}
