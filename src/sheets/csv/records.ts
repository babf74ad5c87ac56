import { refuseSheet } from '../refusal.ts';

/** Splits text that comes in pieces into records as RFC 4180 says: quotes around, doubled inside, line ends within. */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #maxText: number;
  #fields: string[] = [];
  #field = '';
  #state: 'start' | 'plain' | 'quoted' | 'quoteSeen' = 'start';
  #afterReturn = false;

  constructor(delimiter: string, maxText: number) {
    this.#delimiter = delimiter;
    this.#maxText = maxText;
  }

  /** The records that this piece completes; the last piece also gives the one that no line end closes. */
  split(text: string, isLast: boolean): string[][] {
    const records: string[][] = [];
    for (let at = 0; at < text.length; ) at = this.#take(text, at, records);
    if (isLast) {
      if (this.#state === 'quoted') refuseSheet('csv_quote_open', 'a quote is opened and never closed');
      if (this.#fields.length > 0 || this.#state !== 'start') this.#endRecord(records);
    }
    return records;
  }

  /** Takes one mark, or a run of plain characters, and answers where to go on. */
  #take(text: string, at: number, records: string[][]): number {
    const mark = text.charAt(at);
    if (this.#state === 'quoted') return this.#takeQuoted(text, at);
    const followsReturn = this.#afterReturn;
    this.#afterReturn = false;
    if (mark === '"' && this.#state !== 'plain') {
      if (this.#state === 'quoteSeen') this.#append('"');
      this.#state = 'quoted';
    } else if (mark === this.#delimiter) this.#endField();
    else if (mark === '\r' || mark === '\n') {
      if (mark === '\r' || !followsReturn) this.#endRecord(records);
      this.#afterReturn = mark === '\r';
    } else {
      let end = at + 1;
      while (end < text.length && !this.#isMark(text.charAt(end))) end++;
      this.#append(text.slice(at, end));
      this.#state = 'plain';
      return end;
    }
    return at + 1;
  }

  #takeQuoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    this.#append(text.slice(at, quote < 0 ? text.length : quote));
    if (quote < 0) return text.length;
    this.#state = 'quoteSeen';
    return quote + 1;
  }

  #isMark(mark: string): boolean {
    return mark === this.#delimiter || mark === '\n' || mark === '\r';
  }

  #append(text: string): void {
    this.#field += text;
    if (this.#field.length > this.#maxText)
      refuseSheet('cell_text_too_long', `field after ${this.#fields.length} fields`);
  }

  #endField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'start';
    if (this.#fields.length > 16_384) refuseSheet('too_many_columns', 'more than 16384 fields');
  }

  #endRecord(records: string[][]): void {
    this.#endField();
    records.push(this.#fields);
    this.#fields = [];
  }
}
