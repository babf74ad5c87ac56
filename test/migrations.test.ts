// Forward migrations on a ledger that people already work with: filled at the level before the newest, then brought on.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { doctor } from '../src/app/doctor.ts';
import { foundCity } from '../src/app/foundCity.ts';
import { publishBulletin } from '../src/app/publish.ts';
import { record } from '../src/app/record.ts';
import { verify } from '../src/app/verify.ts';
import { demoCity } from '../src/demo/offices.ts';
import { parsePeriod } from '../src/domain/period.ts';
import type { Actor, Role } from '../src/domain/role.ts';
import { cityFacts } from '../src/metrics/cityFacts.ts';
import { definitions } from '../src/metrics/definitions.ts';
import { latest } from '../src/metrics/facts.ts';
import { figureOf } from '../src/metrics/figure.ts';
import { backedUp } from '../src/storage/backup.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool, type Pool } from '../src/storage/pool.ts';
import { openStore, type Store } from '../src/storage/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { activityAct, fundAct, milestoneAct, outingAct, projectAct } from './fixture/acts.ts';
import { must } from './fixture/must.ts';

const { cityCode } = demoCity;
const files = readdirSync(new URL('../src/storage/migrations/', import.meta.url))
  .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
  .toSorted();
const newest = must(files.at(-1));
const before = must(files.at(-2));

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

test(`${newest} finds a filled ledger and changes no figure of it`, async () => {
  await migrate(pool.pg, before.slice(0, 4));
  await fill(await openStore(pool, () => new Date('2024-01-10T02:00:00Z')));
  // What is read is read anew on each side, with nothing kept in memory.
  const [figures, rows] = [await everyFigure(await openStore(pool)), await rowCounts()];
  expect(figures['projects_new']).toBe('2');
  expect(figures['funds_arrived']).toBe('3');
  expect(await migrate(pool.pg)).toEqual([newest]);
  const store = await openStore(pool);
  expect(await everyFigure(store)).toEqual(figures);
  expect(await rowCounts()).toMatchObject(rows);
  expect(await doctor(store)).toEqual([]);
  // And work goes on.
  await recordAndAccept(store, [fundAct(projects[0], at('2023-07-01'), 10_000_000_000n)]);
  expect((await everyFigure(store))['funds_arrived']).toBe('4');
  expect(await doctor(store)).toEqual([]);
});

const officeId = must(demoCity.offices[0]).id;
const projects = [uuidv7(), uuidv7()] as const;
const at = (occurredOn: string) => ({ officeId, occurredOn });
const people: Partial<Record<Role, Actor>> = {};

/** Every noun that a figure counts, entered by one and accepted by another; and a bulletin published of it. */
async function fill(store: Store): Promise<void> {
  await foundCity(store, demoCity);
  for (const role of ['enter', 'verify', 'publish'] as const) {
    const grants = [{ role, officeId }];
    people[role] = { cityCode, accountId: await account(role), grants };
  }
  await recordAndAccept(store, [
    ...projects.flatMap((id, n) => [
      projectAct(id, at('2023-02-01'), { yi: 2 + n, name: `轴承项目${n}` }),
      milestoneAct(id, 'signed', at('2023-02-01')),
      milestoneAct(id, 'started', at('2023-05-01')),
    ]),
    fundAct(projects[0], at('2023-06-01'), 10_000_000_000n),
    fundAct(projects[1], at('2023-06-01'), 20_000_000_000n),
    outingAct(at('2023-03-01'), 'city_leader', ['领导A'], ['某公司'], [projects[0]]),
    activityAct(at('2023-04-01'), { signedProjectIds: [projects[1]] }),
  ]);
  await publishBulletin(store, must(people.publish), { period: '2023', key: 'publish 2023' });
}

/** By the columns of the first migration: the program of today writes more of them than an earlier level has. */
async function account(role: Role): Promise<string> {
  const [id, person] = [uuidv7(), uuidv7()];
  await pool.pg.query(`insert into person (city_code, id, met_at, name) values ($1, $2, 'account', $3)`, [
    cityCode,
    person,
    role,
  ]);
  await pool.pg.query(
    `insert into account (city_code, id, username, password_hash, person_id, created_at)
     values ($1, $2, $3, 'none', $4, now())`,
    [cityCode, id, role, person],
  );
  await pool.pg.query(
    `insert into role_grant (city_code, account_id, office_id, role, granted_at) values ($1, $2, $3, $4, now())`,
    [cityCode, id, officeId, role],
  );
  return id;
}

async function recordAndAccept(store: Store, acts: Parameters<typeof record>[2]['acts']): Promise<void> {
  const key = uuidv7();
  const { entryIds } = await record(store, must(people.enter), { useCase: 'record', key, acts });
  await verify(store, must(people.verify), { key: `${key}-verify`, decision: 'verified', of: { entryIds } });
}

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
