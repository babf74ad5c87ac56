// Work on many things in the only thread there is: after a few milliseconds others have their turn.
import { setImmediate } from 'node:timers/promises';

const sliceMs = 8;

/** Ends between two things where the signal says that nobody waits for them any more. */
export async function inSlices<T, R>(things: Iterable<T>, work: (thing: T) => R, signal?: AbortSignal): Promise<R[]> {
  const done: R[] = [];
  let began = performance.now();
  for (const thing of things) {
    signal?.throwIfAborted();
    done.push(work(thing));
    if (performance.now() - began < sliceMs) continue;
    await setImmediate();
    began = performance.now();
  }
  return done;
}
