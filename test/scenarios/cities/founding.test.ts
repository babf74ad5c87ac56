// The first city of a server, by the page's routes: with the code that the server printed, whole or not at all, and once.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { readCityProfile } from '../../../src/app/offices/cityProfile.ts';
import { openSetupCode } from '../../../src/app/offices/setupCode.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { migratedFromTemplate, type TestDatabase } from '../../database.ts';
import { vault } from '../../fixture/vault.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

const setup = openSetupCode();
let database: TestDatabase;
let store: Store;
let app: FastifyInstance;
let cookie = '';
beforeAll(async () => {
  database = await migratedFromTemplate('no city', async () => {});
  store = await openStore(openPool(database.url));
  app = await buildServer({ store, vault, setup, log: () => {} });
});
afterAll(async () => {
  await app.close();
  await store.pool.close();
  await database.drop();
});

async function ask(method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) {
  const sent = { 'x-yiwang': '1', 'x-yiwang-setup': setup.code, ...(cookie ? { cookie } : {}), ...headers };
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers: sent, ...(payload ? { payload } : {}) });
  const body = answer.json() as { breaches?: { law: string; field?: string }[] };
  const laws = body.breaches?.map(({ law, field }) => `${law} ${field ?? ''}`.trim());
  return { status: answer.statusCode, laws, body, set: String(answer.headers['set-cookie'] ?? '') };
}
async function rows(): Promise<unknown> {
  const count = (table: string) => `(select count(*)::int from ${table}) as ${table}`;
  const tables = ['city', 'office', 'account', 'event', 'record_link'].map(count).join(', ');
  return (await store.pool.pg.query(`select ${tables}`)).rows[0];
}

const office = { validFrom: '2022-01-01', kind: 'county', parent: '371500' };
const city = {
  cityCode: '371500',
  nameZh: '聊城市',
  nameEn: 'Liaocheng',
  issuer: null,
  completeFrom: '2022-01-01',
  offices: [
    {
      ...office,
      code: '371500',
      name: '聊城市',
      shortName: '聊城',
      kind: 'city',
      parent: null,
      divisionCode: '371500',
    },
    { ...office, code: '371502', name: '东昌府区', shortName: '东昌府', divisionCode: '371502' },
    { ...office, code: 'B01', name: '市招商局', shortName: '市招商局', kind: 'bureau' },
  ],
};
const administrator = { username: 'wang', name: '王敏', password: 'spring-tide-42' };

test.each([
  ['no code', { 'x-yiwang-setup': '' }],
  ['another code', { 'x-yiwang-setup': openSetupCode().code }],
  ['what no header should hold', { 'x-yiwang-setup': '%E0%A4%A' }],
])('with %s nothing is told and nothing founded', async (_, headers) => {
  const before = await rows();
  const found = await ask('POST', '/founding', { city, administrator }, headers);
  const places = await ask('GET', '/founding/places?division=371500', undefined, headers);
  expect([found.status, found.laws, places.status]).toEqual([403, ['setup_code_wrong'], 403]);
  expect(await rows()).toEqual(before);
});

test('the code of a city fills in its counties; of a municipality they stand below a heading of the list', async () => {
  const { body } = await ask('GET', '/founding/places?division=371500');
  expect(body).toMatchObject({ name: '聊城市', shortName: '聊城', nameEn: 'Liaocheng' });
  const { below } = body as unknown as { below: { shortName: string }[] };
  expect(below.map(({ shortName }) => shortName).join()).toBe('东昌府,茌平,阳谷,莘县,东阿,冠县,高唐,临清');
  const { body: chongqing } = await ask('GET', '/founding/places?division=500000');
  const names = (chongqing as unknown as { below: { name: string }[] }).below.map(({ name }) => name);
  expect([names.includes('万州区'), names.includes('城口县'), names.includes('县')]).toEqual([true, true, false]);
  expect(await ask('GET', '/founding/places?division=999999')).toMatchObject({ laws: ['division_unknown division'] });
  expect((await ask('GET', '/founding/places?division=99')).status).toBe(400);
});

test('what is wrong is told all at once, by its place, and nothing is written', async () => {
  const before = await rows();
  const bent = {
    ...city,
    completeFrom: '2050-01-01',
    offices: [
      ...city.offices,
      { ...office, code: '371502', name: '东昌府区', shortName: '东昌', divisionCode: '371599' },
    ],
    chains: ['food', 'no_such', 'food'],
  };
  const asked = { city: bent, administrator: { ...administrator, password: 'wang-is-my-name' }, dryRun: true };
  const { status, laws } = await ask('POST', '/founding', asked);
  expect([status, laws]).toEqual([
    422,
    [
      'office_code_twice offices.3.code',
      'office_name_taken offices.3.name',
      'division_unknown offices.3.divisionCode',
      'complete_from_in_future completeFrom',
      'chain_template_unknown chains.1',
      'chain_name_taken chains.2',
      'password_holds_username administrator.password',
    ],
  ]);
  expect(await rows()).toEqual(before);
});

test('what it does not declare is refused by name', async () => {
  const bent = [
    await ask('GET', '/founding/places?division=371500&nosuch=1'),
    await ask('GET', '/founding/places?division=37%00500'),
    await ask('POST', '/founding?nosuch=1', { city, administrator }),
    await ask('POST', '/founding', { city, administrator, nosuch: 1 }),
    await ask('POST', '/founding', { city: { ...city, nosuch: 1 }, administrator }),
    await ask('POST', '/founding', { city: { ...city, nameZh: '聊\u0000城' }, administrator }),
  ];
  expect(bent.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
  const fields = bent.map(({ laws }) => laws?.[0]?.split(' ')[1]);
  expect(fields).toEqual(['nosuch', 'division', 'nosuch', 'nosuch', 'city.nosuch', 'city.nameZh']);
});

test('a dry run says what there would be, and writes nothing', async () => {
  const before = await rows();
  const { status, body } = await ask('POST', '/founding', { city, administrator, dryRun: true });
  const one = (kind: string) => ({ kind, offices: 1 });
  const lacks = ['hands', 'targets', 'text', 'chains'];
  expect([status, body]).toEqual([200, { offices: [one('city'), one('bureau'), one('county')], lacks }]);
  expect(await rows()).toEqual(before);
});

test('of two who found at once one does, and is signed in as the administrator of the city', async () => {
  const both = await Promise.all([1, 2].map(() => ask('POST', '/founding', { city, administrator })));
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403]);
  const done = both.find(({ status }) => status === 201);
  expect(done?.body).toMatchObject({ account: { username: 'wang', name: '王敏' }, due: null, city: { demo: false } });
  cookie = done?.set.split(';')[0] ?? '';
  expect((await readCityProfile(store, '371500')).inForce).toEqual({ issuer: null, completeFrom: '2022-01-01' });
  const { rows: links } = await store.pool.pg.query(`select said from record_link where said->>'act' = 'city_founded'`);
  expect(links.map(({ said }) => (said as { by: string }).by)).toEqual(['setup_code', 'setup_code']);
  expect(await doctor(store)).toEqual([]);
});

test('after that there is no founding by the page, with whatever code', async () => {
  const { status, laws } = await ask('POST', '/founding', { city: { ...city, cityCode: '371400' }, administrator });
  expect([status, laws]).toEqual([403, ['founding_closed']]);
  expect((await ask('GET', '/founding/places?division=371500')).laws).toEqual(['founding_closed']);
});

test('a sheet of accounts is looked through row by row, and opens none', async () => {
  const sheet = [
    '用户名,姓名,所在单位,角色',
    'li,李强,东昌府,填报、审核',
    'wang,王二,市招商局,填报',
    'zhao,赵六,没有的局,填报、巡查',
    'qian,钱七,市招商局,管理员、发布',
    'li,李四,371502,',
    ',,,',
  ].join('\n');
  const before = await rows();
  const bytes = multipart({}, { name: '账号.csv', bytes: sheet });
  const { status, body } = await ask('POST', '/people/sheet', bytes, multipartType);
  const read = body as unknown as { row: number; office: string; roles: string[]; breaches: { law: string }[] }[];
  expect(status).toBe(200);
  expect(
    read.map(({ row, office: of, roles, breaches }) => [row, of, roles.join(), ...breaches.map(({ law }) => law)]),
  ).toEqual([
    [2, '东昌府区', 'enter,verify'],
    [3, '市招商局', 'enter', 'username_taken'],
    [4, '没有的局', 'enter', 'office_not_in_reach_by_name', 'role_unknown'],
    [5, '市招商局', 'admin,publish', 'administrator_keeps_no_ledger'],
    [6, '东昌府区', '', 'username_taken'],
  ]);
  expect(await rows()).toEqual(before);
  const empty = multipart({}, { name: '账号.csv', bytes: '用户名,姓名\n' });
  expect((await ask('POST', '/people/sheet', empty, multipartType)).laws).toEqual([
    'accounts_without_column file',
    'accounts_without_column file',
  ]);
  const bare = multipart({}, { name: '账号.csv', bytes: '用户名,姓名,所在单位,角色\n' });
  expect((await ask('POST', '/people/sheet', bare, multipartType)).laws).toEqual(['accounts_without_row file']);
});
