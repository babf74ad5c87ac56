// A few threads and the work that waits for one. Each job has its time; a thread that needs longer, or more memory than it
// may have, is ended and the next job gets a new one.
import { Refusal } from '../../domain/refusal.ts';
import type { Law } from '../../laws/laws.ts';
import { FairQueue } from './fairQueue.ts';
import type { Started } from './messages.ts';
import { type Hears, type Job, leftBy, Thread } from './threads.ts';

export interface LaneSettings {
  readonly threads: number;
  /** So many of them are for small jobs alone. */
  readonly forSmall: number;
  /** An import, which waits for the database half of its time, gives way less than what never waits. */
  readonly nice: number;
  readonly megabytes: number;
  /** What its threads hold is worth more than their memory: none is ended for want of work, nor because one sender left. */
  readonly keeps?: boolean;
  /** Jobs of one sender that wait, and of all. */
  readonly ofOne: number;
  readonly ofAll: number;
}

interface Waiting extends Job {
  readonly sender: string;
  readonly ended: PromiseWithResolvers<unknown>;
}

export class Lane {
  readonly #settings: LaneSettings;
  readonly #started: () => Started;
  readonly #hears: Hears;
  readonly #queue = new FairQueue<Waiting>();
  readonly #idle: Thread[] = [];
  readonly #busy = new Set<Thread>();
  /** How many of the busy ones have a job that is not small. */
  #large = 0;
  /** Nobody has two threads at once, however many are free. */
  readonly #served = new Set<string>();
  #closed = false;

  constructor(settings: LaneSettings, started: () => Started, hears: Hears) {
    this.#settings = settings;
    this.#started = started;
    this.#hears = hears;
  }

  run(sender: string, job: Job): Promise<unknown> {
    const { ofOne, ofAll } = this.#settings;
    if (job.signal.aborted) return Promise.reject(leftBy(job.signal));
    if (this.#queue.waitingOf(sender) >= ofOne) return refused('work_too_many', { most: ofOne, seconds: 10 });
    if (this.#queue.size >= ofAll || this.#closed) return refused('work_queue_full', { seconds: 30 });
    const waiting: Waiting = { ...job, sender, ended: Promise.withResolvers() };
    const leave = () => {
      if (!this.#queue.drop(sender, waiting)) return;
      waiting.ended.reject(leftBy(job.signal));
      this.#tellPlaces();
    };
    job.signal.addEventListener('abort', leave, { once: true });
    this.#queue.put(sender, waiting);
    this.#next();
    return waiting.ended.promise.finally(() => job.signal.removeEventListener('abort', leave));
  }

  /** Begins a thread ahead of the first job, and lets it read its part of the program. */
  warm(job: string): void {
    if (this.#closed || this.#idle.length + this.#busy.size > 0) return;
    const thread = this.#begun();
    thread.load(job);
    this.#idle.push(thread);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle, ...this.#busy].map((thread) => thread.end()));
  }

  #next(): void {
    const { threads, forSmall } = this.#settings;
    while (this.#busy.size < threads && !this.#closed) {
      const waiting = this.#queue.take(
        (sender, { isSmall }) => this.#served.has(sender) || (!isSmall && this.#large >= threads - forSmall),
      );
      if (!waiting) break;
      const thread = this.#rested() ?? this.#begun();
      this.#busy.add(thread);
      this.#served.add(waiting.sender);
      waiting.onPlace?.(0);
      if (!waiting.isSmall) this.#large++;
      void this.#do(thread, waiting);
    }
    this.#tellPlaces();
  }

  #tellPlaces(): void {
    let place = 0;
    for (const { onPlace } of this.#queue.inTurn()) onPlace?.(++place);
  }

  #begun(): Thread {
    return new Thread(this.#started(), this.#settings, this.#hears);
  }

  /** One that has rested too long has ended. */
  #rested(): Thread | undefined {
    for (let thread = this.#idle.pop(); thread; thread = this.#idle.pop()) if (thread.isUsable) return thread;
    return undefined;
  }

  async #do(thread: Thread, waiting: Waiting): Promise<void> {
    try {
      waiting.ended.resolve(await thread.run(waiting));
    } catch (error) {
      waiting.ended.reject(error);
    }
    this.#busy.delete(thread);
    if (!waiting.isSmall) this.#large--;
    this.#served.delete(waiting.sender);
    if (thread.isUsable && !this.#closed) this.#idle.push(thread);
    this.#next();
  }
}

function refused(law: Law, detail: Readonly<Record<string, number>>): Promise<never> {
  return Promise.reject(new Refusal({ law, detail }));
}
