// What runs in the thread of checkDraft.
import { parentPort, workerData } from 'node:worker_threads';
import { checkText, type CheckOptions } from '../../prose/checkText.ts';

const { text, options } = workerData as { text: string; options: CheckOptions };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(checkText(text, options));
