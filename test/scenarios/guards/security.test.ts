// What stands around every route: headers, where a write may come from, how often one may ask, what is logged and what never is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import fastify from 'fastify';
import { guardRoutes } from '../../../src/server/guardRoutes.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, openCity, password } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

test.each([
  ['content-security-policy', /^default-src 'self';script-src 'self';script-src-attr 'none';.*frame-ancestors 'none'$/],
  ['x-frame-options', /^DENY$/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^same-origin$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(self\), geolocation=\(self\), microphone=\(\)/],
  ['cache-control', /^private, no-cache$/],
])('every answer of the API has %s', async (name, value) => {
  for (const url of ['/session', '/projects', '/figures?period=2023'])
    expect([url, String((await city.ask('leader', 'GET', url)).headers[name])]).toEqual([
      url,
      expect.stringMatching(value),
    ]);
});

test('scripts run from our own files alone, never from a text', async () => {
  const policy = String((await city.app.inject({ url: '/healthz' })).headers['content-security-policy']);
  const scripts = policy.split(';').filter((part) => part.startsWith('script-src'));
  expect(scripts).toEqual(["script-src 'self'", "script-src-attr 'none'"]);
});

test('nothing says which server this is', async () => {
  const { headers } = await city.app.inject({ url: '/healthz' });
  expect([headers['x-powered-by'], headers['server']]).toEqual([undefined, undefined]);
});

test('by TLS the browser is told to stay with it, in clear it is not', async () => {
  const of = (proto: string) => city.app.inject({ url: '/healthz', headers: { 'x-forwarded-proto': proto } });
  expect((await of('https')).headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await of('http')).headers['strict-transport-security']).toBeUndefined();
});

test('the session cookie is out of reach of scripts and of other sites, and by TLS never sent in clear', async () => {
  const signIn = (proto: string) =>
    city.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-yiwang': '1', 'x-forwarded-proto': proto },
      payload: { username: 'leader', password },
    });
  const cookiesBy = async (proto: string) => [(await signIn(proto)).headers['set-cookie'] ?? []].flat();
  const [byHttp, byTls] = [await cookiesBy('http'), await cookiesBy('https')];
  expect(byHttp.map((cookie) => cookie.split('=')[0])).toEqual(['yiwang_session', 'yiwang_browser']);
  for (const cookie of byHttp) expect(cookie).toMatch(/; Path=\/[^;]*; HttpOnly; SameSite=Strict$/);
  for (const cookie of byTls) expect(cookie).toMatch(/; Path=\/[^;]*; HttpOnly; Secure; SameSite=Strict$/);
});

test('signing out empties what the browser kept', async () => {
  await city.ask('cityPublish', 'GET', '/session');
  const answer = await city.ask('cityPublish', 'DELETE', '/session');
  expect([answer.statusCode, answer.headers['clear-site-data']]).toEqual([204, '"cache"']);
});

const view = { screen: 'ledger', name: '甲', query: {} };
test.each([
  ['no header', { 'x-yiwang': '' }, 403, 'write_header_missing'],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403, 'write_from_another_site'],
  ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403, 'write_from_another_site'],
  ['another origin', { origin: 'https://evil.example' }, 403, 'write_from_another_site'],
  ['an origin that is none', { origin: 'null' }, 403, 'write_from_another_site'],
  [
    'our own page',
    { 'sec-fetch-site': 'same-origin', origin: 'http://ledger.test', host: 'ledger.test' },
    200,
    undefined,
  ],
  ['our own page in clear', { origin: 'http://ledger.test', host: 'ledger.test' }, 200, undefined],
  ['a program', {}, 200, undefined],
])('a write from %s: %i', async (_, headers, status, law) => {
  const before = await city.countRows();
  const answer = await city.ask('linqing', 'POST', '/views', view, headers);
  expect([answer.statusCode, answer.json().breaches?.[0]?.law]).toEqual([status, law]);
  expect(status === 403 ? await city.countRows() : before).toEqual(before);
});

async function limited(limits: { address: number; account: number; costly: number }) {
  const app = await buildServer({ store: city.store, vault, limits, log: () => {} });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-yiwang': '1' },
    remoteAddress: '10.9.9.9',
    payload: { username: 'cityPublish', password },
  });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const get = (url: string, remoteAddress: string) =>
    app.inject({ method: 'GET', url: `/api/v1${url}`, remoteAddress, headers: { cookie } });
  return { app, get };
}
const many = { address: 1000, account: 1000, costly: 1000 };

test('an account that asks too often waits, from wherever it asks', async () => {
  const { app, get } = await limited({ ...many, account: 3 });
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await get('/session', `10.0.0.${n}`)).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const { headers, body } = await get('/session', '10.0.0.9');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(body).breaches[0]).toMatchObject({
    law: 'too_many_requests',
    message: expect.stringContaining('过于频繁'),
  });
  await app.close();
});

test('an address that asks too often waits, signed in or not', async () => {
  const { app, get } = await limited({ ...many, address: 3 });
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push((await get('/session', '10.0.1.1')).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await app.inject({ url: '/api/v1/session', remoteAddress: '10.0.1.1' })).statusCode).toBe(429);
  expect((await get('/session', '10.0.1.2')).statusCode).toBe(200);
  await app.close();
});

test('what takes long is granted less often', async () => {
  const { app, get } = await limited({ ...many, costly: 1 });
  const statuses = [];
  for (const url of ['/bulletins/2023/docx', '/projects/export.xlsx', '/session'])
    statuses.push((await get(url, '10.0.2.1')).statusCode);
  expect(statuses).toEqual([200, 429, 200]);
  await app.close();
});

test('every export is written down with its filter', async () => {
  const sent = multipart(
    { office: '371581' },
    {
      name: '签约.csv',
      bytes: '单位：亿元\r\n项目名称,投资方,总投资额,签约时间,行业代码,所属单位\r\n甲,乙,3,2099-01-01,38,临清市',
    },
  );
  const { id } = (await city.ask('linqing', 'POST', '/imports', sent, multipartType)).json();
  await city.store.pool.pg.query('delete from export_log');
  await city.ask('shenxian', 'GET', '/projects/export.xlsx?q=蔬菜');
  await city.ask('linqing', 'GET', `/imports/${id}/refused.xlsx`);
  await city.ask('leader', 'GET', '/bulletins/2023/docx?asKnownAt=2024-01-01T00:00:00Z');
  const { rows } = await city.store.pool.pg.query(
    `select a.username, what, rows, filter from export_log l join account a on a.id = l.account_id order by l.at, l.id`,
  );
  expect(rows).toEqual([
    { username: 'shenxian', what: 'projects', rows: 1, filter: { q: '蔬菜', sort: 'code', dir: 'desc' } },
    { username: 'linqing', what: 'refused_rows', rows: 1, filter: { importId: id } },
    {
      username: 'leader',
      what: 'bulletin',
      rows: expect.any(Number),
      filter: { period: '2023', asKnownAt: '2024-01-01T00:00:00Z' },
    },
  ]);
});

test('an export that is refused is not one', async () => {
  const before = await city.countRows();
  expect((await city.ask('leader', 'GET', '/pursuits/export.xlsx')).statusCode).toBe(403);
  expect(await city.countRows()).toEqual(before);
});

test('no fault puts a password, a code or a session into the log', async () => {
  const logged: string[] = [];
  const clock = (): Date => {
    throw new Error('the clock is broken');
  };
  const app = await buildServer({ store: { ...city.store, clock }, vault, log: (line) => void logged.push(line) });
  const secrets = { username: 'leader', password: 'word-that-nobody-sees', code: '987654' };
  await app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'x-yiwang': '1' }, payload: secrets });
  const token = 'b'.repeat(43);
  await app.inject({ url: '/api/v1/projects?q=张三', headers: { cookie: `yiwang_session=371500.${token}` } });
  expect(logged.length).toBe(2);
  for (const secret of [secrets.password, secrets.code, token, '张三']) expect(logged.join()).not.toContain(secret);
  await app.close();
});

test('a route that declares no access is not registered', () => {
  const bare = fastify();
  guardRoutes(bare, city, () => {
    throw new Error('not asked');
  });
  expect(() => bare.get('/open', () => 'ok')).toThrow('GET /open declares no access');
});
