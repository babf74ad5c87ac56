// A fold that the database refuses: whoever asks is told so at once, and the database is left in peace.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, openTestCity, type TestCity } from '../../test/fixture/ledgerCity.ts';
import { twinLedger } from '../app/radar/twinLedger.ts';
import type { Store } from '../storage/store.ts';
import { cityFacts } from './cityFacts.ts';
import { patience } from '../../test/setup/patience.ts';

let at: TestCity;
let store: Store;
let reads = 0;

beforeAll(async () => {
  at = await openTestCity();
  const { pool } = at.store;
  const { reading } = pool;
  const counted: typeof reading.read = (first, work) => {
    reads++;
    return reading.read(first, work);
  };
  store = { ...at.store, pool: { ...pool, reading: { ...reading, read: counted } } };
});
afterAll(() => at.close());

const asOwner = (text: string) => at.store.pool.pg.query(text);

test.each([
  ['facts', 'industry', (of: Store) => cityFacts(of, city)],
  ['twins', 'project_current', (of: Store) => twinLedger(of, city)],
])('%s: the first error is the answer, and no second try follows', async (_, table, ask) => {
  await asOwner(`revoke select on ${table} from yiwang_app`);
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => ask(store)));
  for (const one of asked) expect(String(one.status === 'rejected' && one.reason)).toContain('permission denied');
  const tried = reads;
  await setTimeout(300);
  expect(reads).toBe(tried);
  expect(tried).toBeLessThanOrEqual(2);
  await asOwner(`grant select on ${table} to yiwang_app`);
  await expect.poll(() => ask(store).then(() => true, String), { timeout: patience(5000) }).toBe(true);
  reads = 0;
});
