import { setTimeout as sleep } from 'node:timers/promises';
import { livePostmaster } from './postmasterFile.ts';

/** Stops the server in an orderly way: connections end, a checkpoint is written. */
export async function shutDown(cluster: string): Promise<void> {
  // SIGINT is PostgreSQL's "fast" stop. A checkpoint on a slow disk takes long; SIGQUIT then ends without one, which
  // costs a recovery at the next start and loses nothing.
  for (const [signal, seconds] of [
    ['SIGINT', 90],
    ['SIGQUIT', 10],
  ] as const) {
    const postmaster = livePostmaster(cluster);
    if (!postmaster) return;
    process.kill(postmaster.pid, signal);
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) {
      if (livePostmaster(cluster)?.pid !== postmaster.pid) return;
    }
  }
}
