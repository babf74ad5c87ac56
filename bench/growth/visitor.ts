// Somebody signed in to a server of this process, over HTTP: what a request took of the clock and of the processor, the sender's part
// of a few tenths of a millisecond included.

export interface Took {
  readonly ms: number;
  readonly cpu: number;
  readonly body: string;
}

export class Visitor {
  readonly #url: string;
  readonly #cookie: string;
  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  static async signedIn(url: string, username: string, password: string): Promise<Visitor> {
    const body = JSON.stringify({ username, password });
    const headers = { 'content-type': 'application/json', 'x-yiwang': '1' };
    const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
    return new Visitor(url, String(answer.headers.get('set-cookie')).split(';')[0] ?? '');
  }

  get = (path: string): Promise<Took> => this.#ask(path, {});
  post = (path: string, body: object): Promise<Took> =>
    this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

  async #ask(path: string, init: { method?: string; body?: string; headers?: Record<string, string> }): Promise<Took> {
    const began = performance.now();
    const before = process.cpuUsage();
    const headers = { ...init.headers, 'x-yiwang': '1', cookie: this.#cookie };
    const answer = await fetch(`${this.#url}/api/v1${path}`, { ...init, headers });
    const body = await answer.text();
    const { user, system } = process.cpuUsage(before);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 300)}`);
    return { ms: performance.now() - began, cpu: (user + system) / 1000, body };
  }
}

/** Of a few runs the one in the middle, as it is printed. */
export function middle(runs: readonly Took[]): string {
  const of = (what: (took: Took) => number) => runs.map(what).toSorted((a, b) => a - b)[runs.length >> 1] ?? 0;
  const text = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0);
  return `${text(of(({ ms }) => ms))} (${text(of(({ cpu }) => cpu))})`;
}
