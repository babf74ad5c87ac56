// Sessions end by idleness, by age and by hand; a sign-in never goes on with the token of before.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, openCity, password } from '../samples/city.ts';

let city: City;
let app: City['app'];
let now = new Date();

beforeAll(async () => {
  city = await openCity();
  app = await buildServer({ store: { ...city.store, clock: () => now }, vault, log: (line) => city.logged.push(line) });
});
beforeEach(async () => {
  now = new Date('2023-05-08T00:00:00Z');
  await city.store.pool.pg.query('delete from session');
});
afterAll(async () => {
  await app.close();
  await city.close();
});

const send = (method: 'GET' | 'DELETE', url: string, cookie: string) =>
  app.inject({ method, url: `/api/v1${url}`, headers: { cookie, 'x-yiwang': '1' } });
async function signIn(username: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password },
    headers: { 'x-yiwang': '1', ...headers },
  });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
const statusOf = async (cookie: string) => (await send('GET', '/session', cookie)).statusCode;
const minutesLater = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
async function setPolicy(policy: object): Promise<void> {
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in-policy',
    payload: policy,
    headers: { cookie: await signIn('admin'), 'x-yiwang': '1' },
  });
  expect(statusCode).toBe(200);
}

test.each([
  [29, 200],
  [30, 401],
])('%i minutes without use: %i', async (minutes, status) => {
  const cookie = await signIn('linqing');
  minutesLater(minutes);
  expect(await statusOf(cookie)).toBe(status);
});

test('use renews it, up to twelve hours', async () => {
  const cookie = await signIn('linqing');
  for (let n = 0; n < 35; n++) {
    minutesLater(20);
    expect(await statusOf(cookie)).toBe(200);
  }
  minutesLater(20);
  expect(await statusOf(cookie)).toBe(401);
});

test('shorter times hold for sessions that are open', async () => {
  const cookie = await signIn('linqing');
  for (let n = 0; n < 3; n++) {
    minutesLater(25);
    expect(await statusOf(cookie)).toBe(200);
  }
  await setPolicy({ sessionHours: 1, idleMinutes: 10 });
  minutesLater(1);
  expect(await statusOf(cookie)).toBe(401);
  const next = await signIn('linqing');
  minutesLater(11);
  expect(await statusOf(next)).toBe(401);
  await setPolicy({});
});

test('own sessions, the last used first, with where they are', async () => {
  const first = await signIn('linqing', { 'user-agent': 'Old browser' });
  await signIn('leader');
  minutesLater(2);
  await signIn('linqing', { 'user-agent': 'New browser' });
  minutesLater(2);
  const rows = (await send('GET', '/sessions', first)).json();
  expect(rows).toMatchObject([
    { agent: 'Old browser', current: true, lastSeenAt: now.toISOString(), address: '127.0.0.1' },
    { agent: 'New browser', current: false },
  ]);
  expect(JSON.stringify(rows)).not.toContain(first.split('.')[1]);
});

test('one of them can be ended, and nobody ends those of others', async () => {
  const [own, other, foreign] = [await signIn('linqing'), await signIn('linqing'), await signIn('leader')];
  const idOf = async (cookie: string) =>
    (await send('GET', '/sessions', cookie)).json().find((row: { current: boolean }) => row.current).id;
  expect((await send('DELETE', `/sessions/${await idOf(foreign)}`, own)).statusCode).toBe(404);
  expect((await send('DELETE', `/sessions/${await idOf(other)}`, own)).statusCode).toBe(204);
  expect([await statusOf(own), await statusOf(other), await statusOf(foreign)]).toEqual([200, 401, 200]);
});

test('signing out everywhere ends all of one account and none of another', async () => {
  const [one, two, foreign] = [await signIn('linqing'), await signIn('linqing'), await signIn('leader')];
  expect((await send('DELETE', '/sessions', one)).statusCode).toBe(204);
  expect([await statusOf(one), await statusOf(two), await statusOf(foreign)]).toEqual([401, 401, 200]);
});

test('signing in again in a browser gives a new token and ends the old one', async () => {
  const before = await signIn('linqing');
  const after = await signIn('linqing', { cookie: before });
  expect(after).not.toBe(before);
  expect([await statusOf(before), await statusOf(after)]).toEqual([401, 200]);
});

test('a token that nobody was given opens nothing', async () => {
  const cookie = await signIn('linqing');
  const chosen = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  // A cookie that was there before the sign-in is not taken over.
  expect(await signIn('linqing', { cookie: chosen })).not.toBe(chosen);
  expect(await statusOf(`yiwang_session=371500.${'A'.repeat(43)}`)).toBe(401);
  expect(city.logged).toEqual([]);
});
