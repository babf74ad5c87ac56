// Costly requests, as one signed-in person can send them.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { PendingPage } from '../../src/server/verification/views.ts';
import { bars } from './watch.ts';

export interface CostlyRequest {
  readonly name: string;
  /** Who sends it. */
  readonly by: 'tianbao' | 'shenhe' | 'fabu';
  /** A number is how many milliseconds of it count. */
  readonly send: (as: Sender, n: number) => Promise<unknown>;
  /** How long it may take itself, where it has a bar. */
  readonly within?: number;
}

/** Sends as one person, and waits where it is told to slow down. */
export class Sender {
  readonly #url: string;
  #cookie = '';
  constructor(url: string) {
    this.#url = url;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.#ask('/session', json({ username, password }));
    this.#cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }

  get = (path: string) => this.#ask(path, {});
  post = (path: string, body: object) => this.#ask(path, json(body));
  upload = (path: string, file: Blob, name: string) => {
    const body = new FormData();
    body.append('file', file, name);
    return this.#ask(path, { method: 'POST', body });
  };

  async #ask(path: string, init: { method?: string; body?: string | FormData; headers?: Record<string, string> }) {
    for (;;) {
      const headers = { ...init.headers, 'x-yiwang': '1', cookie: this.#cookie };
      const began = performance.now();
      const answer = await sent(new Request(`${this.#url}/api/v1${path}`, { ...init, headers }));
      const { status, text } = answer;
      if (status === 429) await setTimeout(1000 * Number(answer.headers['retry-after'] ?? 1));
      else if (status >= 400) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
      else
        return {
          headers: answer.headers,
          json: () => JSON.parse(text) as Record<string, unknown>,
          // Without the wait that one who sends too much is told.
          took: performance.now() - began,
        };
    }
  }
}

/** However long it takes: `fetch` itself waits five minutes for the first byte of an answer. */
async function sent(asked: Request) {
  const asks = request(asked.url, { method: asked.method, headers: Object.fromEntries(asked.headers) });
  asks.end(Buffer.from(await asked.arrayBuffer()));
  const [answer] = (await once(asks, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: (await buffer(answer)).toString() };
}

const json = (body: object) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

const figures = ['全市新引进过亿元项目#个', '招商引资到位资金#.21亿元', '新开工项目#个', '制造业到位资金#.4亿元'];

/** Sentences of which every figure is wrong, no two alike. */
function wrongSentences(count: number): string {
  return Array.from({ length: count }, (_, n) => {
    const figure = (figures[n % figures.length] ?? '').replace('#', String(137 + 7 * n));
    return `${2021 + (n % 3)}年${n % 2 ? '上半年' : ''}，${figure}，其中制造业项目${31 + n}个、占比${(20 + n * 1.37).toFixed(2)}%。`;
  }).join('\n');
}

/** Never the same instant twice: nothing of the last answer is of use. */
const earlier = (n: number) =>
  encodeURIComponent(new Date(Date.parse('2024-01-05T00:00:00Z') + n * 1000).toISOString());

const check =
  (text: string): CostlyRequest['send'] =>
  async (as) =>
    (await as.post('/checks', { text, period: '2023' })).took;
const get =
  (path: string | ((n: number) => string)): CostlyRequest['send'] =>
  async (as, n) =>
    (await as.get(typeof path === 'string' ? path : path(n))).took;

const queue = '/pending?page=1&size=50';

/** Of a verifier who decides row after row what is waited for: the page that shows the next. */
async function decideOne(as: Sender): Promise<number> {
  const { rows } = (await as.get(queue)).json() as unknown as PendingPage;
  const row = rows.find(({ own, flags }) => !own && !flags.includes('awaits_consent'));
  if (!row) throw new Error('nothing waits that could be decided');
  await as.post('/verifications', { key: uuidv7(), decision: 'verified', entryIds: [row.entryId] });
  return (await as.get(queue)).took;
}

export const costlyRequests: readonly CostlyRequest[] = [
  { name: 'check of 50 wrong sentences', by: 'shenhe', send: check(wrongSentences(50)) },
  { name: 'check of 33,000 characters', by: 'shenhe', send: check(wrongSentences(700)) },
  { name: 'briefing as known earlier', by: 'shenhe', send: get((n) => `/bulletins/2023?asKnownAt=${earlier(n)}`) },
  { name: 'figures as known earlier', by: 'shenhe', send: get((n) => `/overview?period=2023&asKnownAt=${earlier(n)}`) },
  { name: 'briefing as .docx', by: 'fabu', send: get('/bulletins/2023/docx') },
  { name: 'ledger as .xlsx', by: 'tianbao', send: get('/projects/export.xlsx') },
  { name: 'page of suspected repeats', by: 'tianbao', send: get('/radar') },
];

/** Sent when what was imported waits for a verifier: the more waits, the more there is to choose from and to count. */
export const afterImport: readonly CostlyRequest[] = [
  { name: 'page of 50 of the queue', by: 'shenhe', send: get(queue), within: bars.queue },
  { name: 'page of the queue after a decision', by: 'shenhe', send: decideOne, within: bars.queue },
  { name: 'queue by a flag', by: 'shenhe', send: get(`${queue}&flag=twin`) },
  { name: 'page of suspected repeats, after the import', by: 'tianbao', send: get('/radar') },
  { name: 'check of 33,000 characters, after the import', by: 'shenhe', send: check(wrongSentences(700)) },
];
