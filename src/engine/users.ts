import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from '../crypto/random.ts';
import { isAlive, startTime } from './processes.ts';

/**
 * Which processes use the engine. The server and a command beside it share one; whoever is last stops it, whoever
 * started it. A process that was killed leaves its file behind, which then counts for nothing.
 */
export function joinUsers(folder: string): () => void {
  const file = join(folder, `${process.pid}-${randomUUID()}`);
  writeFileSync(file, startTime(process.pid));
  return () => rmSync(file, { force: true });
}

export function anyUser(folder: string): boolean {
  let found = false;
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10);
    const file = join(folder, name);
    if (isAlive(pid) && startTime(pid) === readFileSync(file, 'utf8')) found = true;
    else rmSync(file, { force: true });
  }
  return found;
}
