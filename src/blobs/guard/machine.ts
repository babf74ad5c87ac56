// What a machine says of time besides its clock.
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { startTime } from '../../engine/processes.ts';

export interface Machine {
  /** Milliseconds since it was started, suspended or not. */
  readonly uptime: () => number;
  /** Names this start of it; undefined where it does not say. */
  readonly boot: string | undefined;
}

export function thisMachine(): Machine {
  return { uptime: () => uptime() * 1000, boot: bootName() };
}

/** With the start of the first process, because in some containers the time since the start is the container's own. */
function bootName(): string | undefined {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTime(1)}`;
  } catch {
    return undefined;
  }
}
