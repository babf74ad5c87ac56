// Somebody signed in to a server of this process: what a request took of the clock and of the processor.
import type { FastifyInstance } from 'fastify';

export interface Took {
  readonly ms: number;
  readonly cpu: number;
  readonly body: string;
}

export class Visitor {
  readonly #app: FastifyInstance;
  readonly #cookie: string;
  private constructor(app: FastifyInstance, cookie: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  static async signedIn(app: FastifyInstance, username: string, password: string): Promise<Visitor> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-yiwang': '1' },
      payload: { username, password },
    });
    return new Visitor(app, String(answer.headers['set-cookie']).split(';')[0] ?? '');
  }

  get = (path: string): Promise<Took> => this.#ask(path);
  post = (path: string, body: object): Promise<Took> => this.#ask(path, body);

  async #ask(path: string, payload?: object): Promise<Took> {
    const began = performance.now();
    const before = process.cpuUsage();
    const { statusCode, body } = await this.#app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/v1${path}`,
      headers: { 'x-yiwang': '1', cookie: this.#cookie },
      ...(payload ? { payload } : {}),
    });
    const { user, system } = process.cpuUsage(before);
    if (statusCode >= 300) throw new Error(`${path}: ${statusCode} ${body.slice(0, 300)}`);
    return { ms: performance.now() - began, cpu: (user + system) / 1000, body };
  }
}

/** Of a few runs the one in the middle, as it is printed. */
export function middle(runs: readonly Took[]): string {
  const of = (what: (took: Took) => number) => runs.map(what).toSorted((a, b) => a - b)[runs.length >> 1] ?? 0;
  const text = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0);
  return `${text(of(({ ms }) => ms))} (${text(of(({ cpu }) => cpu))})`;
}
