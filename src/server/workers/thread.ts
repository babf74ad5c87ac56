// What runs in a thread of the pool: one job after another, at a lower priority than the thread that answers requests.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openPool, type Pool, threadSizes } from '../../storage/connection/pool.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { guardedFrom } from './lentGuards.ts';
import { errorOf, failureOf } from './failure.ts';
import type { Host } from './host.ts';
import { type JobName, jobs } from './jobs.ts';
import type { FromThread, Started, ToThread } from './messages.ts';

const { databaseUrl, guards, nice } = workerData as Started;
const port = parentPort;
if (!port) throw new Error('runs in a thread only');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (message: FromThread) => port.postMessage(message);

// Of the thread alone, and on Linux only; elsewhere it would be of the whole process.
if (process.platform === 'linux') setPriority(nice);

/** How far the clock that jobs are done by stands from this machine's. */
let ahead = 0;
let opened: Promise<Store> | undefined;
let pool: Pool | undefined;

function store(): Promise<Store> {
  pool ??= openPool(databaseUrl, (error) => say({ kind: 'log', line: error.message }), threadSizes);
  opened ??= openStore(pool, () => new Date(Date.now() + ahead)).then((plain) =>
    guardedFrom(plain, guards, { ask, witness: (head) => say({ kind: 'head', head }) }),
  );
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

let leaving = new AbortController();
let questions = 0;
const asked = new Map<number, PromiseWithResolvers<unknown>>();

function ask(name: string, question: unknown): Promise<unknown> {
  const id = ++questions;
  const answer = Promise.withResolvers<unknown>();
  asked.set(id, answer);
  say({ kind: 'ask', id, name, asked: question });
  return answer.promise.finally(() => asked.delete(id));
}

async function run(job: string, input: unknown): Promise<void> {
  leaving = new AbortController();
  const fault = (error: unknown) => say({ kind: 'fault', failure: failureOf(error) });
  const progress: Host['progress'] = (said) => say({ kind: 'progress', progress: said });
  const again: Host['again'] = (why) => say({ kind: 'again', why });
  const host: Host = { ask, fault, progress, again, signal: leaving.signal, store };
  try {
    const loaded = (await jobs[job as JobName].load()) as { run(given: unknown, from: Host): Promise<unknown> };
    say({ kind: 'done', result: await loaded.run(input, host) });
  } catch (error) {
    say({ kind: 'failed', failure: failureOf(error) });
  }
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'job') {
    ({ ahead } = message);
    void run(message.job, message.input);
  } else if (message.kind === 'load') void jobs[message.job as JobName].load();
  else if (message.kind === 'leave') leaving.abort();
  else if (message.kind === 'answer') asked.get(message.id)?.resolve(message.answer);
  else asked.get(message.id)?.reject(errorOf(message.failure));
});
