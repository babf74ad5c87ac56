// The demo city behind the real server, asked as the page asks it: by an address of the page, a figure, a text.
import type { FastifyInstance } from 'fastify';
import { demoPassword } from '../../src/demo/offices.ts';
import { buildServer } from '../../src/server/buildServer.ts';
import type { BulletinContent } from '../../src/server/bulletin/views.ts';
import type { CheckView } from '../../src/server/check/views.ts';
import type { Receipt } from '../../src/server/figures/views.ts';
import { printedTies, type Ties, wordsOfPaper } from '../../src/web/bulletin/ties.ts';
import { openDemoCity } from '../fixture/demoCity.ts';
import { must } from '../fixture/must.ts';
import { vault } from '../fixture/vault.ts';

export interface Answered {
  readonly total: number;
  readonly sums: Readonly<Record<string, number | string>>;
  /** An entry of the ledger that was found; undefined where what was found is none. */
  readonly entryId: string | undefined;
}

export interface Asking {
  readonly get: <Answer>(path: string) => Promise<Answer>;
  /** What the page of this address shows. */
  readonly at: (address: string) => Promise<Answered>;
  readonly receipt: (figure: string) => Promise<Receipt>;
  /** A draft held against the ledger: how each claim stands, and what the ledger has for it. */
  readonly check: (draft: string) => Promise<string[]>;
  /** The page's 一键核数 of the bulletin of 2023: how many of its numbers tie to the figures that stand there. */
  readonly selfCheck: () => Promise<Ties>;
  /** Every sentence of the bulletin of 2023. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openAsking(username: string): Promise<Asking> {
  const city = await openDemoCity();
  const app = await buildServer({ store: city.store, vault, log: () => {} });
  const cookie = await signedIn(app, username);

  async function get<Answer>(path: string): Promise<Answer> {
    const answer = await app.inject({
      method: 'GET',
      url: encodeURI(`/api/v1${path}`),
      headers: { 'x-yiwang': '1', cookie },
    });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json();
  }
  const receipt = (figure: string) => get<Receipt>(`/figures/${figure}/receipt?period=2023&size=1`);

  async function at(address: string): Promise<Answered> {
    const [path, figure] = address.split('#');
    if (figure) {
      const { rowCount, rows } = await receipt(figure);
      return { total: rowCount, sums: {}, entryId: rows[0]?.entryId };
    }
    if (address.startsWith('/search')) return foundBySearch(await get<Searched>(must(path)));
    const listed = await get<Listed>(`${path}&size=1`);
    const sums = Array.isArray(listed.sums)
      ? Object.fromEntries(listed.sums.map(({ name, value }) => [name, value]))
      : listed.sums;
    const { entryId, id } = must(listed.rows[0]);
    return {
      total: listed.total,
      sums,
      entryId: entryId ?? (await get<Project>(`/projects/${id}`)).versions[0]?.entryId,
    };
  }

  async function checked(payload: object): Promise<CheckView> {
    const headers = { 'x-yiwang': '1', cookie };
    return (await app.inject({ method: 'POST', url: '/api/v1/checks', headers, payload })).json<CheckView>();
  }

  async function selfCheck(): Promise<Ties> {
    const { text: draft, printed } = wordsOfPaper(await get<BulletinContent>('/bulletins/2023'));
    return printedTies(printed, await checked({ text: draft, period: '2023', ledger: true }));
  }

  async function check(draft: string): Promise<string[]> {
    const { claims } = await checked({ text: draft, period: '2023' });
    return claims.map(({ claimed, state, ledger }) => `${claimed} ${state} ${ledger?.display ?? ''}`);
  }

  async function text(): Promise<string> {
    const { sections } = await get<BulletinContent>('/bulletins/2023');
    const lines = sections.flatMap(({ paragraphs }) => paragraphs);
    return lines.map((runs) => runs.map((run) => ('text' in run ? run.text : run.display)).join('')).join('\n');
  }
  const close = async () => {
    await app.close();
    await city.close();
  };
  return { get, at, receipt, check, selfCheck, text, close };
}

async function signedIn(app: FastifyInstance, username: string): Promise<string> {
  const payload = { username, password: demoPassword };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'x-yiwang': '1' }, payload });
  return must(String(answer.headers['set-cookie']).split(';')[0]);
}

interface Listed {
  readonly total: number;
  readonly sums: readonly { readonly name: string; readonly value: number }[] | Readonly<Record<string, string>>;
  /** Entries, or projects. */
  readonly rows: readonly { readonly entryId?: string; readonly id?: string }[];
}
interface Project {
  readonly versions: readonly { readonly entryId: string }[];
}
type Searched = Readonly<
  Record<
    'projects' | 'companies' | 'entries',
    { readonly total: number; readonly rows: readonly { readonly id: string }[] }
  >
>;

function foundBySearch({ projects, companies, entries }: Searched): Answered {
  const sums = { projects: projects.total, companies: companies.total, entries: entries.total };
  return { total: projects.total + companies.total + entries.total, sums, entryId: entries.rows[0]?.id };
}
