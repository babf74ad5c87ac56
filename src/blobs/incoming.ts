// A file on its way in: written beside the others under a name of its own, counted and hashed as it comes.
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fingerprinting } from '../crypto/fingerprint.ts';
import { v7 as uuidv7 } from 'uuid';

export interface Received {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type OpenForWriting = (path: string) => Promise<FileHandle>;

const ownFile: OpenForWriting = (path) => open(path, 'wx', 0o600);

/**
 * Of what is longer than `most` nothing more is kept, but all of it is heard, so that its sender hears the answer. The
 * file is removed where it fails.
 */
export async function receive(
  folder: string,
  stream: Readable,
  most: number,
  openForWriting: OpenForWriting = ownFile,
): Promise<Received> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, uuidv7());
  const hash = fingerprinting();
  let bytes = 0;
  const handle = await openForWriting(path);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) continue;
      hash.add(chunk);
      await handle.writeFile(chunk);
    }
    await handle.close();
    return { path, bytes, sha256: hash.end() };
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}

const hour = 3_600_000;

/** What a process that died left on its way in. */
export async function clearIncoming(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => undefined);
    if (left && now - left.mtimeMs > hour) await rm(path, { force: true });
  }
}
