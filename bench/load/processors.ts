// What a stretch of time took of the processor, by who took it: on a machine that is full, times of the clock tell how long one
// waits for a processor, and these what the work costs.
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  readonly server: number;
  readonly database: number;
  readonly visitors: number;
}

interface Process {
  readonly name: string;
  readonly seconds: number;
}

/** So many times a second a process's account is added to. */
const ticks = 100;

/** Seconds so far, of a machine on which no other database is at work; undefined where the system keeps no such account. */
export function processorsOf(serverPid: number | undefined): Taken | undefined {
  if (process.platform !== 'linux' || serverPid === undefined) return undefined;
  const all = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? entryOf(Number(name)) : [])));
  const { user, system } = process.cpuUsage();
  const database = [...all.values()].filter(({ name }) => name.startsWith('postgres'));
  return {
    server: all.get(serverPid)?.seconds ?? 0,
    database: database.reduce((sum, { seconds }) => sum + seconds, 0),
    visitors: (user + system) / 1e6,
  };
}

function entryOf(pid: number): [number, Process][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    const seconds = (Number(fields[11]) + Number(fields[12])) / ticks;
    return [[pid, { name: stat.slice(stat.indexOf('(') + 1, end), seconds }]];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

export function processorLine(before: Taken | undefined, after: Taken | undefined, requests: number): string[] {
  if (!before || !after || requests === 0) return [];
  const each = (who: keyof Taken) => `${(((after[who] - before[who]) / requests) * 1000).toFixed(1)} ms`;
  return [
    `processor time a request: server ${each('server')}, database ${each('database')}, visitors ${each('visitors')}`,
  ];
}
