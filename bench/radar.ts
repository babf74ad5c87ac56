// npm run bench -- radar --data DIR [--projects 100000]: suspected repeats in one large city, from the first question to a
// form, a chunk of an import and the page.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginRowTwins, keepRow, twinsOfRow } from '../src/app/imports/twins/rowTwins.ts';
import { likelyTwins } from '../src/app/radar/likelyTwins.ts';
import { radarPage } from '../src/app/radar/radarPage.ts';
import type { TwinFacts } from '../src/app/radar/twinFacts.ts';
import { twinLedger } from '../src/app/radar/twinLedger.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import type { Actor } from '../src/domain/people/role.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { measure, printTable } from './measure.ts';
import { readVocabulary } from './names/vocabulary.ts';
import { benchCity, makeRadarCity } from './radarLedger.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, projects: { type: 'string' } },
  });
  if (!values.data) throw new Error('say where the data is: --data DIR');
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-bench-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    const projects = Number(values.projects ?? 100_000);
    await timed('made in', () => makeRadarCity(pool.pg, projects, readVocabulary(values.data ?? '')));
    const store = await openStore(pool);
    await timed('derived rows rebuilt in', () => rebuild(store));
    await ask(store, projects);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function ask(store: Store, projects: number): Promise<void> {
  const before = process.memoryUsage().rss;
  let slowest = 0;
  const watch = stalls((ms) => (slowest = Math.max(slowest, ms)));
  await timed(`first question, ${projects} projects read and compared in`, () => twinLedger(store, benchCity));
  watch();
  console.log(`other requests waited for ${slowest.toFixed(0)} ms at most`);
  const ledger = await twinLedger(store, benchCity);
  console.log(`memory: ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB; pairs: ${ledger.pairs.size}`);
  const officeId = [...ledger.offices.keys()][0] ?? '';
  const actor: Actor = { cityCode: benchCity, accountId: officeId, grants: [{ role: 'verify', officeId }] };
  const facts = (n: number): TwinFacts => ledger.projects[(n * 7919) % projects]?.facts as TwinFacts;
  const rows = await measure(20, async (n) => {
    const twins = beginRowTwins(ledger, new Map());
    for (let i = 0; i < 500; i++) {
      twinsOfRow(twins, facts(n * 500 + i));
      keepRow(twins, { sheet: '', row: i }, facts(n * 500 + i));
    }
  });
  const written = await measure(20, async (n) => {
    // A version of one project, and the city's mark moved, as a write would.
    await store.pool.pg.query(
      `with own as (select entry_id from project_version where city_code = $1 order by entry_id limit 1 offset $2), moved as (
        update city set ledger_version = ledger_version + 1, last_recorded_at = last_recorded_at + interval '30 years 1 ms' * $3
        where city_code = $1 returning last_recorded_at)
      update entry set recorded_at = (select last_recorded_at from moved) where id = (select entry_id from own)`,
      [benchCity, n * 37, n === 0 ? 1 : 0.0001],
    );
    await twinLedger(store, benchCity);
  });
  printTable([
    { name: 'a form asks', measured: await measure(200, (n) => likelyTwins(store, actor, facts(n))) },
    { name: '500 rows of an import', measured: rows },
    { name: 'brought up to date after a write', measured: written },
    {
      name: 'the radar, first page',
      measured: await measure(50, () => radarPage(store, actor, { state: 'open', page: 1, size: 20 })),
    },
  ]);
}

/** Tells how long the event loop stood still. */
function stalls(told: (ms: number) => void): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    told(performance.now() - last - 10);
    last = performance.now();
  }, 10);
  return () => clearInterval(timer);
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
