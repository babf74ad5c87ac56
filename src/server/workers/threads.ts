// One thread, which does one job at a time. It is ended where a job takes longer than it may, or goes on for a sender who
// has left; what it holds of the database is rolled back with its connections.
import { Worker } from 'node:worker_threads';
import type { Head } from '../../domain/keeping/head.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ImportProgress } from '../../app/imports/workbook.ts';
import { watchBuffers } from './bufferWatch.ts';
import { errorOf, failureOf } from './failure.ts';
import type { FromThread, Started, ToThread } from './messages.ts';

export interface Job {
  readonly name: string;
  readonly input: unknown;
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** How far the clock that the job is done by stands from this machine's, however long it waited. */
  readonly ahead: number;
  /** Answers what the job asks. */
  readonly answer: (name: string, asked: unknown) => Promise<unknown>;
  /** Hears what went wrong with a part of it. */
  readonly onFault: (fault: unknown) => void;
  /** It is over soon, as far as one can know. */
  readonly isSmall?: boolean | undefined;
  /** Hears which it is of those that wait, from 1, whenever that may have changed; 0 once it has a thread. */
  readonly onPlace?: ((place: number) => void) | undefined;
  /** Hears how far it is. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Of what a thread says beside its job. */
export interface Hears {
  readonly log: (line: string) => void;
  readonly head: (head: Head) => void;
  /** A job begins again. */
  readonly again: (why: string) => void;
}

/** Nobody hears it; it is no fault of ours. */
export function leftBy({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('the sender has left');
}

/** Most work ends sooner than a thread is begun anew. */
const graceMs = 500;
/** A thread that has had no work for so long gives its memory back. */
const idleMs = 300_000;

export class Thread {
  readonly #worker: Worker;
  readonly #keeps: boolean;
  readonly #megabytes: number;
  #running: { readonly job: Job; readonly ended: PromiseWithResolvers<unknown> } | undefined;
  #isUsable = true;
  #resting: NodeJS.Timeout | undefined;

  constructor(
    started: Started,
    { megabytes, keeps = false }: { readonly megabytes: number; readonly keeps?: boolean },
    hears: Hears,
  ) {
    this.#keeps = keeps;
    this.#megabytes = megabytes;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: started,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    // A server that stops does not wait for threads without work.
    this.#worker.unref();
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'log') hears.log(message.line);
      else if (message.kind === 'head') hears.head(message.head);
      else if (message.kind === 'again') hears.again(message.why);
      else this.#hear(message);
    });
    this.#worker.on('error', (error: Error & { code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#fail(isMemory ? this.#tooLarge() : error);
    });
    this.#worker.on('exit', () => this.#fail(new Error('the thread has ended')));
  }

  get isUsable(): boolean {
    return this.#isUsable;
  }

  run(job: Job): Promise<unknown> {
    clearTimeout(this.#resting);
    const ended = Promise.withResolvers<unknown>();
    this.#running = { job, ended };
    this.#say({ kind: 'job', job: job.name, input: job.input, ahead: job.ahead });
    const tooLong = setTimeout(() => {
      this.#fail(new Refusal({ law: 'work_too_long', detail: { seconds: job.seconds } }));
      void this.end();
    }, job.seconds * 1000);
    const unwatch = watchBuffers(this.#worker, this.#megabytes, () => {
      this.#fail(this.#tooLarge());
      void this.end();
    });
    let grace: NodeJS.Timeout | undefined;
    const leave = () => {
      this.#say({ kind: 'leave' });
      if (this.#keeps) return;
      grace = setTimeout(() => {
        this.#fail(leftBy(job.signal));
        void this.end();
      }, graceMs);
    };
    job.signal.addEventListener('abort', leave, { once: true });
    return ended.promise.finally(() => {
      clearTimeout(tooLong);
      unwatch();
      clearTimeout(grace);
      job.signal.removeEventListener('abort', leave);
      if (!this.#keeps) this.#resting = setTimeout(() => void this.end(), idleMs).unref();
    });
  }

  load(job: string): void {
    this.#say({ kind: 'load', job });
  }

  async end(): Promise<void> {
    this.#isUsable = false;
    clearTimeout(this.#resting);
    await this.#worker.terminate();
  }

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  #say = (message: ToThread): void => this.#worker.postMessage(message);

  #hear(message: Exclude<FromThread, { kind: 'log' | 'head' | 'again' }>): void {
    const running = this.#running;
    if (!running) return;
    if (message.kind === 'ask') return void this.#answer(running.job, message);
    if (message.kind === 'progress') return running.job.onProgress?.(message.progress);
    if (message.kind === 'fault') return running.job.onFault(errorOf(message.failure));
    this.#running = undefined;
    const { ended, job } = running;
    if (message.kind === 'done') ended.resolve(message.result);
    else ended.reject(job.signal.aborted ? leftBy(job.signal) : errorOf(message.failure));
  }

  async #answer(job: Job, { id, name, asked }: Extract<FromThread, { kind: 'ask' }>): Promise<void> {
    const said = await job.answer(name, asked).then(
      (answer): ToThread => ({ kind: 'answer', id, answer }),
      (error: unknown): ToThread => ({ kind: 'failed_answer', id, failure: failureOf(error) }),
    );
    if (this.#running?.job === job) this.#say(said);
  }

  #tooLarge = (): Refusal => new Refusal({ law: 'work_too_large', detail: { megabytes: this.#megabytes } });

  /** Of a thread that can do no more. */
  #fail(error: Error): void {
    this.#isUsable = false;
    const running = this.#running;
    this.#running = undefined;
    running?.ended.reject(error);
  }
}
