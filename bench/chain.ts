// How long a chain of 500 nodes takes to be answered: the demo city with some thousand firms of its own put on the nodes.
// npm run bench -- chain [--nodes 500] [--firms 5000] [--data DIR with a seeded demo]
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../src/app/people/accounts.ts';
import { drawChain } from '../src/app/chains/recordChain.ts';
import { vaultOf } from '../src/crypto/vault.ts';
import { withLedger } from '../src/cli/open.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { demoCity, demoPassword } from '../src/demo/offices.ts';
import type { CompanyFactInput } from '../src/domain/companies/companyFact.ts';
import { buildServer } from '../src/server/buildServer.ts';
import { insertFacts } from '../src/storage/companies/companyFacts.ts';
import { write } from '../src/storage/door/door.ts';
import type { Store } from '../src/storage/store.ts';
import { largeChain, largeChainId, productOf } from '../test/fixture/largeChain.ts';
import { measure, printTable } from './measure.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { nodes: { type: 'string' }, firms: { type: 'string' }, data: { type: 'string' } },
  });
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-chain-'));
  process.env['DATA_DIR'] = dataDir;
  const [nodes, firms] = [Number(values.nodes ?? 500), Number(values.firms ?? 5000)];
  try {
    await withLedger(
      () => {},
      async (store) => {
        await seedDemo(store, () => {});
        await fill(store, nodes, firms);
        await ask(store, nodes, firms);
        return 0;
      },
    );
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(store: Store, nodes: number, firms: number): Promise<void> {
  const { cityCode } = demoCity;
  const enterer = await actorNamed(store, cityCode, 'tianbao');
  const codes = await store.pool.db
    .selectFrom('industry')
    .select('code')
    .where('level', '=', 4)
    .orderBy('code')
    .execute();
  const draft = largeChain(
    nodes,
    codes.map(({ code }) => code),
  );
  const request = { key: 'bench-chain', chainId: largeChainId, baseVersion: null, draft, origin: 'screen' as const };
  await drawChain(store, enterer, request);
  const counties = demoCity.offices.flatMap(({ kind, divisionCode }) =>
    kind === 'county' ? (divisionCode ?? []) : [],
  );
  const rows = Array.from({ length: firms }, (_, n) => ({ id: uuidv7(), county: counties[n % counties.length], n }));
  await store.pool.pg.query(
    `insert into register_company (id, name, name_key, pinyin, initials, division_code, source, source_on, sample, version, recorded_at)
     select f.id, f.name, f.name, '', '', f.county, 'bench', '2024-01-01', true, 1, now()
     from unnest($1::uuid[], $2::text[], $3::text[]) f (id, name, county)`,
    [rows.map(({ id }) => id), rows.map(({ n }) => `企业${n}`), rows.map(({ county }) => county)],
  );
  const said = { source: 'bench', sourceOn: '2024-01-01', sample: true };
  const facts = rows.flatMap(({ id: registerId, n }): CompanyFactInput[] => [
    { ...said, id: uuidv7(), registerId, kind: 'product', value: { product: productOf(n % nodes) } },
    { ...said, id: uuidv7(), registerId, kind: 'output', value: { outputFen: `${(n + 1) * 1_000_000}` } },
    { ...said, id: uuidv7(), registerId, kind: 'employees', value: { count: (n % 900) + 10 } },
  ]);
  const { accountId } = enterer;
  const act = { cityCode, accountId, useCase: 'bench', key: 'bench-facts', content: firms, officeIds: [] };
  await write(store, act, async ({ tx, recordedAt }) => {
    await insertFacts(tx, cityCode, facts, { at: recordedAt, by: accountId });
    return { result: null, summary: { firms } };
  });
  await store.pool.pg.query('analyze');
}

async function ask(store: Store, nodes: number, firms: number): Promise<void> {
  const app = await buildServer({ store, vault: vaultOf(randomBytes(32)), log: console.error });
  const headers: Record<string, string> = { 'x-yiwang': '1', 'sec-fetch-site': 'same-origin' };
  const body = { username: 'lingdao', password: demoPassword };
  const signedIn = await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: body });
  headers['cookie'] = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const get = async (path: string) => {
    const answer = await app.inject({ url: `/api/v1${path}`, headers });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.rawPayload.length;
  };
  const chain = `/chains/${largeChainId}`;
  console.log(`${nodes} nodes, ${firms} firms, ${await get(chain)} bytes; load average ${loadavg()[0]?.toFixed(1)}`);
  printTable([
    { name: 'one chain', measured: await measure(30, () => get(chain)), bar: '≤ 1000' },
    { name: 'its drawing', measured: await measure(30, () => get(`${chain}/versions/1`)) },
    { name: 'all chains', measured: await measure(15, () => get('/chains')) },
  ]);
  await app.close();
}
