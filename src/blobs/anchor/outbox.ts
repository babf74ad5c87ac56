// Lines on their way to a place that may be away: in their order, tried again until they are there, and never waited for
// by a write.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Outbox {
  push(line: string): void;
  /** Since when nothing gets through. */
  failingSince(): string | undefined;
  /** Waits a little for what is under way. */
  close(): Promise<void>;
}

/** A later head proves the earlier ones, so of too many the oldest are left out. */
const most = 10_000;
const atOnce = 500;
const [firstWait, longestWait] = [1000, 300_000];
const patience = 3000;

/** `said` hears of the first failure, and with null that it is over. */
export function outbox(deliver: (text: string) => Promise<void>, said: (failed: Error | null) => void): Outbox {
  const waiting: string[] = [];
  const ending = new AbortController();
  let since: string | undefined;
  let running: Promise<void> = Promise.resolve();
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    for (let wait = firstWait; waiting.length > 0; ) {
      const lines = waiting.splice(0, atOnce);
      try {
        await deliver(lines.join(''));
        if (since !== undefined) said(null);
        since = undefined;
        wait = firstWait;
      } catch (error) {
        waiting.unshift(...lines);
        if (since === undefined) said(error as Error);
        since ??= new Date().toISOString();
        if (ending.signal.aborted) break;
        await sleep(wait, undefined, { signal: ending.signal, ref: false }).catch(() => {});
        wait = Math.min(wait * 2, longestWait);
      }
    }
    busy = false;
  }

  return {
    failingSince: () => since,
    push(line) {
      waiting.push(line);
      if (waiting.length > most) waiting.shift();
      if (!busy) running = run();
    },
    async close() {
      ending.abort();
      await Promise.race([running, sleep(patience, undefined, { ref: false })]);
    },
  };
}
