// The demo city of the present is loaded by starts of which each but the last is cut short, and stands as it should: nothing
// refused, last month published, this month waiting, two entries given back, a firm offered on, a dispute open, and doctor
// with nothing to say.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../app/keeping/doctor.ts';
import { seedPresent } from './seedPresent.ts';
import { presentCity } from '../../demo/present/city.ts';
import { openPool } from '../../storage/connection/pool.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { migratedFromTemplate } from '../../../test/database.ts';
import { patience } from '../../../test/setup/patience.ts';

const { cityCode } = presentCity;
let store: Store;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await migratedFromTemplate('present city', async () => {});
  const pool = openPool(database.url);
  close = async () => {
    await pool.close();
    await database.drop();
  };
  store = await openStore(pool, () => new Date('2026-11-30T03:00:00Z'));
  await seedInPieces(store);
}, patience(600_000));
afterAll(() => close());

/** As if the process ended after so many acts, and somebody started it again on the day after; later each act ends it. */
async function seedInPieces(begun: Store): Promise<void> {
  const ended = new Error('the process ended');
  let [starts, ofOneAct, isDone] = [0, 0, false];
  while (!isDone) {
    const isPublished = (await counted(sql`publication where city_code = ${cityCode}`)) > 0;
    let left = isPublished || starts >= 8 ? 1 : 61;
    if (isPublished) ofOneAct++;
    const witness = () => {
      if (--left === 0) throw ended;
    };
    const clock = starts++ === 0 ? begun.clock : () => new Date('2026-12-01T03:00:00Z');
    isDone = await seedPresent({ ...begun, clock, witness }, () => {}).then(
      () => true,
      (error: unknown) => {
        if (error !== ended) throw error;
        return false;
      },
    );
  }
  expect(starts - ofOneAct).toBeGreaterThan(5);
  expect(ofOneAct).toBeGreaterThan(5);
}

async function counted(from: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from ${from}`.execute(store.pool.db);
  return Number(rows[0]?.n);
}

test('last month is published, this one waits, some of it was given back', async () => {
  const periods = await sql<{ period: string }>`select period from publication where city_code = ${cityCode}`.execute(
    store.pool.db,
  );
  expect(periods.rows).toEqual([{ period: '2026-10' }]);
  expect(await counted(sql`waiting_entry where city_code = ${cityCode}`)).toBeGreaterThan(40);
  expect(await counted(sql`verification where city_code = ${cityCode} and decision = 'returned'`)).toBe(2);
  // What is promised falls due on a day to come.
  expect(
    await counted(sql`entry where city_code = ${cityCode} and occurred_on > '2026-11-30' and kind <> 'promise'`),
  ).toBe(0);
});

test('what is under way: a chain, firms courted, one offered on, a campaign, a dispute', async () => {
  const of = (table: string, more = sql``) => counted(sql`${sql.table(table)} where city_code = ${cityCode} ${more}`);
  expect(await of('chain')).toBe(1);
  expect(await of('pursuit')).toBe(6);
  expect(await of('pursuit_act', sql`and kind = 'offered'`)).toBe(1);
  expect(await of('campaign')).toBe(1);
  expect(await of('dispute')).toBe(1);
});

test('the mechanism has something to go by: promises of both sides, signals, lights, a result that was objected to', async () => {
  const of = (table: string, more = sql``) => counted(sql`${sql.table(table)} where city_code = ${cityCode} ${more}`);
  expect(await of('promise', sql`and side = 'ours'`)).toBeGreaterThan(10);
  expect(await of('promise', sql`and side = 'theirs'`)).toBeGreaterThan(20);
  expect(await of('promise_keeping')).toBeGreaterThan(10);
  expect(await of('dispatch_item')).toBeGreaterThan(3);
  expect(await of('dispatch_step')).toBeGreaterThan(3);
  expect(await of('appraisal')).toBe(5);
  expect(await of('appraisal_step', sql`and conclusion is not null`)).toBe(2);
  expect(await of('obstacle')).toBeGreaterThan(8);
  expect(await of('obstacle_clearing')).toBeGreaterThan(1);
  expect(await of('funds_signal')).toBeGreaterThan(50);
  expect(await of('light_rule')).toBe(5);
  expect(await of('assessment_objection')).toBe(1);
});

test('loaded a second time it changes nothing, and doctor has nothing to say', async () => {
  const entries = await counted(sql`entry where city_code = ${cityCode}`);
  await seedPresent(store, () => {});
  expect(await counted(sql`entry where city_code = ${cityCode}`)).toBe(entries);
  expect(await doctor(store)).toEqual([]);
});
