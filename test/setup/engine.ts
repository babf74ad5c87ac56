import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEngine } from '../../src/storage/engine/openEngine.ts';
import { shutDown } from '../../src/storage/engine/shutDown.ts';
import { anyUser } from '../../src/storage/engine/users.ts';
import { dropDatabasesOf } from '../database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    /** Begins the name of every database of this run, so that a shared server can be swept afterwards. */
    databasePrefix: string;
  }
}

const folderPrefix = 'yiwang-test-';

/** A run that was killed leaves its engine running; stop it once nobody can be starting on its folder any more. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    const users = join(folder, 'postgres.users');
    const tenMinutes = 600_000;
    if (
      !name.startsWith(folderPrefix) ||
      Date.now() - (statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? Date.now()) < tenMinutes
    )
      continue;
    try {
      if (anyUser(users)) continue;
      await shutDown(join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's, or gone meanwhile.
    }
  }
}

/** One engine per run: that of DATABASE_URL, or a fast and forgetful one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix));
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
