import { setTimeout as sleep } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { bringUp } from './bringUp.ts';
import { engineUrl } from './connection.ts';
import { checkExternal } from './external.ts';
import { whileLocked } from './lock.ts';
import { findPlace } from './engineFolder.ts';
import { livePostmaster } from './postmasterFile.ts';
import { shutDown } from './shutDown.ts';
import { anyUser, joinUsers } from './users.ts';

export type EngineOptions = {
  dataDir: string;
  /** Use this server; nothing is started. */
  databaseUrl?: string | undefined;
  /** `embedded`, `system`, or the folder of an installed PostgreSQL's programs. */
  which?: string | undefined;
  log: (line: string) => void;
  /** No fsync: for tests, whose data nobody will miss. */
  unsafeNoSync?: boolean;
};

export type Engine = {
  url: string;
  embedded: boolean;
  /** What answers: the version, and from which folder of the system where the package brought it not. */
  runs: { version: string; from?: string | undefined };
  /** Leaves the engine; the last to leave stops it. */
  stop(): Promise<void>;
};

/**
 * The database to work on: the server of `databaseUrl`, or a PostgreSQL of our own on `dataDir` (design: embedded by
 * default). The embedded one is shared by all processes that open the same folder, survives ours, is adopted by the
 * next one, and is brought back on the same port when it dies.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir, databaseUrl, log, which = 'embedded', unsafeNoSync = false } = options;
  if (databaseUrl) {
    const version = await checkExternal(databaseUrl);
    return { url: databaseUrl, embedded: false, runs: { version }, stop: async () => {} };
  }
  const place = findPlace(dataDir, log, which);
  const lockFile = join(dirname(place.cluster), 'postgres.lock');
  const { running, leave } = await whileLocked(lockFile, async () => ({
    running: await bringUp(place, unsafeNoSync),
    leave: joinUsers(place.users),
  }));
  const { port } = running;

  let stopping = false;
  let repair: Promise<void> | undefined;

  async function bringBack(): Promise<void> {
    for (let wait = 500; !stopping; wait = Math.min(wait * 2, 30_000)) {
      try {
        const again = await whileLocked(lockFile, () => bringUp(place, unsafeNoSync, port));
        log(again.adopted ? 'The database engine is back.' : 'The database engine had died and was started again.');
        return;
      } catch (error) {
        log(`The database engine does not come back; trying again in ${wait / 1000} s. ${String(error)}`);
        await sleep(wait);
      }
    }
  }

  const watch = setInterval(() => {
    if (repair || livePostmaster(place.cluster)?.port === port) return;
    repair = bringBack().finally(() => {
      repair = undefined;
    });
  }, 500);
  watch.unref();

  return {
    url: engineUrl(port, running.password),
    embedded: true,
    runs: { version: place.binaries.version, from: place.binaries.from },
    async stop() {
      if (stopping) return;
      stopping = true;
      clearInterval(watch);
      await repair;
      await whileLocked(lockFile, async () => {
        leave();
        if (!anyUser(place.users)) await shutDown(place.cluster);
      });
    },
  };
}
