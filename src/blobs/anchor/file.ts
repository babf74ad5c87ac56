// A file of heads: only ever appended to, never made by an append. Where it is gone, appending fails and says so.
import {
  createReadStream,
  closeSync,
  constants,
  openSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import type { Head } from '../../domain/keeping/head.ts';
import { errorCode } from '../../engine/errors.ts';
import { type AnchorLine, type Beginning, lineOfBeginning, readLine } from './line.ts';

/** Not `a`, which would make a file that is gone. */
const toAppend = constants.O_WRONLY | constants.O_APPEND;

/** In the page cache when it returns: it survives this process, and the machine after `forceToDisk`. */
export function appendNow(path: string, text: string): void {
  const file = openSync(path, toAppend);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** For a place that may be slow or away: never in the way of others. */
export async function append(path: string, text: string): Promise<void> {
  const file = await open(path, toAppend);
  try {
    await file.write(text);
    await file.datasync();
  } finally {
    await file.close();
  }
}

export async function forceToDisk(path: string): Promise<void> {
  const file = await open(path, toAppend);
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Makes the file; of two at once one does, and the other finds it there (EEXIST). */
export function makeFile(path: string, begun: Beginning): void {
  writeFileSync(path, lineOfBeginning(begun), { flag: 'wx', mode: 0o640, flush: true });
}

/** A beginning under what stands in the file, or a new file. */
export function beginAgain(path: string, begun: Beginning): void {
  try {
    makeFile(path, begun);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    appendNow(path, lineOfBeginning(begun));
  }
}

/** A write that a crash cut short must not swallow the line behind it. */
export function endTornLine(path: string): void {
  const { size } = statSync(path);
  if (size === 0) return;
  const file = openSync(path, 'r');
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  closeSync(file);
  if (last.toString() !== '\n') appendNow(path, '\n');
}

export interface NumberedLine {
  readonly no: number;
  readonly line: AnchorLine;
}

/** Every whole line. Nothing where there is no file. */
export async function* wholeLines(path: string): AsyncGenerator<NumberedLine> {
  if (!statSync(path, { throwIfNoEntry: false })) return;
  yield* readLines(createReadStream(path, 'utf8'));
}

/** What stands behind the last line break is not whole. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<NumberedLine> {
  let [rest, no] = ['', 0];
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      no++;
      if (text !== '') yield { no, line: readLine(text) };
    }
  }
}

export interface FileState {
  /** Null where it does not say, or there is no file. */
  readonly begun: Beginning | null;
  /** The furthest head of each chain since it began last. */
  readonly heads: ReadonlyMap<string, Head>;
  /** The first of each: where it began anew, what stood then was accepted by whoever keeps the machine. */
  readonly first: ReadonlyMap<string, bigint>;
}

export const chainKey = ({ cityCode, chain }: Pick<Head, 'cityCode' | 'chain'>) => `${cityCode} ${chain}`;

export async function stateOf(path: string): Promise<FileState> {
  let begun: Beginning | null = null;
  const heads = new Map<string, Head>();
  const first = new Map<string, bigint>();
  for await (const { line } of wholeLines(path)) {
    if (line.kind === 'begun') {
      begun = line.begun;
      heads.clear();
      first.clear();
    } else if (line.kind === 'head') {
      const key = chainKey(line.head);
      const before = heads.get(key);
      if (!before) first.set(key, line.head.sequence);
      if (!before || before.sequence < line.head.sequence) heads.set(key, line.head);
    }
  }
  return { begun, heads, first };
}
