// The ledger under load: a synthetic province, and how long the product's own questions take on it.
// npm run bench -- ledger [--projects 100000] [--entries 1000000] [--cities 100] [--rows 100000]
import { neutralText } from '../src/documents/bulletin/neutralText.ts';
import { figuresOfText } from '../src/domain/bulletin/text.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bulletinOf } from '../src/app/bulletin/bulletin.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { monthsOf, parsePeriod } from '../src/domain/figures/period.ts';
import { answerBulletin, sectionsInUse, territories } from '../src/metrics/bulletinFigures.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { latest } from '../src/metrics/facts.ts';
import { figureOf } from '../src/metrics/figure.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { importLarge } from './imports/importLarge.ts';
import { ledgerRows } from './ledger/ledgerLists.ts';
import { type BenchRow, measure, printTable } from './measure.ts';
import { plainCube, plainFigure } from './ledger/plain.ts';
import { makeProvince } from './ledger/province.ts';
import { run as readSheetsBench } from './sheets.ts';

const period = parsePeriod('2023');

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      projects: { type: 'string' },
      entries: { type: 'string' },
      cities: { type: 'string' },
      /** Of the workbook that is imported. */
      rows: { type: 'string' },
    },
  });
  const size = {
    projects: Number(values.projects ?? 100_000),
    entries: Number(values.entries ?? 1_000_000),
    cities: Number(values.cities ?? 100),
  };
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-bench-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    const store = await openStore(pool);
    await timed('made in', () => makeProvince(pool.pg, size));
    await timed('derived rows rebuilt in', () => rebuild(store));
    const cities = (await pool.db.selectFrom('city').select('city_code').orderBy('city_code').execute()).map(
      (c) => c.city_code,
    );
    await timed(`folded ${cities.length} cities in`, async () => {
      for (const city of cities) await cityFacts(store, city);
    });
    console.log(`memory of this process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
    printTable([...(await figureRows(store, cities)), ...(await ledgerRows(store, cities))]);
    const rows = Number(values.rows ?? 100_000);
    await readSheetsBench(['--rows', String(rows)]);
    await importLarge(engine.url, dataDir, rows);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function figureRows(store: Store, cities: readonly string[]): Promise<BenchRow[]> {
  const cityAt = (n: number): string => cities[(n * 37) % cities.length] ?? '';
  const facts = await cityFacts(store, cityAt(0));
  const cube = async (city: string): Promise<number> => {
    const of = await cityFacts(store, city);
    let asked = 0;
    for (const office of territories(of, { period, at: latest })) {
      for (const section of sectionsInUse(of)) {
        for (const month of monthsOf(period)) {
          figureOf('funds_arrived', of, { period: month, officeId: office.id, section, at: latest });
          asked++;
        }
      }
    }
    return asked;
  };
  const cells = territories(facts, { period, at: latest }).length * sectionsInUse(facts).length * 12;
  const told = figuresOfText(neutralText.body);
  const allCities = async (): Promise<void> => {
    for (const city of cities) answerBulletin(await cityFacts(store, city), told, { period, at: latest });
  };
  return [
    {
      name: 'whole annual briefing, one city (plain: one figure of it)',
      bar: '100',
      measured: await measure(100, (n) => bulletinOf(store, cityAt(n), { period: '2023' })),
      plain: await plainFigure(store, cityAt(0)),
    },
    {
      name: `whole annual briefing, all ${cities.length} cities`,
      bar: '1000',
      measured: await measure(5, allCities, 1),
    },
    {
      name: `one figure by county × section × month (${cells} cells)`,
      measured: await measure(20, (n) => cube(cityAt(n))),
      plain: await plainCube(store, cityAt(0)),
    },
  ];
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
