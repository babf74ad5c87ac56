// Checks a text: a short one at once, a long one in a thread of its own, so that nobody else waits for it and whoever
// asked can give up.
import { Worker } from 'node:worker_threads';
import { type Checked, checkText, type CheckOptions } from '../../prose/checkText.ts';

/** Up to here a check takes less time than starting a thread does. */
const short = 12_000;

export async function checkDraft(text: string, options: CheckOptions, signal?: AbortSignal): Promise<Checked> {
  if (text.length <= short) return checkText(text, options);
  const worker = new Worker(new URL('./checkThread.ts', import.meta.url), { workerData: { text, options } });
  return new Promise((resolve, reject) => {
    const stop = () => {
      void worker.terminate();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('given up'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (checked: Checked) => {
      signal?.removeEventListener('abort', stop);
      resolve(checked);
    });
    worker.once('error', reject);
  });
}
