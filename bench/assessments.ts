// A scheme of twenty indicators over twelve counties, on a year of a city: counted anew each time, and from what is kept.
// npm run bench -- assessments [--projects 1200] [--entries 12000]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultBy } from '../src/app/assessments/schemes.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import type { PointFormula } from '../src/domain/assessments/formula.ts';
import { SchemeBody } from '../src/domain/assessments/scheme.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { openStore } from '../src/storage/store.ts';
import { measure, printTable } from './measure.ts';
import { makeProvince } from './ledger/province.ts';

const figures = ['funds_arrived', 'projects_new', 'investment_new', 'projects_started', 'outing_batches'];

function formulaNo(n: number): PointFormula {
  const input = { by: 'figure', figure: figures[n % figures.length] ?? '' } as const;
  const none = { cap: null, floor: null };
  const formulas: readonly PointFormula[] = [
    { how: 'spread', input, weight: '5', base: '60', equal: 'full', lessIsMore: false },
    { how: 'growth', input, goal: '10', weight: '5', ...none },
    { how: 'items', start: '0', items: [{ input, each: '0.1' }], ...none },
    { how: 'rate', parts: [{ input, goal: { is: 'fixed', value: '27' }, share: '100' }], weight: '5', ...none },
  ];
  return formulas[Math.floor(n / figures.length)] as PointFormula;
}

const body = SchemeBody.parse({
  period: 'year',
  basis: 'bench',
  groups: [{ name: 'all', kinds: ['county'], offices: [], size: null }],
  excluded: [],
  indicators: Array.from({ length: 20 }, (_, n) => ({
    id: `i${n}`,
    name: `i${n}`,
    part: 'score',
    formula: formulaNo(n),
    decimals: 2,
    missing: 'nought',
    requires: null,
  })),
  vetoes: [],
  grades: [],
  lifts: [],
  decimals: 2,
  ties: 'skip',
  tieBreak: [],
  often: null,
  objectionDays: 5,
});

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { projects: { type: 'string' }, entries: { type: 'string' } },
  });
  const size = { projects: Number(values.projects ?? 1200), entries: Number(values.entries ?? 12_000), cities: 1 };
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-bench-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    const store = await openStore(pool);
    await makeProvince(pool.pg, size);
    await rebuild(store);
    const { city_code: cityCode } = await pool.db.selectFrom('city').select('city_code').executeTakeFirstOrThrow();
    const facts = await cityFacts(store, cityCode);
    const ask = (of: typeof facts) => resultBy(store, of, { schemeId: 'bench', body }, '2022');
    const { groups } = await ask(facts);
    console.log(`${groups[0]?.offices.length} offices × ${body.indicators.length} indicators, ${size.entries} entries`);
    printTable([
      {
        name: 'counted anew',
        measured: await measure(20, () => ask({ ...facts, basis: {}, ground: {} })),
        bar: '200 ms',
      },
      { name: 'from what is kept', measured: await measure(20, () => ask(facts)), bar: '200 ms' },
    ]);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
