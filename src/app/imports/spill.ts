// Rows between reading and planning lie in a temporary file per form, so that a workbook of any length takes little
// memory and its sheets may come in any order.
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FormId } from '../../sheets/forms/index.ts';
import type { ReadRow } from './reading.ts';

const flushAt = 500_000;

interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
  waiting: string[];
  length: number;
}

export class RowSpill {
  readonly #folder: string;
  readonly #files = new Map<FormId, OpenFile>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<RowSpill> {
    return new RowSpill(await mkdtemp(join(tmpdir(), 'yiwang-import-')));
  }

  async add(row: ReadRow): Promise<void> {
    let file = this.#files.get(row.form);
    if (!file) {
      const path = join(this.#folder, `${row.form}.ndjson`);
      file = { path, handle: await open(path, 'w', 0o600), waiting: [], length: 0 };
      this.#files.set(row.form, file);
    }
    const line = JSON.stringify(row, bigintToJson);
    file.waiting.push(line);
    file.length += line.length;
    if (file.length > flushAt) await flush(file);
  }

  /** The rows of one form in their order, in chunks. */
  async *chunks(form: FormId, size: number): AsyncGenerator<ReadRow[]> {
    const file = this.#files.get(form);
    if (!file) return;
    await flush(file);
    let chunk: ReadRow[] = [];
    for await (const line of createInterface({ input: createReadStream(file.path), crlfDelay: Infinity })) {
      chunk.push(JSON.parse(line, jsonToBigint) as ReadRow);
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  async close(): Promise<void> {
    for (const { handle } of this.#files.values()) await handle.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
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
