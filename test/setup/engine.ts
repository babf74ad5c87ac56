import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Engine, openEngine } from '../../src/engine/openEngine.ts';
import { dropDatabasesOf } from '../database.ts';
import { ownFolder, sweepKilledRuns } from './killedRuns.ts';
import { filesInMemory } from './quickFolder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A port of this machine. Whoever connects is told the engine's URL; the first one waits until it has started. */
    enginePort: number;
    /** Begins the name of every database of this run, so that a shared server can be swept afterwards. */
    databasePrefix: string;
  }
}

async function open(): Promise<{ engine: Engine; dataDir: string }> {
  await sweepKilledRuns();
  const dataDir = mkdtempSync(ownFolder('test'));
  // mkdtemp makes it private, and as root the engine runs as another account.
  chmodSync(dataDir, 0o755);
  const databaseUrl = process.env['DATABASE_URL'];
  const log = (line: string) => console.error(line);
  return { engine: await openEngine({ dataDir, databaseUrl, log, unsafeNoSync: true }), dataDir };
}

/**
 * One engine per run: that of DATABASE_URL, or a fast and forgetful one in a temporary folder. It is started when the
 * first test asks for it, so that a run of pure tests costs none.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  filesInMemory();
  const prefix = `yiwang_test_${randomBytes(4).toString('hex')}_`;
  let opened: ReturnType<typeof open> | undefined;
  async function tell(socket: Socket): Promise<void> {
    opened ??= open();
    const said = await opened.then(
      ({ engine }) => ({ url: engine.url }),
      (error: unknown) => ({ error: String(error) }),
    );
    socket.on('error', () => {}).end(JSON.stringify(said));
  }
  const desk = createServer((socket) => void tell(socket)).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('enginePort', (desk.address() as AddressInfo).port);
  project.provide('databasePrefix', prefix);
  return async () => {
    desk.close();
    if (!opened) return;
    const { engine, dataDir } = await opened;
    if (!engine.embedded) await dropDatabasesOf(engine.url, prefix);
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
