// One person at work: asks, reads for a second, asks again; one request in ten writes.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { type Hired, loadPassword, type Staff } from './loadUsers.ts';

export interface Answered {
  readonly kind: 'read' | 'write';
  readonly what: string;
  readonly ms: number;
  readonly ok: boolean;
  readonly said: string;
}

interface Asked {
  readonly kind: 'read' | 'write';
  readonly what: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly after?: () => void;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const figures = ['funds_arrived', 'projects_new', 'investment_new', 'projects_started', 'funds_arrived_growth'];
const periods = ['2023', '2023', '2023', '2023-H1', '2023-Q3', '2023-05', '2023-10'];
const sorts = ['code', 'name', 'signedOn'];
const pad = (n: number) => String(n).padStart(2, '0');

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
  }

  async work(until: number): Promise<Answered[]> {
    const answers: Answered[] = [];
    // People do not press their keys at one moment.
    await pause(Math.random() * 1000);
    while (performance.now() < until) {
      const asked = Math.random() < 0.1 ? this.#write() : this.#read();
      const began = performance.now();
      const { status, text } = await this.#send(asked.path, asked.body).catch((error: Error) => ({
        status: 0,
        text: error.message,
      }));
      const ok = status >= 200 && status < 300;
      const { kind, what } = asked;
      answers.push({ kind, what, ms: performance.now() - began, ok, said: ok ? '' : `${status} ${text}` });
      if (ok) asked.after?.();
      await pause(1000);
    }
    this.#agent.destroy();
    return answers;
  }

  #read(): Asked {
    const chance = Math.random();
    const read = (what: string, path: string): Asked => ({ kind: 'read', what, path });
    const period = pick(periods);
    if (chance < 0.25) return read('overview', `/overview?period=${period}`);
    if (chance < 0.45) return read('figure', `/figures/${pick(figures)}?period=${period}`);
    if (chance < 0.65) return read('receipt', `/figures/${pick(figures)}/receipt?period=${period}`);
    if (chance < 0.85)
      return read('ledger list', `/projects?sort=${pick(sorts)}&page=${1 + Math.floor(Math.random() * 5)}`);
    return read('project page', `/projects/${pick(this.#person.projects).id}`);
  }

  #write(): Asked {
    const { verifies, officeId, projects } = this.#person;
    const { waiting } = this.#staff;
    if (verifies) {
      const entryId = waiting.shift();
      if (!entryId) return this.#read();
      const body = { key: uuidv7(), decision: 'verified', entryIds: [entryId] };
      return { kind: 'write', what: 'verification', path: '/verifications', body };
    }
    const project = pick(projects);
    const id = uuidv7();
    const occurredOn = `2023-${pad(1 + Math.floor(Math.random() * 12))}-${pad(1 + Math.floor(Math.random() * 28))}`;
    const head = { id, officeId, occurredOn };
    const contact = {
      head,
      projectId: project.id,
      companyId: project.companyId,
      mode: 'call',
      summary: '电话沟通进度',
    };
    const voucher = { voucherKind: 'bank_slip', voucherNo: id };
    const fund = { head, projectId: project.id, claimedFen: '10000000', ...voucher };
    const [kind, input] = Math.random() < 0.5 ? (['contact', contact] as const) : (['fund_arrival', fund] as const);
    const body = { useCase: `record_${kind}`, key: uuidv7(), acts: [{ kind, input }] };
    return { kind: 'write', what: kind, path: '/entries', body, after: () => void waiting.push(id) };
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
