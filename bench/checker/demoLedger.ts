// A demo city of the bench's own, gone when the work is done.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLedger } from '../../src/cli/open.ts';
import { seedDemo } from '../../src/cli/seed.ts';
import type { Store } from '../../src/storage/store.ts';

export async function withDemoCity<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-checker-'));
  process.env['DATA_DIR'] = dataDir;
  try {
    return await withLedger(
      () => {},
      async (store) => {
        await seedDemo(store, () => {});
        return work(store);
      },
    );
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
