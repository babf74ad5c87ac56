// A small disk of its own for the database, so that it can really be full. Only root of a Linux can mount one.
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder, unmount } from '../setup/killedRuns.ts';

export interface Disk {
  readonly folder: string;
  /** False where it is the machine's own, which nobody fills for a test. */
  readonly small: boolean;
  readonly fill: () => void;
  readonly empty: () => void;
  readonly remove: () => void;
}

const megabytes = 400;

export function openDisk(): Disk {
  const folder = mkdtempSync(ownFolder('simulation'));
  const small = mounted(folder);
  // As root the engine runs as another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    small,
    fill() {
      const file = openSync(ballast, 'a');
      for (let size = 8 << 20; size >= 1024; size >>= 1) {
        const zeros = Buffer.alloc(size);
        try {
          while (writeSync(file, zeros) === size);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
      closeSync(file);
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mounted(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
