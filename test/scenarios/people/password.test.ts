// Passwords: what a new one must be, what changing it ends, and that a forced change lets nothing else through.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount, firstAdministrators } from '../../../src/app/people/accounts.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, cityCode, offices, openCity, password } from '../samples/city.ts';

let city: City;
let app: City['app'];
let now = new Date();
let serial = 0;

beforeAll(async () => {
  city = await openCity();
  app = await buildServer({ store: { ...city.store, clock: () => now }, vault, log: (line) => city.logged.push(line) });
});
beforeEach(() => {
  now = new Date('2023-05-08T00:00:00Z');
});
afterAll(async () => {
  await app.close();
  await city.close();
});

async function person(made: { ownPassword?: boolean; demo?: boolean }): Promise<string> {
  const username = `person${++serial}`;
  const grants = [{ role: 'lead' as const, officeId: offices.city }];
  const store = { ...city.store, clock: () => now };
  await createAccount(store, { cityCode, username, password, name: username, grants, ...made });
  return username;
}
const send = (method: 'GET' | 'POST' | 'DELETE', url: string, cookie: string, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers: { cookie, 'x-yiwang': '1' }, ...(payload ? { payload } : {}) });
const cookieIn = (answer: Awaited<ReturnType<typeof send>>) => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const signIn = (username: string, word = password) => send('POST', '/session', '', { username, password: word });
const change = (cookie: string, next: string, old = password) => send('POST', '/password', cookie, { old, new: next });
const outcome = (answer: Awaited<ReturnType<typeof send>>) =>
  answer.statusCode < 300 ? answer.statusCode : [answer.statusCode, answer.json().breaches[0].law];
async function setPolicy(policy: object): Promise<void> {
  expect((await send('POST', '/sign-in-policy', cookieIn(await signIn('admin')), policy)).statusCode).toBe(200);
}

test.each([
  ['too short', 'nine-char', 'password_too_short'],
  ['too simple', 'aaaaabbbbbcccc', 'password_too_simple'],
  ['the same again', password, 'password_used_before'],
])('a new password that is %s is refused', async (_, next, law) => {
  const username = await person({ ownPassword: true });
  const cookie = cookieIn(await signIn(username));
  const answer = await change(cookie, next);
  expect([answer.statusCode, answer.json().breaches[0]]).toMatchObject([422, { law, field: 'new' }]);
  expect(outcome(await change(cookie, `my ${username} password`))).toEqual([422, 'password_holds_username']);
  expect(outcome(await signIn(username))).toBe(200);
});

test('a change ends every session and goes on here under a new token', async () => {
  const username = await person({ ownPassword: true });
  const [here, there] = [cookieIn(await signIn(username)), cookieIn(await signIn(username))];
  const answer = await change(here, 'another good one');
  const next = cookieIn(answer);
  const statuses = [here, there, next].map(async (cookie) => (await send('GET', '/session', cookie)).statusCode);
  expect([outcome(answer), ...(await Promise.all(statuses))]).toEqual([200, 401, 401, 200]);
  expect([outcome(await signIn(username)), outcome(await signIn(username, 'another good one'))]).toEqual([
    [401, 'credentials_wrong'],
    200,
  ]);
});

test('a stolen session cannot guess the password: wrong old ones lock the account', async () => {
  const cookie = cookieIn(await signIn(await person({ ownPassword: true })));
  const laws = [];
  for (let n = 0; n < 6; n++) laws.push(outcome(await change(cookie, 'another good one', `guess ${n}`)));
  expect(laws).toEqual([...Array.from({ length: 5 }, () => [422, 'old_password_wrong']), [429, 'account_locked']]);
});

test('none of the last five passwords comes back, the one before them does', async () => {
  const username = await person({ ownPassword: true });
  let cookie = cookieIn(await signIn(username));
  const words = [password, ...Array.from({ length: 5 }, (_, n) => `good password ${n}`)];
  for (const [n, word] of words.entries()) {
    if (n === 0) continue;
    now = new Date(now.getTime() + 1000);
    cookie = cookieIn(await change(cookie, word, words[n - 1]));
  }
  const last = words.at(-1);
  for (const word of words.slice(1)) {
    expect(outcome(await change(cookie, word, last))).toEqual([422, 'password_used_before']);
  }
  expect(outcome(await change(cookie, password, last))).toBe(200);
  const { rows } = await city.store.pool.pg.query(
    'select 1 from password_history h join account a on a.id = h.account_id where a.username = $1',
    [username],
  );
  expect(rows).toHaveLength(5);
});

test('a password that somebody else gave lets nothing through but its change', async () => {
  const username = await person({});
  const answer = await signIn(username);
  expect(answer.json()).toMatchObject({ due: 'first_password' });
  const cookie = cookieIn(answer);
  const { paths } = (await send('GET', '/openapi.json', '')).json() as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  const passed = [];
  const laws = new Set<unknown>();
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ');
    const url = path.replaceAll(/\{\w+\}/g, '01890000-0000-7000-8000-0000000000ff');
    // The two that end the session would end the test; the sign-ins, by password or provider, need none; what founds the first city is closed.
    if (/^(DELETE \/sessions?|POST \/session|GET \/provider\/\w+|\w+ \/founding.*)$/.test(route)) continue;
    const [status, law] = [await send(method as 'GET', url, cookie)].flatMap(outcome);
    if (status === 403) laws.add(law);
    else passed.push(route);
  }
  expect(routes.length).toBeGreaterThan(30);
  expect([...laws]).toEqual(['password_change_required']);
  // What happened to the account meanwhile is told, and may be refused.
  expect(passed.toSorted()).toEqual([
    'GET /notices',
    'GET /session',
    'POST /notices/seen',
    'POST /notices/{id}/refuse',
    'POST /password',
  ]);
  expect(outcome(await send('GET', '/session', cookie))).toBe(200);
  const changed = await change(cookie, 'now it is my own');
  expect(changed.json()).toMatchObject({ due: null });
  expect(outcome(await send('GET', '/offices', cookieIn(changed)))).toBe(200);
});

test('the account of a demo is not asked to change its password, and cannot', async () => {
  const answer = await signIn(await person({ demo: true }));
  expect(answer.json()).toMatchObject({ due: null });
  expect(outcome(await change(cookieIn(answer), 'another good one'))).toEqual([403, 'demo_account_fixed']);
});

test('passwords expire where the city says so', async () => {
  const username = await person({ ownPassword: true });
  await setPolicy({ passwordDays: 90 });
  now = new Date('2023-08-05T23:00:00Z');
  expect((await signIn(username)).json().due).toBe(null);
  now = new Date('2023-08-06T00:00:00Z');
  const answer = await signIn(username);
  expect(answer.json().due).toBe('password_expired');
  expect((await change(cookieIn(answer), 'another good one')).json().due).toBe(null);
  await city.store.pool.pg.query('delete from sign_in_policy');
});

test('the printed password of the first administrator must be changed', async () => {
  await city.store.pool.pg.query(
    `insert into city (city_code, name_zh, name_en) values ('371400', '德州市', 'Dezhou')`,
  );
  const id = '01890000-0000-7000-8000-0000000000aa';
  await city.store.pool.pg.query(`insert into office values ('371400', $1, '371400')`, [id]);
  await city.store.pool.pg.query(
    `insert into office_version (city_code, office_id, name, short_name, kind, valid_from, recorded_at)
     values ('371400', $1, '德州市', '德州', 'city', '2000-01-01', now())`,
    [id],
  );
  const [made] = await firstAdministrators(city.store);
  const answer = await signIn(made?.username ?? '', made?.password);
  expect(answer.json()).toMatchObject({ due: 'first_password', city: { code: '371400' } });
});

test('no password, hash or token is in the log or in an answer', async () => {
  const username = await person({ ownPassword: true });
  const answers = [await signIn(username), await signIn(username, 'a wrong secret')];
  const cookie = cookieIn(answers[0] ?? (await signIn(username)));
  answers.push(await change(cookie, 'short'), await change(cookie, 'a fresh secret'));
  await send('POST', '/password', cookie, { old: password, new: { not: 'a text of secret' } });
  const told = city.logged.join('\n') + answers.map(({ body }) => body).join('\n');
  expect(told).not.toMatch(/argon2|secret|a-long-enough-one/);
  expect(told).not.toContain(cookie.split('.')[1]);
});
