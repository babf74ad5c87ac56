// Temporary files of a run lie in memory where there is plenty of it: the database of a test is a thousand small files, which
// are made there in a thirtieth of the time.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { memory, ownFolder } from './killedRuns.ts';

/** A whole run holds less than half of it at a time. */
const wanted = 6 * 2 ** 30;

/** Before the first temporary file; whoever has named a folder for them keeps it. */
export function filesInMemory(): void {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return;
  const folder = mkdtempSync(ownFolder('run', memory));
  // As root the engine runs as another account.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const available = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'));
    return bavail * bsize >= wanted && Number(available?.[1] ?? 0) * 1024 >= wanted;
  } catch {
    return false;
  }
}
