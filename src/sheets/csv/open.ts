import { createReadStream } from 'node:fs';
import { columnLetters, type Row, type Sheet, textKind } from '../cells.ts';
import { type SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { rearmFormula } from '../write/escape.ts';
import { detectDelimiter, statedDelimiter } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import { RecordSplitter } from './records.ts';
import { readable } from '../../domain/text.ts';

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A .csv file as a workbook of one sheet. Its cells are all text: what is a number is for the column to know. */
export async function* openCsv(source: string | Buffer, name: string, limits: SheetLimits): AsyncGenerator<Sheet> {
  const bytes = (): Chunks => (typeof source === 'string' ? createReadStream(source) : slices(source));
  const watch = new Stopwatch(limits.milliseconds);
  const encoding = await detectEncoding(bytes());
  yield { name, visibility: 'visible', merges: [], rows: () => readRecords(bytes(), encoding, name, limits, watch) };
}

async function* readRecords(
  bytes: Chunks,
  encoding: string,
  sheet: string,
  limits: SheetLimits,
  watch: Stopwatch,
): AsyncGenerator<Row> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let splitter: RecordSplitter | null = null;
  let row = 0;
  let stated: string | null = null;
  const rowsOf = (text: string, isLast: boolean): Row[] => {
    if (!splitter) {
      stated = statedDelimiter(text);
      splitter = new RecordSplitter(stated ?? detectDelimiter(text), limits.cellText);
    }
    const rows: Row[] = [];
    for (const fields of splitter.split(text, isLast)) {
      if (row === 0 && stated !== null) {
        row++;
        continue;
      }
      const found = toRow(sheet, ++row, fields, limits);
      if (found) rows.push(found);
    }
    return rows;
  };
  for await (const chunk of bytes) yield* watch.time(() => rowsOf(decoder.decode(chunk, { stream: true }), false));
  yield* watch.time(() => rowsOf(decoder.decode(), true));
}

function toRow(sheet: string, row: number, fields: readonly string[], limits: SheetLimits): Row | null {
  const cells: Row['cells'] = [];
  for (const [index, field] of fields.entries()) {
    const text = readable(field);
    if (text.trim() === '') continue;
    const column = index + 1;
    const ref = `${columnLetters(column)}${row}`;
    if (row > limits.rows) refuseSheet('too_many_rows', ref, { sheet, cell: ref });
    if (column > limits.columns) refuseSheet('too_many_columns', ref, { sheet, cell: ref });
    const armed = rearmFormula(text);
    cells.push({ ref, column, text: armed, kind: textKind(armed) });
  }
  return cells.length > 0 ? { sheet, row, cells } : null;
}

function* slices(buffer: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < buffer.length; at += 65_536) yield buffer.subarray(at, at + 65_536);
}
