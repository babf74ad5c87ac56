// What an attacker types or sends: it is text, never a statement, a script, a path or a prototype.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../../src/server/buildServer.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, openCity, password } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

test.each([
  "' or 1=1 --",
  'l%q',
  'l_nqing',
  'linqing\\',
  "'; drop table entry; --",
  '<script>alert(1)</script>',
])('the search for %s is a text, never a statement', async (typed) => {
  const before = await city.countRows();
  for (const [who, url] of [
    ['leader', '/projects'],
    ['admin', '/people'],
  ] as const) {
    const answer = await city.ask(who, 'GET', `${url}?q=${encodeURIComponent(typed)}`);
    expect([url, answer.statusCode, answer.json().total]).toEqual([url, 200, 0]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  }
  expect(await city.countRows()).toEqual(before);
});

test.each([
  ['more than a body may be', JSON.stringify({ name: 'x'.repeat(5_000_000) }), 413],
  ['a prototype', '{"screen":"ledger","name":"甲","query":{},"__proto__":{"admin":true}}', 400],
  ['no JSON', '{"screen":', 400],
  ['a field that is none', '{"screen":"ledger","name":{"$ne":null},"query":{}}', 400],
])('%s is refused', async (_, body, status) => {
  const before = await city.countRows();
  const answer = await city.ask('linqing', 'POST', '/views', body, { 'content-type': 'application/json' });
  expect(answer.statusCode).toBe(status);
  expect(await city.countRows()).toEqual(before);
});

test('rights, office and account in a body are not taken for those of who asks', async () => {
  const body = { screen: 'ledger', name: '乙', query: {}, accountId: ids.company, grants: [{ role: 'admin' }] };
  const answer = await city.ask('linqing', 'POST', '/views', body);
  const named = answer.json<{ breaches: { law: string; field: string }[] }>().breaches;
  expect([answer.statusCode, ...named.map(({ law, field }) => `${law} ${field}`)]).toEqual([
    400,
    'field_unknown accountId',
    'field_unknown grants',
  ]);
  const { rows } = await city.store.pool.pg.query(`select from saved_view where name = '乙'`);
  expect(rows).toEqual([]);
});

test('an address reaches no file outside the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-page-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const secret = join(folder, '..', `secret-${process.pid}.txt`);
  await writeFile(secret, 'nobody reads this');
  const app = await buildServer({ store: city.store, vault, webRoot: folder, log: () => {} });
  for (const way of ['..', '%2e%2e', '..%2f', '%2e%2e%5c', '....//']) {
    const { body } = await app.inject({ url: `/${way}/secret-${process.pid}.txt` });
    expect([way, body.includes('nobody reads this')]).toEqual([way, false]);
  }
  await app.close();
  await rm(folder, { recursive: true });
  await rm(secret);
});

test('no other site is let read an answer', async () => {
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
  const preflight = await city.app.inject({ method: 'OPTIONS', url: '/api/v1/session', headers });
  const answer = await city.ask('leader', 'GET', '/session', undefined, { origin: 'https://evil.example' });
  for (const { headers: said } of [preflight, answer])
    expect(Object.keys(said).filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('a sign-in address does not name the place one lands', async () => {
  const answer = await city.app.inject({ url: '/api/v1/provider/return?code=x&state=y&returnTo=https://evil.example' });
  expect(answer.headers.location).toBe('/?refused=provider_not_configured');
});

test('no screen puts text in as markup, and no code is made of text', () => {
  const root = fileURLToPath(new URL('../../../src', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const bad =
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
  expect(files.filter((name) => bad.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
});

test('who signs in cannot choose the session', async () => {
  const cookie = `yiwang_session=371500.${'A'.repeat(43)}`;
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-yiwang': '1', cookie },
    payload: { username: 'leader', password },
  });
  expect(String(answer.headers['set-cookie'])).not.toContain('A'.repeat(43));
});
