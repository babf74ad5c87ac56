// The engine holds a thread's heap to its limit, but not the buffers beside it: a file that unfolds without end would fill
// those. So they are asked for while a job runs, also of a thread that answers nothing.
import type { Worker } from 'node:worker_threads';

const everyMs = 250;

/** Until what is answered is called. */
export function watchBuffers(worker: Worker, megabytes: number, tooMuch: () => void): () => void {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      const { external_memory: bytes } = await worker.getHeapStatistics();
      if (bytes > megabytes * 2 ** 20) tooMuch();
    } catch {
      // It has ended meanwhile.
    } finally {
      isAsking = false;
    }
  };
  const timer = setInterval(() => void ask(), everyMs).unref();
  return () => clearInterval(timer);
}
