// Administrators keep people: what they may do, what is written of it, and what nobody may.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../../src/app/people/accounts.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { atServer } from '../../../src/app/people/act.ts';
import { confirmRequest } from '../../../src/app/people/confirm.ts';
import { accountByHand } from '../../fixture/byHand.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, cityCode, offices, openCity, password } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
let made = 0;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

type Body = Record<string, unknown>;
const post = (who: Parameters<City['ask']>[0], path: string, body: Body = {}) =>
  city.ask(who, 'POST', `/people${path}`, { key: uuidv7(), ...body });
const open = async (more: Body = {}) => {
  const username = `person-${++made}`;
  const answer = await post('admin', '', {
    username,
    name: '张三',
    officeId: offices.linqing,
    grants: [{ role: 'enter', officeId: offices.linqing }],
    ...more,
  });
  return { username, ...(answer.json() as { id: string; password: string }) };
};
const signIn = (username: string, word: string) =>
  city.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-yiwang': '1' },
    payload: { username, password: word },
  });
const cookieOf = async (username: string, word: string) =>
  String((await signIn(username, word)).headers['set-cookie']).split(';')[0] ?? '';
const asWith = (cookie: string, url: string) =>
  city.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { cookie, 'x-yiwang': '1' } });
const lawOf = (answer: { json: () => { breaches: { law: string }[] } }) => answer.json().breaches[0]?.law;
const eventsOf = async (id: string) =>
  (await city.ask('admin', 'GET', `/people/${id}`)).json().events.map((e: { useCase: string }) => e.useCase);
const silent = () => doctor(city.store);
/** As if its owner had changed it, which takes a second each time. */
const ownPassword = (id: string) =>
  accountByHand(city.store, cityCode, id, `update account set must_change_password = false where id = '${id}'`);

test('an account is opened, its password told once and changed at the first sign-in', async () => {
  const { id, username, password: word } = await open();
  expect(word).toMatch(/^\w{20}$/);
  const first = await signIn(username, word);
  expect([first.statusCode, first.json().due]).toEqual([200, 'first_password']);
  const { rows } = await city.store.pool.pg.query<{ all: string }>(
    `select concat(i.result, e.summary) as all from idempotency i, event e where e.use_case = 'account_open'`,
  );
  expect(rows.filter(({ all }) => all.includes(word) || all.includes('张三'))).toEqual([]);
  expect(await eventsOf(id)).toEqual(['account_open']);
});

test('the same request twice opens one account and tells the password once', async () => {
  const body = { key: uuidv7(), username: 'once', name: '李四', officeId: offices.linqing };
  const [one, two] = [
    await city.ask('admin', 'POST', '/people', body),
    await city.ask('admin', 'POST', '/people', body),
  ];
  expect([two.statusCode, two.json().id, two.json().password]).toEqual([201, one.json().id, null]);
  expect(lawOf(await city.ask('admin', 'POST', '/people', { ...body, name: '王五' }))).toBe(
    'key_reused_with_other_content',
  );
  expect(lawOf(await post('admin', '', { ...body, key: uuidv7() }))).toBe('username_taken');
});

test('a right given counts at the next request, one taken ends then; both leave rows', async () => {
  const { id, username, password: word } = await open();
  await ownPassword(id);
  const cookie = await cookieOf(username, word);
  const verify = { role: 'verify', officeId: offices.linqing };
  expect((await asWith(cookie, '/pending')).statusCode).toBe(403);
  expect((await post('admin', `/${id}/grant`, verify)).statusCode).toBe(204);
  expect((await asWith(cookie, '/pending')).statusCode).toBe(200);
  expect(lawOf(await post('admin', `/${id}/grant`, verify))).toBe('right_held_already');
  expect((await post('admin', `/${id}/revoke`, verify)).statusCode).toBe(204);
  expect((await asWith(cookie, '/pending')).statusCode).toBe(403);
  expect((await post('admin', `/${id}/grant`, verify)).statusCode).toBe(204);
  const { rows } = await city.store.pool.pg.query('select 1 from role_grant where account_id = $1', [id]);
  expect(rows.length).toBe(3);
  expect(await eventsOf(id)).toEqual(['account_grant', 'account_revoke', 'account_grant', 'account_open']);
  expect(await silent()).toEqual([]);
});

test('a right put in past the door is found', async () => {
  const { id } = await open();
  await city.store.pool.pg.query(`insert into role_grant values ($1, $2, $3, 'publish', now(), null)`, [
    cityCode,
    id,
    offices.city,
  ]);
  expect((await silent()).map(({ check }) => check)).toEqual(['rights_given_by_an_act', 'rows_match_their_records']);
  await city.store.pool.pg.query(`delete from role_grant where account_id = $1 and role = 'publish'`, [id]);
  expect(await silent()).toEqual([]);
});

test.each(['disable', 'sign-out', 'erase'])('%s ends every session of that person', async (act) => {
  const { id, username, password: word } = await open();
  const [one, two] = [await cookieOf(username, word), await cookieOf(username, word)];
  expect((await city.ask('admin', 'GET', `/people/${id}`)).json().sessions.length).toBe(2);
  expect((await post('admin', `/${id}/${act}`)).statusCode).toBeLessThan(300);
  expect([(await asWith(one, '/session')).statusCode, (await asWith(two, '/session')).statusCode]).toEqual([401, 401]);
});

test('a stopped account cannot sign in until it is started', async () => {
  const { id, username, password: word } = await open();
  await post('admin', `/${id}/disable`);
  expect(lawOf(await signIn(username, word))).toBe('credentials_wrong');
  await post('admin', `/${id}/enable`);
  expect((await signIn(username, word)).statusCode).toBe(200);
});

test('an administrator of a county keeps its people, not the city’s', async () => {
  const county = await createAccount(city.store, {
    cityCode,
    username: 'countyAdmin',
    password,
    name: '县管理员',
    ownPassword: true,
    grants: [{ role: 'admin', officeId: offices.linqing }],
  });
  const cookie = await cookieOf('countyAdmin', password);
  const list = (await asWith(cookie, '/people?size=200')).json();
  expect(list.rows.map((row: { username: string }) => row.username)).toEqual(
    expect.arrayContaining(['countyAdmin', 'linqing']),
  );
  expect(list.rows.map((row: { username: string }) => row.username)).not.toContain('shenxian');
  expect(list.rows.map((row: { username: string }) => row.username)).not.toContain('admin');
  // Whoever is given a right above leaves the county's reach.
  const { id } = await open();
  await post('admin', `/${id}/grant`, { role: 'lead', officeId: offices.city });
  expect((await asWith(cookie, `/people/${id}`)).statusCode).toBe(404);
  expect(await eventsOf(county)).toEqual([]);
});

test.each([
  ['grant', { role: 'lead', officeId: offices.city }],
  ['password', {}],
  ['disable', {}],
  ['erase', {}],
])('nobody does %s to their own account', async (act, body) => {
  const { account } = (await city.ask('admin', 'GET', '/session')).json();
  const before = await city.countRows();
  const answer = await post('admin', `/${account.id}/${act}`, body);
  expect([answer.statusCode, lawOf(answer)]).toEqual([403, 'own_account_not_by_oneself']);
  expect(await city.countRows()).toEqual(before);
});

test('two administrators who dismiss each other at once leave one', async () => {
  const second = await open({ officeId: offices.city, grants: [] });
  const confirmed = async (answer: { json(): { waits: string } }) =>
    confirmRequest(city.store, vault, atServer(cityCode), { key: uuidv7(), requestId: answer.json().waits });
  await confirmed(await post('admin', `/${second.id}/grant`, { role: 'admin', officeId: offices.city }));
  await ownPassword(second.id);
  const cookie = await cookieOf(second.username, second.password);
  const { account } = (await city.ask('admin', 'GET', '/session')).json();
  const right = { role: 'admin', officeId: offices.city };
  const answers = await Promise.all([
    post('admin', `/${second.id}/revoke`, right),
    city.app.inject({
      method: 'POST',
      url: `/api/v1/people/${account.id}/revoke`,
      headers: { cookie, 'x-yiwang': '1' },
      payload: { key: uuidv7(), ...right },
    }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([204, 403]);
  const { rows } = await city.store.pool.pg.query(
    `select account_id from role_grant where role = 'admin' and office_id = $1 and revoked_at is null`,
    [offices.city],
  );
  expect(rows.length).toBe(1);
  // Whoever won, the city goes on with the administrator of the other tests.
  if ((await city.ask('admin', 'GET', '/people')).statusCode === 403)
    await confirmed(
      await city.app.inject({
        method: 'POST',
        url: `/api/v1/people/${account.id}/grant`,
        headers: { cookie, 'x-yiwang': '1' },
        payload: { key: uuidv7(), ...right },
      }),
    );
});

test('a person is forgotten: the names are gone, the ledger and its hashes stand', async () => {
  const { rows: accounts } = await city.store.pool.pg.query<{ id: string }>(
    `select id from account where username = 'cityVerify'`,
  );
  const id = accounts[0]?.id ?? '';
  const figure = async () => (await city.ask('leader', 'GET', '/figures/projects_new?period=2023')).json().hash;
  const before = await figure();
  expect((await post('admin', `/${id}/erase`)).statusCode).toBe(204);
  const { rows } = await city.store.pool.pg.query<{ found: boolean }>(
    `select exists (select from account a join person p on p.city_code = a.city_code and p.id = a.person_id
       where a.id = $1 and (a.username = 'cityVerify' or p.name is not null)) as found`,
    [id],
  );
  expect(rows[0]?.found).toBe(false);
  expect(await figure()).toBe(before);
  const trail = (await city.ask('leader', 'GET', `/entries/${ids.started}/trail`)).json();
  expect(trail.steps.find((step: { act: string }) => step.act === 'verified').by).toBeNull();
  expect(await eventsOf(id)).toEqual(['account_erase']);
  expect(await silent()).toEqual([]);
  expect(lawOf(await post('admin', `/${id}/enable`))).toBe('account_name_erased');
});

test('each sign-in and each failed one is written down with where it came from', async () => {
  const { id, username, password: word } = await open();
  await signIn(username, word);
  await signIn(username, 'a guess');
  const { rows } = await city.store.pool.pg.query(
    'select outcome, way, address from sign_in_log where account_id = $1 order by at, id',
    [id],
  );
  expect(rows).toEqual([
    { outcome: 'signed_in', way: 'password', address: '127.0.0.1' },
    { outcome: 'refused', way: 'password', address: '127.0.0.1' },
  ]);
});
