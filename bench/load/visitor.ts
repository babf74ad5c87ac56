// One person at work: asks, reads for a second, asks again; one request in ten writes.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { anAsk, aRead, type Asked, aWrite } from './asks.ts';
import { type Hired, loadPassword, type Staff } from './users.ts';

export interface Answered {
  readonly kind: 'read' | 'write';
  readonly what: string;
  /** When it was asked: milliseconds of this process. */
  readonly at: number;
  readonly ms: number;
  readonly ok: boolean;
  readonly said: string;
}

export class Visitor {
  readonly #url: string;
  readonly #person: Hired;
  readonly #staff: Staff;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  constructor(url: string, person: Hired, staff: Staff) {
    this.#url = url;
    this.#person = person;
    this.#staff = staff;
  }

  async signIn(): Promise<void> {
    const body = { username: this.#person.username, password: loadPassword };
    const { status, cookie, text } = await this.#send('/session', body);
    if (status !== 200) throw new Error(`sign-in: ${status} ${text}`);
    this.#cookie = cookie;
    // What the page shows to whoever has signed in.
    await this.#send('/overview?period=2023');
  }

  async work(until: number): Promise<Answered[]> {
    const answers: Answered[] = [];
    // People do not press their keys at one moment.
    await pause(Math.random() * 1000);
    while (performance.now() < until) {
      const asked = anAsk(this.#person, this.#staff);
      const began = performance.now();
      const { status, text } = await this.#send(asked.path, asked.body).catch((error: Error) => ({
        status: 0,
        text: error.message,
      }));
      const ok = status >= 200 && status < 300;
      const { kind, what } = asked;
      answers.push({ kind, what, at: began, ms: performance.now() - began, ok, said: ok ? '' : `${status} ${text}` });
      if (ok) asked.after?.();
      await pause(1000);
    }
    this.#agent.destroy();
    return answers;
  }

  /** Reads with little rest until it is told to end; how long each answer took, in milliseconds. */
  async read(isDone: () => boolean): Promise<number[]> {
    const took: number[] = [];
    while (!isDone()) {
      took.push(await this.#timed(aRead(this.#person)));
      await pause(200 + Math.random() * 100);
    }
    return took;
  }

  /** Files forms in the same way. */
  async file(isDone: () => boolean): Promise<number[]> {
    const took: number[] = [];
    while (!isDone()) {
      took.push(await this.#timed(aWrite(this.#person, this.#staff)));
      await pause(500);
    }
    return took;
  }

  async #timed({ path, body }: Asked): Promise<number> {
    const began = performance.now();
    const { status, text } = await this.#send(path, body);
    if (status >= 400) throw new Error(`${path}: ${status} ${text}`);
    return performance.now() - began;
  }

  #send(path: string, body?: object): Promise<{ status: number; cookie: string; text: string }> {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; cookie: string; text: string }>();
    const text = body && JSON.stringify(body);
    const sent = request(
      `${this.#url}/api/v1${path}`,
      {
        agent: this.#agent,
        method: text === undefined ? 'GET' : 'POST',
        headers: {
          'x-yiwang': '1',
          // As a browser asks; the body is not looked into but where something went wrong.
          'accept-encoding': 'gzip, br',
          ...(this.#cookie ? { cookie: this.#cookie } : {}),
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => void pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
          resolve({ status: answer.statusCode ?? 0, cookie, text: Buffer.concat(pieces).toString().slice(0, 300) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
    return promise;
  }
}
