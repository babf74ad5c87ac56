import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../../src/server/buildServer.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

test('a database that is gone is said plainly, and nothing is told of it', async () => {
  const pool = openPool('postgres://nobody:secret-word@127.0.0.1:1/none');
  const logged: string[] = [];
  const store = { ...city.store, pool };
  const app = await buildServer({ store, vault, log: (line) => void logged.push(line) });
  const headers = { cookie: `yiwang_session=371500.${'a'.repeat(43)}` };
  const answer = await app.inject({ url: '/api/v1/session', headers });
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([503, 'database_unreachable']);
  expect(answer.headers['retry-after']).toBe('10');
  expect(answer.body + logged.join()).not.toContain('secret-word');
  await app.close();
  await pool.close();
});

test('an unexpected fault has a number, and its words stay in the log', async () => {
  const logged: string[] = [];
  const clock = (): Date => {
    throw new Error('the clock is broken');
  };
  const app = await buildServer({ store: { ...city.store, clock }, vault, log: (line) => void logged.push(line) });
  const headers = { cookie: `yiwang_session=371500.${'a'.repeat(43)}` };
  const answer = await app.inject({ url: '/api/v1/session', headers });
  expect(answer.statusCode).toBe(500);
  const { errorId, breaches } = answer.json();
  expect(breaches[0].law).toBe('unexpected_fault');
  expect(breaches[0].message).toContain(errorId);
  expect(answer.body).not.toContain('clock');
  expect(logged[0]).toContain(`error ${errorId} GET /api/v1/session`);
  expect(logged[0]).not.toContain('aaaa');
  await app.close();
});

test('the demo says how to sign in, and only to who is not signed in', async () => {
  const cities = [{ name: '某市', accounts: [{ username: 'leader', title: '市领导D' }] }];
  const demo = { cities, password: 'yiwang-demo-2023' };
  const app = await buildServer({ store: city.store, vault, demo, log: () => {} });
  expect((await app.inject({ url: '/api/v1/session' })).json().demo).toEqual(demo);
  await app.close();
});

test('what is malformed is 400 and names the field', async () => {
  const answer = await city.ask('linqing', 'POST', '/entries', { key: 'short', acts: [] });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().breaches.map((b: { field: string }) => b.field)).toEqual(['key', 'acts']);
});
