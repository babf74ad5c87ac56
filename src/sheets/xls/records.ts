// The stream of an old workbook: records of a number, a length and that many bytes. What is longer goes on in the next one.
import { refuseSheet } from '../refusal.ts';

/** By the names that Microsoft gave them. */
export const recordIds = {
  formula: 0x06,
  /** The numbers that it had before, under which some programs write it still. */
  formulaOf3: 0x206,
  formulaOf4: 0x406,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continued: 0x3c,
  boundSheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  array: 0x221,
  table: 0x236,
  rk: 0x27e,
  format: 0x41e,
  sharedFormula: 0x4bc,
  bof: 0x809,
} as const;

export interface XlsRecord {
  readonly id: number;
  /** Where its head stands. */
  readonly at: number;
  readonly bytes: Buffer;
  readonly next: number;
}

/** The record whose head stands there; null at the end of the stream, which may be filled up. */
export function recordAt(stream: Buffer, at: number): XlsRecord | null {
  if (at + 4 > stream.length) return null;
  const [id, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
  const next = at + 4 + length;
  if (next > stream.length) return refuseSheet('xls_damaged', `a record of ${length} bytes at ${at}`);
  return { id, at, bytes: stream.subarray(at + 4, next), next };
}

/** The records of one part of the stream, from its beginning to its end; those of charts that lie in it are left out. */
export function* recordsFrom(stream: Buffer, start: number): Generator<XlsRecord> {
  let depth = 0;
  for (let found = recordAt(stream, start); found; found = recordAt(stream, found.next)) {
    if (found.id === recordIds.bof) depth++;
    else if (depth <= 1 && found.id !== recordIds.eof) yield found;
    if (found.id === recordIds.eof && --depth <= 0) return;
  }
}

/** The bytes of a record and of those that continue it, each for itself: texts are told anew where one begins. */
export function continuedPieces(stream: Buffer, record: XlsRecord): Buffer[] {
  const pieces = [record.bytes];
  for (let found = recordAt(stream, record.next); found?.id === recordIds.continued; ) {
    pieces.push(found.bytes);
    found = recordAt(stream, found.next);
  }
  return pieces;
}
