// Forward migrations on a ledger that people already work with: one filled by the code of its day at level 0007 (every
// noun that a figure counts, entered by one and accepted by another; a bulletin published of it), then brought on.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { doctor } from '../src/app/keeping/doctor.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { record } from '../src/app/entries/record.ts';
import { verify } from '../src/app/verification/verify.ts';
import { demoCity } from '../src/demo/offices.ts';
import { parsePeriod } from '../src/domain/figures/period.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { definitions } from '../src/metrics/catalogue/definitions.ts';
import { latest } from '../src/metrics/facts.ts';
import { figureOf } from '../src/metrics/figure.ts';
import { backedUp } from '../src/storage/catalogue.ts';
import { restore } from '../src/storage/keeping/restore.ts';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { actorNamed } from './fixture/actor.ts';
import { fundAct } from './fixture/acts.ts';
import before from './fixture/ledgerAt0007.json' with { type: 'json' };
import { must } from './fixture/must.ts';

const { cityCode } = demoCity;
const file = fileURLToPath(new URL('./fixture/ledgerAt0007.backup.gz', import.meta.url));
let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url);
});

afterAll(async () => {
  await pool.close();
  await database.drop();
});

test('a ledger filled at an earlier level is brought on, and no figure of it changes', async () => {
  // Builds the schema of the backup's level, loads it, and migrates to the newest.
  await restore(pool.pg, file);
  const store = await openStore(pool);
  // As after every restore: what is derived is not in the file.
  await rebuild(store);
  expect(before.figures.funds_arrived).toBe('3');
  expect(await everyFigure(store)).toMatchObject(before.figures);
  expect(await rowCounts()).toMatchObject(before.rows);
  expect(await doctor(store)).toEqual([]);
  // And work goes on.
  const project = await pool.db.selectFrom('project').select('id').orderBy('short_code').executeTakeFirstOrThrow();
  const day = { officeId: must(demoCity.offices[0]).id, occurredOn: '2023-07-01' };
  const acts = [fundAct(project.id, day, 10_000_000_000n)];
  const request = { useCase: 'record', key: 'after-migration', acts };
  const { entryIds } = await record(store, await actorNamed(store, 'enter'), request);
  const decision = { key: uuidv7(), decision: 'verified', of: { entryIds } } as const;
  await verify(store, await actorNamed(store, 'verify'), decision);
  expect((await everyFigure(store))['funds_arrived']).toBe('4');
  expect(await doctor(store)).toEqual([]);
});

async function everyFigure(store: Store): Promise<Record<string, string | null>> {
  const facts = await cityFacts(store, cityCode);
  const question = { period: parsePeriod('2023'), at: latest };
  const ids = [...new Set(definitions.map((d) => d.id))];
  return Object.fromEntries(ids.map((id) => [id, figureOf(id, facts, question)?.value ?? null]));
}

async function rowCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of backedUp) {
    const { rows } = await pool.pg.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (rows[0]?.there) counts[table] = must((await pool.pg.query(`select from ${table}`)).rowCount);
  }
  return counts;
}
