// What a job has besides its input: whoever gave it answers questions, may leave, and lends the clock and the database.
import type { Store } from '../../storage/store.ts';
import type { ImportProgress } from '../../app/imports/workbook.ts';

export interface Host {
  /** Asks the thread that holds what this one does not. */
  readonly ask: (name: string, asked: unknown) => Promise<unknown>;
  /** Tells of what went wrong with a part; the job goes on. */
  readonly fault: (error: unknown) => void;
  /** Tells how far a long job is. */
  readonly progress: (progress: ImportProgress) => void;
  /** Tells that it begins again, and why. */
  readonly again: (why: string) => void;
  /** Ends when the sender has left. */
  readonly signal: AbortSignal;
  /** The thread's own connections, opened when a job first wants them. */
  readonly store: () => Promise<Store>;
}
