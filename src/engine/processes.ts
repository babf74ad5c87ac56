import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { errorCode } from './errors.ts';

/** `/proc/<pid>/stat` after the command name: state first, the start time as the twentieth. Linux only. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A zombie still answers signal 0, so where there is a /proc it has the last word. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/** Tells a process from a later one that got the same number. Empty where the system does not say. */
export function startTime(pid: number): string {
  return statFields(pid)?.[19] ?? '';
}

/** Whether any process works in this folder, as every process of a PostgreSQL does in its data directory. */
export function anyProcessIn(folder: string): boolean {
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
