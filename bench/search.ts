// npm run bench -- search [--companies 1000000]: search through the API of a real server process, beside plain SQL in the
// same run. Names are made from places, invented words, trades and forms, always the same ones.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import copyStreams from 'pg-copy-streams';
import { withLedger } from '../src/cli/open.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { demoPassword } from '../src/demo/offices.ts';
import type { Store } from '../src/storage/store.ts';
import { underServer } from './load.ts';
import { measure, printTable } from './measure.ts';
import { companyRows } from './searchNames.ts';

/** The mix: what people type, in equal parts. */
const mix: readonly (readonly [what: string, asked: readonly string[]])[] = [
  ['two characters', ['轴承', '铝业', '聊城', '晟岳', '锻造', '河东']],
  ['three or four characters', ['临清市', '瀚恒昶', '精密轴承', '聊城晟岳', '智能装备']],
  ['a whole name but its form', ['聊城晟岳昶轴承', '南京市瀚恒昶精密轴承']],
  ['initials', ['lcsy', 'jmzc', 'njshhc', 'zcyxgs']],
  ['pinyin', ['liaocheng', 'zhoucheng', 'jingmizhouc', 'linqing']],
  ['credit code, its beginning', ['91990000MC00012', '91990000MC0077777']],
];
const commonest = ['有限', '公司'];

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { companies: { type: 'string' } } });
  const companies = Number(values.companies ?? 1_000_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-search-'));
  process.env['DATA_DIR'] = dataDir;
  const load = loadavg();
  try {
    await withLedger(
      () => {},
      async (store) => {
        await seedDemo(store, () => {});
        await fill(store, companies);
      },
    );
    await underServer(dataDir, ask);
    console.log(`load average before ${load.map((n) => n.toFixed(1)).join(' ')}`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Straight into the table, as a register that has grown for years. */
async function fill(store: Store, companies: number): Promise<void> {
  const began = performance.now();
  const { rows: divisions } = await store.pool.pg.query<{ code: string; name: string }>(
    'select code, name from division where level > 1 order by code',
  );
  const client = await store.pool.pg.connect();
  try {
    const into = client.query(
      copyStreams.from(`copy register_company (id, name, name_key, pinyin, initials, credit_code, division_code, source,
        source_on, sample, version, recorded_at) from stdin`),
    );
    await pipeline(companyRows(divisions, companies), into);
    await client.query('update register_head set version = 2');
    await client.query('analyze register_company');
  } finally {
    client.release();
  }
  console.log(`${companies} companies made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function ask(url: string): Promise<void> {
  const began = performance.now();
  const cookie = await signIn(url);
  const get = (asked: string) => send(url, `/api/v1/search?q=${encodeURIComponent(asked)}`, cookie);
  while (!(JSON.parse(await get('轴承')) as { complete: boolean }).complete) await pause(200);
  console.log(`index there ${((performance.now() - began) / 1000).toFixed(1)} s after the server listened`);
  const rows = await withLedger(
    () => {},
    async ({ pool }) => {
      const plain = (asked: string) =>
        pool.pg.query(
          `select id, name from register_company where name_key like $1 or credit_code like $1 or initials like $1
             or replace(pinyin, ' ', '') like $1
           order by length(name_key), name_key limit 8`,
          [`%${/^9/.test(asked) ? asked : asked.toLowerCase()}%`],
        );
      const of = async (name: string, asked: readonly string[], bar: string) => ({
        name,
        measured: await measure(60, (n) => get(asked[n % asked.length] ?? '')),
        plain: await measure(asked.length, (n) => plain(asked[n % asked.length] ?? ''), 0),
        bar,
      });
      const all = mix.flatMap(([, asked]) => asked);
      const table = [];
      for (const [what, asked] of mix) table.push(await of(what, asked, ''));
      const whole = {
        name: 'the mix',
        measured: await measure(600, (n) => get(all[(n * 7) % all.length] ?? '')),
        bar: 'p95 20',
      };
      table.push(whole);
      table.push(await of('the commonest two characters', commonest, 'p95 60'));
      return table;
    },
  );
  printTable(rows);
}

async function signIn(url: string): Promise<string> {
  const asked = request(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yiwang': '1' },
  });
  asked.end(JSON.stringify({ username: 'tianbao', password: demoPassword }));
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  answer.resume();
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function send(url: string, path: string, cookie: string): Promise<string> {
  const asked = request(url + path, { headers: { cookie } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text += String(piece);
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${text}`);
  return text;
}
