import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { anyProcessIn, isAlive } from './processes.ts';

/** What a running PostgreSQL writes into its folder; it stays behind after a kill -9. */
export function readPostmasterFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

/** Whether the process that the file names still is a PostgreSQL, and not a later one with the same number. */
export function livePostmaster(cluster: string): { pid: number; port: number } | undefined {
  const named = readPostmasterFile(cluster);
  return named && isPostgres(named.pid) ? named : undefined;
}

/**
 * PostgreSQL will not start while the number in a left-over file belongs to any process: a zombie that nobody reaps,
 * or, in a restarted container, somebody else. Removing the file is safe only when nothing works in the folder any
 * more, which only Linux tells us; elsewhere we leave it alone.
 */
export function removeStalePostmasterFile(cluster: string): void {
  if (process.platform !== 'linux' || livePostmaster(cluster) || anyProcessIn(realpathSync(cluster))) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
