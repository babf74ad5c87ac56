// What a file in memory is: the same question as of one that is kept, by way of a file of its own that is gone behind it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sniff, type Sniffed } from './sniff.ts';

export async function sniffBytes(bytes: Uint8Array): Promise<Sniffed> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-sniff-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes, { mode: 0o600 });
    return await sniff(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
