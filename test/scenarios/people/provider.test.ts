// Sign-in by an identity provider, against a real one in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../../../src/app/people/accounts.ts';
import { openProvider } from '../../../src/app/people/provider/provider.ts';
import { isSafe, providerSettings } from '../../../src/app/people/provider/settings.ts';
import { atServer } from '../../../src/app/people/act.ts';
import { confirmRequest } from '../../../src/app/people/confirm.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, cityCode, offices, openCity, password } from '../samples/city.ts';

const host = 'ledger.test';
const returnUri = `http://${host}/api/v1/provider/return`;
let city: City;
let app: City['app'];
let idp: ChildProcess;
let issuer: string;
let now = new Date();
const environment = () => ({
  YIWANG_OIDC_ISSUER: issuer,
  YIWANG_OIDC_CLIENT_ID: 'yiwang',
  YIWANG_OIDC_CLIENT_SECRET: 'a-secret-for-tests',
});

async function serverWith(more: Record<string, string> = {}) {
  const settings = providerSettings({ ...environment(), ...more });
  const provider = settings && openProvider(settings);
  const store = { ...city.store, clock: () => now };
  return buildServer({ store, vault, provider, log: (line) => void city.logged.push(line) });
}

beforeAll(async () => {
  city = await openCity();
  const file = fileURLToPath(new URL('../../fixture/servers/identityProvider.ts', import.meta.url));
  idp = spawn(process.execPath, [file, returnUri, `http://${host}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(idp.stdout ?? idp, 'data')) as [Buffer];
  issuer = line.toString().trim();
  app = await serverWith();
  const grants = [{ role: 'enter' as const, officeId: offices.linqing }];
  for (const username of ['zhang', 'stopped', 'twoFactors', 'locked'])
    await createAccount(city.store, { cityCode, username, password, name: username, grants });
  await city.store.pool.pg.query(`update account set disabled_at = now() where username = 'stopped'`);
  await city.store.pool.pg.query(`update account set second_factor_at = now() where username = 'twoFactors'`);
});
beforeEach(async () => {
  now = new Date();
  await city.store.pool.pg.query('delete from sign_in_failure');
});
afterAll(async () => {
  idp.stdin?.end();
  await app.close();
  await city.close();
});

const get = (url: string, cookie: string, from = app) =>
  from.inject({ method: 'GET', url, headers: { host, cookie, 'x-yiwang': '1' } });
const cookiesOf = (headers: { 'set-cookie'?: string | string[] | undefined }) =>
  [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0] ?? '');

/** Leaves for the provider: where to, and what the browser keeps for the way back. */
async function leave(from = app) {
  const answer = await get('/api/v1/provider/start', '', from);
  return { to: String(answer.headers.location), cookie: cookiesOf(answer.headers).join('; '), answer };
}

/** At the provider, as a browser goes: signs in there and comes back with what it answers. */
async function atProvider(url: string, as: Record<string, string>): Promise<string> {
  const jar = new Map<string, string>();
  for (let next = url; ; ) {
    if (next.startsWith(returnUri)) return next.slice(`http://${host}`.length);
    const at = new URL(next, issuer);
    if (at.pathname.startsWith('/as/'))
      for (const [name, value] of Object.entries(as)) at.searchParams.set(name, value);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    next = response.headers.get('location') ?? `stopped at ${at.href}: ${await response.text()}`;
    if (next.startsWith('stopped')) throw new Error(next);
  }
}

async function comeBack(as: Record<string, string>, from = app) {
  const { to, cookie } = await leave(from);
  const back = await atProvider(to, as);
  const answer = await get(back, cookie, from);
  const session = cookiesOf(answer.headers).find((one) => one.startsWith('yiwang_session=') && one.length > 20) ?? '';
  return { answer, back, cookie, session, location: String(answer.headers.location) };
}
const sessionCount = async () =>
  (await city.store.pool.pg.query<{ n: number }>('select count(*)::int as n from session')).rows[0]?.n;

test('who is known there and here comes in, with the rights that the account has', async () => {
  const { location, session, answer } = await comeBack({ as: 's-1', name: 'zhang' });
  expect([answer.statusCode, location]).toEqual([302, '/']);
  const { account, roles, due } = (await get('/api/v1/session', session)).json();
  expect([account.username, roles.length, due]).toEqual(['zhang', 1, null]);
  expect(String(answer.headers['set-cookie'])).toMatch(/yiwang_session=[^;]+;.*HttpOnly; SameSite=Strict/);
});

test('the way there asks for a code with state, nonce and PKCE, and for nothing else', async () => {
  const { to } = await leave();
  const asked = new URL(to).searchParams;
  expect([asked.get('response_type'), asked.get('code_challenge_method'), asked.get('redirect_uri')]).toEqual([
    'code',
    'S256',
    returnUri,
  ]);
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
});

test('the link counts from then on, not the name', async () => {
  await comeBack({ as: 's-1', name: 'zhang' });
  // Renamed at the provider: the same person.
  const renamed = await comeBack({ as: 's-1', name: 'zhang.san' });
  expect((await get('/api/v1/session', renamed.session)).json().account.username).toBe('zhang');
  // Somebody else who took the name: nobody here.
  expect((await comeBack({ as: 's-2', name: 'zhang' })).location).toBe('/?refused=provider_account_unknown');
});

test.each([
  ['nobody here has the name', { as: 's-3', name: 'nobodyHere' }, 'provider_account_unknown'],
  ['the account is stopped', { as: 's-4', name: 'stopped' }, 'provider_account_unknown'],
  ['the provider says no', {}, 'provider_refused'],
  [
    'the account has a second factor and none was asked there',
    { as: 's-5', name: 'twoFactors' },
    'provider_second_factor_missing',
  ],
] as [string, Record<string, string>, string][])('%s: refused', async (_, as, law) => {
  const before = await sessionCount();
  const { location, session } = await comeBack(as);
  expect([location, session]).toEqual([`/?refused=${law}`, '']);
  expect(await sessionCount()).toBe(before);
});

test('a second factor asked there stands for one here', async () => {
  expect((await comeBack({ as: 's-5', name: 'twoFactors', amr: 'pwd,otp' })).location).toBe('/');
});

test('a lock here is not gone round there', async () => {
  for (let n = 0; n < 5; n++)
    await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { host, 'x-yiwang': '1' },
      payload: { username: 'locked', password: 'a guess' },
    });
  const { location } = await comeBack({ as: 's-6', name: 'locked' });
  expect(location).toBe('/?refused=account_locked&minutes=1');
  const { rows } = await city.store.pool.pg.query(
    `select outcome, way from sign_in_log l join account a on a.id = l.account_id where a.username = 'locked'
     order by l.at desc, l.id desc limit 1`,
  );
  expect(rows).toEqual([{ outcome: 'locked', way: 'provider' }]);
});

test('an answer with another state opens nothing', async () => {
  const { back, cookie } = await comeBack({ as: 's-1', name: 'zhang' });
  const bent = await get(back.replace(/state=[^&]+/, 'state=another'), cookie);
  expect(bent.headers.location).toBe('/?refused=provider_sign_in_stale');
});

test('another browser’s answer opens nothing', async () => {
  const mine = await leave();
  const theirs = await leave();
  const back = await atProvider(theirs.to, { as: 's-1', name: 'zhang' });
  expect((await get(back, mine.cookie)).headers.location).toBe('/?refused=provider_sign_in_stale');
  expect((await get(back, '')).headers.location).toBe('/?refused=provider_sign_in_stale');
});

test('a code that was used opens nothing again', async () => {
  const { back, cookie } = await comeBack({ as: 's-1', name: 'zhang' });
  expect((await get(back, cookie)).headers.location).toBe('/?refused=provider_refused');
});

test('an answer after ten minutes opens nothing', async () => {
  const { to, cookie } = await leave();
  const back = await atProvider(to, { as: 's-1', name: 'zhang' });
  now = new Date(now.getTime() + 11 * 60_000);
  expect((await get(back, cookie)).headers.location).toBe('/?refused=provider_sign_in_stale');
});

test('a token for somebody else’s nonce opens nothing', async () => {
  const { to, cookie } = await leave();
  const bent = new URL(to);
  bent.searchParams.set('nonce', 'x'.repeat(43));
  const back = await atProvider(bent.href, { as: 's-1', name: 'zhang' });
  expect((await get(back, cookie)).headers.location).toBe('/?refused=provider_refused');
});

test('an administrator says who somebody is there; then that counts, and no name', async () => {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(`select id from account where username = 'locked'`);
  const admin = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { host, 'x-yiwang': '1' },
    payload: { username: 'admin', password },
  });
  const link = (id: string, subject: string) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/people/${id}/link`,
      headers: { host, 'x-yiwang': '1', cookie: cookiesOf(admin.headers).join('; ') },
      payload: { key: uuidv7(), subject },
    });
  const id = rows[0]?.id ?? '';
  // It takes a second hand: here whoever keeps the machine.
  const linked = async (subject: string) => {
    const asked = await link(id, subject);
    expect(asked.statusCode).toBe(202);
    return confirmRequest(city.store, vault, atServer(cityCode), { key: uuidv7(), requestId: asked.json().waits });
  };
  await linked('s-9');
  const { session } = await comeBack({ as: 's-9', name: 'another.name' });
  expect((await get('/api/v1/session', session)).json().account.username).toBe('locked');
  // Corrected: the subject of before opens nothing, and who came in by it is out.
  await linked('s-10');
  expect((await get('/api/v1/session', session)).statusCode).toBe(401);
  expect((await comeBack({ as: 's-9', name: 'another.name' })).location).toBe('/?refused=provider_account_unknown');
  await expect(linked('s-1')).rejects.toThrow('subject_linked_already');
  expect((await comeBack({ as: 's-10', name: 'x' })).location).toBe('/');
});

test('signing out ends the session and tells where to end the other one', async () => {
  const { session } = await comeBack({ as: 's-1', name: 'zhang' });
  const out = await app.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    headers: { host, cookie: session, 'x-yiwang': '1' },
  });
  expect(new URL(out.json().next).origin).toBe(issuer);
  expect((await get('/api/v1/session', session)).statusCode).toBe(401);
});

test('where no provider is set up there is no button, and no way', async () => {
  const guest = await city.ask('guest', 'GET', '/session');
  expect(guest.json().provider).toBeUndefined();
  expect((await get('/api/v1/session', '')).json().provider).toEqual({ name: null });
});

test('a provider that is away is told in Chinese, and is asked again when it is back', async () => {
  const away = await serverWith({ YIWANG_OIDC_ISSUER: 'http://127.0.0.1:9' });
  const { answer } = await leave(away);
  expect(answer.headers.location).toBe('/?refused=provider_unreachable');
  await away.close();
  expect(city.logged).toEqual([]);
});

test.each([
  ['no client', { YIWANG_OIDC_CLIENT_ID: '' }, /YIWANG_OIDC_CLIENT_ID/],
  ['in clear over the network', { YIWANG_OIDC_ISSUER: 'http://login.city.example' }, /https/],
] as [string, Record<string, string>, RegExp][])('settings with %s are refused by name', (_, bent, error) => {
  expect(() => providerSettings({ ...environment(), ...bent })).toThrow(error);
});

test('without an issuer there is no provider', () => {
  expect(providerSettings({ ...environment(), YIWANG_OIDC_ISSUER: '' })).toBeUndefined();
});

test.each([
  ['https://login.city.example', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.evil.example', false],
])('%s is safe: %s', (url, safe) => {
  expect(isSafe(new URL(url))).toBe(safe);
});
