// One signed-in user who asks a running server, one question after the other.
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/demo/offices.ts';

export class Visitor {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';
  /** How long the last answer took. */
  lastMs = 0;

  constructor(url: string) {
    this.#url = `${url}/api/v1`;
  }

  async signIn(username: string): Promise<void> {
    const { cookie } = await this.#send('POST', '/session', { username, password: demoPassword });
    this.#cookie = cookie;
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.#send('GET', path)).text) as T;
  }

  async post<T>(path: string, body: object): Promise<T> {
    return JSON.parse((await this.#send('POST', path, body)).text) as T;
  }

  /** Rows of a table as a person sends a file. */
  async sendFile<T>(name: string, lines: readonly string[], fields: Readonly<Record<string, string>>): Promise<T> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([lines.join('\n')], { type: 'text/csv' }), name);
    const headers = { cookie: this.#cookie, 'x-yiwang': '1' };
    const answer = await fetch(`${this.#url}/imports`, { method: 'POST', headers, body: form });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(method: string, path: string, body?: object): Promise<{ text: string; cookie: string }> {
    const headers = { cookie: this.#cookie, 'x-yiwang': '1', 'content-type': 'application/json' };
    const began = performance.now();
    const asked = request(this.#url + path, { method, headers, agent: this.#agent });
    asked.end(body && JSON.stringify(body));
    const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
    let text = '';
    for await (const piece of answer.setEncoding('utf8')) text += String(piece);
    this.lastMs = performance.now() - began;
    // Nobody asks as fast as this: it waits as it is told, and the wait is not counted.
    if (answer.statusCode === 429) {
      await pause((Number(answer.headers['retry-after']) || 30) * 1000);
      return this.#send(method, path, body);
    }
    if ((answer.statusCode ?? 500) >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return { text, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
  }
}
