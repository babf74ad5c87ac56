// Rows between reading and planning lie in a temporary file per form, so that a workbook of any length takes little
// memory and its sheets may come in any order. The file has no name: whatever ends the thread, nothing of it stays.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { randomUUID } from '../../../crypto/random.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { FormId } from '../../../sheets/forms/index.ts';
import type { ReadRow } from '../reading.ts';

const flushAt = 500_000;

/** Characters of all rows together. A text that stands in a workbook once may be in every cell, and every row is kept. */
const mostKept = 200_000_000;

interface OpenFile {
  readonly handle: FileHandle;
  waiting: string[];
  length: number;
}

export class RowSpill {
  readonly #files = new Map<FormId, OpenFile>();
  #left: number;

  constructor(most = mostKept) {
    this.#left = most;
  }

  async add(row: ReadRow): Promise<void> {
    let file = this.#files.get(row.form);
    if (!file) {
      file = { handle: await nameless(), waiting: [], length: 0 };
      this.#files.set(row.form, file);
    }
    const line = JSON.stringify(row, bigintToJson);
    this.#left -= line.length;
    if (this.#left < 0) refuse('too_much_text', 'file');
    file.waiting.push(line);
    file.length += line.length;
    if (file.length > flushAt) await flush(file);
  }

  /** The rows of one form in their order, in chunks; once, for the file goes with its last row. */
  async *chunks(form: FormId, size: number): AsyncGenerator<ReadRow[]> {
    const file = this.#files.get(form);
    if (!file) return;
    await flush(file);
    const input = file.handle.createReadStream({ start: 0 });
    try {
      let chunk: ReadRow[] = [];
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        chunk.push(JSON.parse(line, jsonToBigint) as ReadRow);
        if (chunk.length < size) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
    } finally {
      input.destroy();
    }
  }

  async close(): Promise<void> {
    for (const { handle } of this.#files.values()) await handle.close();
  }
}

async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `yiwang-import-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path);
  return handle;
}

async function flush(file: OpenFile): Promise<void> {
  if (file.waiting.length === 0) return;
  const text = `${file.waiting.join('\n')}\n`;
  file.waiting = [];
  file.length = 0;
  await file.handle.write(text);
}

function bigintToJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { bigint: value.toString() } : value;
}

function jsonToBigint(_key: string, value: unknown): unknown {
  const text = (value as { bigint?: unknown } | null)?.bigint;
  return typeof text === 'string' ? BigInt(text) : value;
}
