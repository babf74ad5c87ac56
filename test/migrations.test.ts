// A ledger that people already worked with at the last migration of before the baseline: brought up it is what a new one is, and
// no figure of it moves.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { sql } from 'kysely';
import { Client } from 'pg';
import { schemaPage } from '../scripts/schemaPage.ts';
import { record } from '../src/app/entries/record.ts';
import { doctor } from '../src/app/keeping/doctor.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { actorNamed } from '../src/app/people/accounts.ts';
import { verify } from '../src/app/verification/verify.ts';
import { parsePeriod } from '../src/domain/figures/period.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { latest } from '../src/metrics/facts.ts';
import { figureOf } from '../src/metrics/figure.ts';
import { squashed } from '../src/storage/baseline.ts';
import { backedUp } from '../src/storage/catalogue.ts';
import { openPool, type Pool } from '../src/storage/connection/pool.ts';
import { backup } from '../src/storage/keeping/backup.ts';
import { restore } from '../src/storage/keeping/restore.ts';
import { schemaThatDiffers } from '../src/storage/keeping/schemaAsMade.ts';
import { migrate } from '../src/storage/migrate.ts';
import { inScope, openStore, type Store } from '../src/storage/store.ts';
import { databaseFromTemplate, freshDatabase, migratedFromTemplate, type TestDatabase } from './database.ts';
import { fundAct } from './fixture/acts.ts';
import before from './fixture/ledgerAt0046.json' with { type: 'json' };
import { must } from './fixture/must.ts';
import { cityCode, offices } from './scenarios/samples/city.ts';
import { ids } from './scenarios/samples/ledger.ts';

let folder: string;
const opened: { database: TestDatabase; pool: Pool }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-old-'));
});
afterAll(async () => {
  for (const { database, pool } of opened) {
    await pool.close();
    await database.drop();
  }
  await rm(folder, { recursive: true });
});

function opening(database: TestDatabase): Pool {
  const pool = openPool(database.url);
  opened.push({ database, pool });
  return pool;
}

/** As it was, before anything of ours has seen it. */
async function oldLedger(): Promise<Pool> {
  const packed = await readFile(new URL('./fixture/ledgerAt0046.sql.gz', import.meta.url));
  const load = async (url: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(gunzipSync(packed).toString('utf8'));
    await client.end();
  };
  return opening(await databaseFromTemplate('ledger at 0046', load));
}

/** After whatever was recorded in the old ledger. */
const openOld = (pool: Pool): Promise<Store> => openStore(pool, () => new Date('2027-01-05T02:00:00Z'));

async function recorded(pool: Pool): Promise<string[]> {
  return (await pool.pg.query<{ name: string }>('select name from migration order by name')).rows.map((r) => r.name);
}

test('brought up, it is what a new one is, says what it said, and work goes on', async () => {
  const pool = await oldLedger();
  expect(await recorded(pool)).toEqual([...squashed.keys()]);
  const store = await openOld(pool);
  const seen = await seenByOffice(store);
  expect(seen.flatMap(({ rows }) => rows).filter(({ n }) => n > 0n).length).toBeGreaterThan(100);
  await migrate(pool.pg);
  expect(await seenByOffice(store)).toEqual(seen);
  const fresh = opening(await migratedFromTemplate('brought up', async () => {}));
  expect(await schemaPage(pool.pg)).toBe(await schemaPage(fresh.pg));
  expect(await recorded(pool)).toEqual(await recorded(fresh));
  expect(await grants(pool)).toEqual(await grants(fresh));
  expect(await schemaThatDiffers(pool.pg)).toEqual([]);
  expect(await migrate(pool.pg)).toEqual([]);

  expect(await everyFigure(store)).toEqual(before.figures);
  expect(await rowCounts(pool)).toEqual(before.rows);
  expect(await doctor(store)).toEqual([]);
  const acts = [fundAct(ids.garlic, { officeId: offices.shenxian, occurredOn: '2023-07-01' }, 10_000_000_000n)];
  const request = { useCase: 'record', key: 'after-migration', acts };
  const { entryIds } = await record(store, await actorNamed(store, cityCode, 'cityEnter'), request);
  const decision = { key: uuidv7(), decision: 'verified', of: { entryIds } } as const;
  await verify(store, await actorNamed(store, cityCode, 'cityVerify'), decision);
  expect(before.figures['funds_arrived 2023']).toBe('1.5');
  expect((await everyFigure(store))['funds_arrived 2023']).toBe('2.5');
  expect(await doctor(store)).toEqual([]);
});

test('a backup of then is restored by now', async () => {
  const file = join(folder, 'old.backup');
  await backup((await oldLedger()).pg, file);
  const pool = opening(await freshDatabase());
  await restore(pool.pg, file);
  const store = await openOld(pool);
  await rebuild(store);
  expect(await everyFigure(store)).toEqual(before.figures);
  expect(await rowCounts(pool)).toEqual(before.rows);
  expect(await doctor(store)).toEqual([]);
});

test('what somebody had put beside it is not taken away with it', async () => {
  const pool = await oldLedger();
  await pool.pg.query('create policy everybody on entry using (true)');
  await migrate(pool.pg);
  expect(await schemaThatDiffers(pool.pg)).toEqual(['policy entry.everybody']);
});

test.each([
  ['a schema that is not the one of then', 'drop procedure hold_city_scope(text)', 'hold_city_scope'],
  [
    'a migration that was changed',
    `update migration set sha256 = '0' where name = '0027_consent.sql'`,
    '0027_consent.sql was changed after it had been applied',
  ],
  ['one on the way there', `delete from migration where name > '0041'`, 'takes up none older than 0046_landing'],
])('%s is left as it is', async (_, change, said) => {
  const pool = await oldLedger();
  await pool.pg.query(change);
  const [names, policies] = [await recorded(pool), await policyNames(pool)];
  await expect(migrate(pool.pg)).rejects.toThrow(said);
  expect(await recorded(pool)).toEqual(names);
  expect(await policyNames(pool)).toEqual(policies);
});

interface Seen {
  readonly office: string;
  readonly rows: readonly { readonly table: string; readonly n: bigint; readonly digest: string | null }[];
}

/** What each office sees of each table with policies, and what is seen with none. */
async function seenByOffice(store: Store): Promise<Seen[]> {
  const { rows: tables } = await store.pool.pg.query<{ name: string }>(
    'select relname as name from pg_class where relrowsecurity and relnamespace = current_schema()::regnamespace order by 1',
  );
  const parts = tables.map(
    ({ name }) =>
      // A column that came later, and says nothing, is not seen: so are rows sealed too.
      `select '${name}' as table, count(*) as n, md5(string_agg(jsonb_strip_nulls(to_jsonb(t))::text, ' ' order by t::text)) as digest from ${name} t`,
  );
  const seen: Seen[] = [];
  for (const [office, id] of [
    ['none', []],
    ...Object.entries(offices).map(([name, one]) => [name, [one]] as const),
  ] as const) {
    const scope = { cityCode, officeIds: id };
    const { rows } = await inScope(store, scope, (tx) =>
      sql<Seen['rows'][number]>`${sql.raw(parts.join(' union all '))}`.execute(tx),
    );
    // A table that came later is empty.
    seen.push({ office, rows: rows.filter(({ n }) => n > 0n) });
  }
  return seen;
}

async function policyNames(pool: Pool): Promise<unknown[]> {
  return (await pool.pg.query('select tablename, policyname from pg_policies order by 1, 2')).rows;
}

/** What the role may do to which table or view. */
async function grants(pool: Pool): Promise<unknown[]> {
  return (
    await pool.pg.query(`select table_name, string_agg(privilege_type, ' ' order by privilege_type)
      from information_schema.role_table_grants where grantee = 'yiwang_app' group by 1 order by 1`)
  ).rows;
}

async function everyFigure(store: Store): Promise<Record<string, string | null>> {
  const facts = await cityFacts(store, cityCode);
  return Object.fromEntries(
    Object.keys(before.figures).map((key) => {
      const [id = '', period = ''] = key.split(' ');
      return [key, figureOf(id, facts, { period: parsePeriod(period), at: latest })?.value ?? null];
    }),
  );
}

async function rowCounts(pool: Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of backedUp) {
    const n = must((await pool.pg.query(`select from ${table}`)).rowCount);
    if (n > 0) counts[table] = n;
  }
  return counts;
}
