// What a run that was killed leaves behind in the folder of temporary files (its engine, the small disk of a simulation, files
// of samples) is taken away by the next one. Each folder is named after the process that made it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, startTime } from '../../src/engine/processes.ts';
import { shutDown } from '../../src/engine/shutDown.ts';
import { anyUser } from '../../src/engine/users.ts';

type Run = 'run' | 'test' | 'simulation' | 'rights';

/** Where there is plenty of it, files of a run lie in memory (quickFolder.ts). */
export const memory = '/dev/shm';

/** The beginning of a folder of this process. */
export const ownFolder = (run: Run, within = tmpdir()): string =>
  join(within, `yiwang-${run}-${process.pid}-${startTime(process.pid)}-`);

const made = /^yiwang-(run|test|simulation|rights)-(\d+)-(\d*)-/;

export async function sweepKilledRuns(): Promise<void> {
  const folders = new Set([tmpdir(), '/tmp', memory].filter(existsSync));
  for (const folder of folders) await sweep(folder);
}

async function sweep(within: string): Promise<void> {
  for (const name of readdirSync(within)) {
    const [, run, pid, start] = made.exec(name) ?? [];
    if (pid === undefined || (isAlive(Number(pid)) && startTime(Number(pid)) === start)) continue;
    const folder = join(within, name);
    try {
      // It holds those of the others, whose engines may go on.
      if (run === 'run') await sweep(folder);
      const users = join(folder, 'postgres.users');
      if (existsSync(users) && anyUser(users)) continue;
      await shutDown(join(folder, 'postgres'));
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's, or gone meanwhile.
    }
  }
}

/** Where nothing is mounted it does nothing. */
export function unmount(folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  try {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  } catch {
    // An ordinary folder.
  }
}
