// Work that would keep the thread that answers requests from answering: texts that are checked, files that are read or made.
// It is done in threads of their own, within a budget of time and memory, each sender in turn, and ends when the sender
// has left.
import { availableParallelism } from 'node:os';
import type { Head } from '../../domain/keeping/head.ts';
import type { Store } from '../../storage/store.ts';
import { type JobInput, type JobName, jobs, type LaneName, type JobResult } from './jobs.ts';
import { Lane, type LaneSettings } from './lane.ts';
import { askedGuard, lentBy } from './lentGuards.ts';
import type { Job } from './threads.ts';

export interface Given extends Pick<Job, 'isSmall' | 'onPlace' | 'onProgress'> {
  /** Who asks: takes turns with others. */
  readonly sender: string;
  readonly signal: AbortSignal;
  /** Answers what a job asks. */
  readonly answer?: (name: string, asked: unknown) => Promise<unknown>;
  /** Hears what went wrong with a part of a job that went on. */
  readonly onFault?: (fault: unknown) => void;
}

export interface Work {
  run<J extends JobName>(job: J, input: JobInput<J>, given: Given): Promise<JobResult<J>>;
  /** Ahead of the first job: the check of a text is waited for while one types. */
  warm(): void;
  close(): Promise<void>;
}

/** Two at the least, so that a long export holds nobody's check up; the system gives requests the processor first. */
const spare = Math.max(2, Math.min(4, availableParallelism() - 1));

export const usualLanes: Readonly<Record<LaneName, LaneSettings>> = {
  short: { threads: spare, forSmall: 0, nice: 10, megabytes: 512, ofOne: 6, ofAll: 300 },
  // While two persons' years of rows are taken in, others' small files are.
  long: { threads: 3, forSmall: 1, nice: 5, megabytes: 1536, ofOne: 3, ofAll: 40 },
  // What it has compared is the thread's, and is asked for again and again.
  twins: { threads: 1, forSmall: 0, nice: 5, megabytes: 1536, ofOne: 6, ofAll: 300, keeps: true },
};

export function openWork(store: Store, log: (line: string) => void, lanes = usualLanes): Work {
  let begunAgain = 0;
  const again = (why: string) => log(`an import began again (${++begunAgain} since the start): ${why}`);
  const hears = { log, again, head: (head: Head) => store.witness?.(head) };
  const started = () => ({ databaseUrl: store.pool.pg.options.connectionString ?? '', guards: lentBy(store) });
  const laneOf = (name: LaneName) => {
    const { nice } = lanes[name];
    return new Lane(lanes[name], () => ({ ...started(), nice }), hears);
  };
  const open: Readonly<Record<LaneName, Lane>> = {
    short: laneOf('short'),
    long: laneOf('long'),
    twins: laneOf('twins'),
  };
  return {
    async run(name, input, { sender, answer = nothingToAsk, onFault = () => {}, ...given }) {
      const { lane, seconds } = jobs[name];
      const answers = (asked: string, what: unknown) => askedGuard(store, asked, what) ?? answer(asked, what);
      const ahead = store.clock().getTime() - Date.now();
      const job = { ...given, name, input, seconds, answer: answers, onFault, ahead };
      return (await open[lane].run(sender, job)) as JobResult<typeof name>;
    },
    warm: () => open.short.warm('check'),
    close: async () => void (await Promise.all(Object.values(open).map((lane) => lane.close()))),
  };
}

function nothingToAsk(name: string): Promise<never> {
  return Promise.reject(new Error(`nobody answers ${name}`));
}
