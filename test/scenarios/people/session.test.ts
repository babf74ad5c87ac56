import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity, password } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const signIn = (payload: unknown, headers: Record<string, string> = { 'x-yiwang': '1' }) =>
  city.app.inject({ method: 'POST', url: '/api/v1/session', payload: payload as object, headers });

test('signing in sets cookies that only the browser reads: the session, and the id under which the account knows it', async () => {
  const answer = await signIn({ username: 'linqing', password });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^yiwang_session=371500\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    expect.stringMatching(/^yiwang_browser=[\w-]{86}; Max-Age=15552000; Path=\/api\/v1; HttpOnly; SameSite=Strict$/),
  ]);
  expect(answer.json()).toMatchObject({
    account: { username: 'linqing', name: '账号linqing' },
    city: { code: '371500', nameZh: '聊城市', demo: false },
    roles: [{ role: 'enter', officeName: '临清市' }],
    years: [2023],
  });
  expect(answer.body).not.toContain('argon2');
});

test('behind TLS the cookies are Secure', async () => {
  const answer = await signIn({ username: 'linqing', password }, { 'x-yiwang': '1', 'x-forwarded-proto': 'https' });
  expect(answer.headers['set-cookie']).toEqual(Array(2).fill(expect.stringContaining('; Secure')));
});

test.each([
  ['wrong password', { username: 'linqing', password: 'another-long-one' }, 401, 'credentials_wrong'],
  ['no such account', { username: 'who', password }, 401, 'credentials_wrong'],
  ['no password', { username: 'linqing' }, 400, 'input_malformed'],
  ['not an object', 'linqing', 400, 'input_malformed'],
])('%s', async (_, body, status, law) => {
  const answer = await signIn(body);
  expect(answer.statusCode).toBe(status);
  expect(answer.json().breaches[0]).toMatchObject({ law, message: expect.stringMatching(/\p{Script=Han}/u) });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('a write without our header is refused, whoever sends it', async () => {
  const answer = await signIn({ username: 'linqing', password }, {});
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([403, 'write_header_missing']);
});

test('signing out ends the session', async () => {
  const cookie = String((await signIn({ username: 'linqing', password })).headers['set-cookie']).split(';')[0] ?? '';
  const headers = { cookie, 'x-yiwang': '1' };
  expect((await city.app.inject({ url: '/api/v1/session', headers })).statusCode).toBe(200);
  expect((await city.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })).statusCode).toBe(204);
  expect((await city.app.inject({ url: '/api/v1/session', headers })).statusCode).toBe(401);
});

test('an expired session is none', async () => {
  const cookie = String((await signIn({ username: 'leader', password })).headers['set-cookie']).split(';')[0] ?? '';
  await city.store.pool.pg.query(`update session set expires_at = now() - interval '1 second'`);
  expect((await city.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401);
});

test('a page that says whose it is, is answered for no other account', async () => {
  const signedIn = await signIn({ username: 'linqing', password });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const own = signedIn.json().account.id;
  const asks = async (account: string, method: 'GET' | 'POST' | 'DELETE', url: string) => {
    const headers = { cookie, 'x-yiwang': '1', 'x-yiwang-account': account };
    const payload = method === 'POST' ? { payload: { acts: [] } } : {};
    const answer = await city.app.inject({ method, url: `/api/v1${url}`, headers, ...payload });
    return [answer.statusCode, answer.json()?.breaches?.[0]?.law];
  };
  const rows = await city.countRows();
  const other = '01890000-0000-7000-8000-00000000ffff';
  for (const [method, url] of [
    ['GET', '/projects'],
    ['POST', '/entries'],
    ['DELETE', '/session'],
  ] as const)
    expect(await asks(other, method, url)).toEqual([409, 'another_account_signed_in']);
  expect(await city.countRows()).toEqual(rows);
  expect(await asks(own, 'GET', '/projects')).toEqual([200, undefined]);
});

test('too many attempts on one account are slowed down, and others may still sign in', async () => {
  const answers = [];
  for (let n = 0; n < 32; n++) answers.push(await signIn({ username: 'absent', password: 'x' }));
  expect(answers.at(-1)?.statusCode).toBe(429);
  expect(answers[5]?.json().breaches[0]).toMatchObject({ law: 'account_locked' });
  expect((await signIn({ username: 'linqing', password })).statusCode).toBe(200);
});

test('answers in English where asked', async () => {
  const answer = await city.app.inject({ url: '/api/v1/session', headers: { 'x-yiwang-lang': 'en' } });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toEqual({
    type: 'urn:yiwang:law:sign_in_required',
    title: 'Unauthorized',
    status: 401,
    detail: 'Please sign in first',
    breaches: [{ law: 'sign_in_required', message: 'Please sign in first' }],
  });
});

test('the API describes itself', async () => {
  const answer = await city.app.inject({ url: '/api/v1/openapi.json' });
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/session': { post: {}, get: {} } } });
});

test('no script but our own may run', async () => {
  const { headers } = await city.app.inject({ url: '/healthz' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a route that is not there', async () => {
  const answer = await city.ask('leader', 'GET', '/nothing');
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([404, 'not_found']);
});
