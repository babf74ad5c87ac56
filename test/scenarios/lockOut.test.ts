// Guessing passwords: one account from everywhere, many accounts from one place, and a name that nobody has.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer } from '../../src/server/buildServer.ts';
import { vault } from '../fixture/vault.ts';
import { type City, openCity, password } from './city.ts';

let city: City;
let now = new Date();
let server: City['app'];
const start = () =>
  buildServer({ store: { ...city.store, clock: () => now }, vault, log: (line) => city.logged.push(line) });

beforeAll(async () => {
  city = await openCity();
  server = await start();
});
beforeEach(async () => {
  now = new Date();
  await city.store.pool.pg.query('delete from sign_in_failure');
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const attempt = (username: string, word: string, from = '10.0.0.1', app = server) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: from,
    headers: { 'x-yiwang': '1' },
    payload: { username, password: word },
  });
type Answer = Awaited<ReturnType<typeof attempt>>;
const lawOf = (answer: Answer) => (answer.statusCode === 200 ? 'ok' : answer.json().breaches[0].law);
async function fail(username: string, times: number, from?: string): Promise<string[]> {
  const laws = [];
  for (let n = 0; n < times; n++) laws.push(lawOf(await attempt(username, `guess ${n}`, from)));
  return laws;
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('five wrong attempts lock an account, also for who knows the password, and say for how long', async () => {
  expect(await fail('linqing', 5)).toEqual(Array(5).fill('credentials_wrong'));
  const locked = await attempt('linqing', password, '10.0.0.2');
  expect([locked.statusCode, locked.json().breaches[0]]).toMatchObject([
    429,
    { law: 'account_locked', detail: { seconds: 60 }, message: expect.stringContaining('请 1 分钟后再试') },
  ]);
  expect(lawOf(await attempt('leader', password))).toBe('ok');
});

test('the lock holds in another process and after a restart', async () => {
  await fail('linqing', 5);
  const other = await start();
  expect(lawOf(await attempt('linqing', password, '10.0.0.3', other))).toBe('account_locked');
  await other.close();
});

test('each further wrong attempt doubles the wait; the right one ends it all', async () => {
  await fail('linqing', 5);
  later(61);
  expect(await fail('linqing', 2)).toEqual(['credentials_wrong', 'account_locked']);
  later(61);
  expect(lawOf(await attempt('linqing', password))).toBe('account_locked');
  later(60);
  expect(lawOf(await attempt('linqing', password))).toBe('ok');
  expect(await fail('linqing', 4)).toEqual(Array(4).fill('credentials_wrong'));
  expect(lawOf(await attempt('linqing', password))).toBe('ok');
});

test('after a day without a wrong attempt the count begins anew', async () => {
  await fail('linqing', 4, '10.0.0.8');
  later(86_401);
  expect(await fail('linqing', 4, '10.0.0.8')).toEqual(Array(4).fill('credentials_wrong'));
  expect(lawOf(await attempt('linqing', password, '10.0.0.8'))).toBe('ok');
});

test('a hundred attempts sent at once are five attempts', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => attempt('linqing', `guess ${n}`, `10.0.1.${n}`)),
  );
  expect(answers.map(lawOf).filter((law) => law === 'credentials_wrong')).toHaveLength(5);
});

test('a name that nobody has answers and locks like any other', async () => {
  const known = [];
  const unknown = [];
  for (let n = 0; n < 7; n++) {
    known.push(await attempt('linqing', `guess ${n}`, '10.0.0.4'));
    unknown.push(await attempt('not-there', `guess ${n}`, '10.0.0.5'));
  }
  const seen = (answers: Answer[]) => answers.map((a) => [a.statusCode, a.body, Object.keys(a.headers).toSorted()]);
  expect(seen(unknown)).toEqual(seen(known));
});

test('one address that tries many names is locked, and other addresses are not', async () => {
  for (let n = 0; n < 50; n++) await attempt(`name-${n}`, 'guess', '10.0.0.6');
  const locked = await attempt('leader', password, '10.0.0.6');
  expect([locked.statusCode, lawOf(locked)]).toEqual([429, 'too_many_attempts']);
  expect(lawOf(await attempt('leader', password, '10.0.0.7'))).toBe('ok');
  later(61);
  expect(lawOf(await attempt('leader', password, '10.0.0.6'))).toBe('ok');
}, 60_000);

test('an account of a demo opens from elsewhere only where the operator said so', async () => {
  await city.store.pool.pg.query("update account set demo = true where username = 'leader'");
  const open = await buildServer({ store: city.store, vault, demoFor: 'everyone', log: () => {} });
  const seen = [];
  for (const [app, from] of [
    [server, '127.0.0.1'],
    [server, '10.0.0.9'],
    [open, '10.0.0.9'],
  ] as const)
    seen.push(lawOf(await attempt('leader', password, from, app)));
  expect(seen).toEqual(['ok', 'demo_stays_here', 'ok']);
  await open.close();
  await city.store.pool.pg.query("update account set demo = false where username = 'leader'");
});

test('what was typed is neither logged nor kept in the clear', async () => {
  await fail('secret-in-the-wrong-field', 1);
  const { rows } = await city.store.pool.pg.query('select * from sign_in_failure');
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows) + city.logged.join('\n')).not.toMatch(/secret-in|guess|10\.0\.0\.1/);
});
