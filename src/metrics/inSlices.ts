// Work on many things in the only thread there is: after a few milliseconds others have their turn. However much of such work
// is under way, between two slices of it requests are heard.
const sliceMs = 4;

const waiting: (() => void)[] = [];

function nextTurn(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  return promise;
}

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** A piece of work that says where it may be interrupted; it ends there where nobody waits for it any more. */
export class Slice {
  readonly #signal: AbortSignal | undefined;
  #began = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Asked between pieces too small to be waited for each. */
  get isOver(): boolean {
    return performance.now() - this.#began >= sliceMs;
  }

  async mayEnd(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (!this.isOver) return;
    await nextTurn();
    this.#began = performance.now();
  }
}

export async function inSlices<T, R>(things: Iterable<T>, work: (thing: T) => R, signal?: AbortSignal): Promise<R[]> {
  const slice = new Slice(signal);
  const done: R[] = [];
  for (const thing of things) {
    done.push(work(thing));
    if (slice.isOver) await slice.mayEnd();
  }
  return done;
}
