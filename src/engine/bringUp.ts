import { setTimeout as sleep } from 'node:timers/promises';
import { ensureDatabase, whoAnswers } from './connection.ts';
import { EngineError } from './errors.ts';
import { ensureInitialised, readPassword } from './initialise.ts';
import { freePort, launch } from './launch.ts';
import type { EngineFolder } from './engineFolder.ts';
import { livePostmaster, removeStalePostmasterFile } from './postmasterFile.ts';

export type Running = { pid: number; port: number; password: string; adopted: boolean };

/** A server that already runs on the folder, once it answers. */
async function adopt(place: EngineFolder, password: string): Promise<Running | undefined> {
  for (;;) {
    const postmaster = livePostmaster(place.cluster);
    if (!postmaster) return undefined;
    const answer = await whoAnswers(postmaster.port, password, place.cluster);
    if (answer === 'ours') return { ...postmaster, password, adopted: true };
    if (answer === 'not_ours') return undefined;
    await sleep(100);
  }
}

/**
 * Adopts or starts the engine; call it alone on the folder (lock.ts). `port` is given when it comes back after dying,
 * because connection pools hold its address.
 */
export async function bringUp(place: EngineFolder, unsafeNoSync: boolean, port?: number): Promise<Running> {
  await ensureInitialised(place, unsafeNoSync);
  const password = readPassword(place);
  // After a kill -9 of PostgreSQL its workers take a second or so to notice and go.
  const patience = Date.now() + 30_000;
  for (;;) {
    const adopted = await adopt(place, password);
    if (adopted) return adopted;
    const wanted = port ?? (await freePort());
    const launched = await launch(place, wanted, password, unsafeNoSync);
    const postmaster = livePostmaster(place.cluster);
    if (launched === 'ready' && postmaster) {
      await ensureDatabase(wanted, password);
      return { ...postmaster, password, adopted: false };
    }
    if (launched === 'folder_in_use') removeStalePostmasterFile(place.cluster);
    if (Date.now() > patience) {
      throw new EngineError('did_not_start', `${place.cluster}: ${launched.replaceAll('_', ' ')}, for 30 seconds.`);
    }
    await sleep(200);
  }
}
