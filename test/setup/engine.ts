import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEngine } from '../../src/storage/engine/openEngine.ts';
import { dropDatabasesOf } from '../database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    /** Begins the name of every database of this run, so that a shared server can be swept afterwards. */
    databasePrefix: string;
  }
}

/** One engine per run: that of DATABASE_URL, or a fast and forgetful one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yiwang-test-'));
  // mkdtemp makes it private, and as root the engine runs as another account.
  chmodSync(dataDir, 0o755);
  const engine = await openEngine({
    dataDir,
    databaseUrl: process.env['DATABASE_URL'],
    log: (line) => console.error(line),
    unsafeNoSync: true,
  });
  const prefix = `yiwang_test_${randomBytes(4).toString('hex')}_`;
  project.provide('databaseUrl', engine.url);
  project.provide('databasePrefix', prefix);
  return async () => {
    if (!engine.embedded) await dropDatabasesOf(engine.url, prefix);
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
