// Every route × who asks: the answer's status, and that a refused write leaves nothing behind.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, cityCode, offices, openCity, type Who } from './city.ts';
import { head, ids } from './ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const contact = () => ({
  useCase: 'recordContact',
  key: uuidv7(),
  acts: [
    {
      kind: 'contact',
      input: {
        head: head(offices.linqing, '2023-07-07'),
        companyId: ids.company,
        mode: 'call',
        summary: '电话沟通',
      },
    },
  ],
});
const decision = () => ({ key: uuidv7(), decision: 'verified', entryIds: [ids.waiting] });
const absent = '01890000-0000-7000-8000-0000000000ff';

type Row = [
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  body: (() => unknown) | undefined,
  statuses: Partial<Record<Who, number>>,
];

const notThere = {
  nobody: 404,
  admin: 404,
  leader: 404,
  cityEnter: 404,
  cityVerify: 404,
  cityPublish: 404,
  linqing: 404,
  shenxian: 404,
};

const wrongPassword = Object.fromEntries(Object.keys(notThere).map((who) => [who, 422]));
const conflict = Object.fromEntries(Object.keys(notThere).map((who) => [who, 409]));

const notAllowed = {
  nobody: 403,
  leader: 403,
  cityEnter: 403,
  cityVerify: 403,
  cityPublish: 403,
  linqing: 403,
  shenxian: 403,
};

const verifierAlone = {
  nobody: 403,
  admin: 403,
  leader: 403,
  cityEnter: 403,
  cityPublish: 403,
  linqing: 403,
  shenxian: 403,
};

const exclusion = () => ({
  ruleId: `rule_${uuidv7().replaceAll('-', '').slice(20)}`,
  effectiveFrom: '2030-01-01',
  name: '房地产',
  words: '房地产业不计入',
  conditions: [{ field: 'industryCode', startsWith: ['70'] }],
});
const draw = () => ({
  id: uuidv7(),
  officeId: offices.city,
  kind: 'fund_arrival',
  period: '2023',
  rows: 1,
  seed: '种子',
});
/** Of a row that nobody drew. */
const siteCheck = () => ({
  head: head(offices.linqing, '2024-01-10'),
  spotCheckId: absent,
  checkedEntryId: absent,
  outcome: 'matches',
  place: '现场',
  checker: '张三',
});

/** Statuses for those not named: guests 401, all others 200. */
const routes: Row[] = [
  ['GET', '/session', undefined, {}],
  ['GET', '/sessions', undefined, {}],
  ['DELETE', `/sessions/${absent}`, undefined, notThere],
  ['POST', '/password', () => ({ old: 'not this one', new: 'another good one' }), wrongPassword],
  ['GET', '/second-factor', undefined, {}],
  ['POST', '/second-factor', () => ({ password: 'not this one' }), wrongPassword],
  ['POST', '/second-factor/confirm', () => ({ code: '000000' }), conflict],
  ['POST', '/second-factor/off', () => ({ password: 'not this one', code: '000000' }), conflict],
  ['GET', '/sign-in-policy', undefined, {}],
  ['POST', '/sign-in-policy', () => ({}), { ...notAllowed, admin: 200 }],
  ['GET', '/exclusion-rules', undefined, {}],
  ['POST', '/exclusion-rules', () => ({ key: uuidv7(), rule: exclusion() }), { ...notAllowed, admin: 201 }],
  [
    'POST',
    '/exclusion-rules/simulate',
    () => ({ conditions: exclusion().conditions, period: '2023' }),
    { ...notAllowed, admin: 200 },
  ],
  ['GET', '/spot-checks', undefined, {}],
  ['GET', `/spot-checks/${absent}`, undefined, notThere],
  ['GET', `/spot-checks/${absent}/list.xlsx`, undefined, notThere],
  ['POST', '/spot-checks', () => ({ key: uuidv7(), draw: draw() }), { ...verifierAlone, cityVerify: 201 }],
  ['POST', '/site-checks', () => ({ key: uuidv7(), input: siteCheck() }), { ...verifierAlone, cityVerify: 422 }],
  ['GET', '/offices', undefined, {}],
  ['GET', '/industries', undefined, {}],
  ['GET', '/overview?period=2023', undefined, {}],
  ['GET', '/figures?period=2023', undefined, {}],
  ['GET', '/figures/projects_new?period=2023', undefined, {}],
  ['GET', '/figures/projects_new/receipt?period=2023', undefined, {}],
  ['GET', '/projects', undefined, {}],
  ['GET', `/projects/${ids.bearing}`, undefined, { nobody: 404, admin: 404, shenxian: 404 }],
  ['GET', `/projects/${ids.garlic}`, undefined, { nobody: 404, admin: 404, linqing: 404 }],
  [
    'GET',
    '/projects/export.xlsx?q=absent',
    undefined,
    { nobody: 403, admin: 403, leader: 403, cityEnter: 403, cityVerify: 403, linqing: 403 },
  ],
  [
    'GET',
    '/pending',
    undefined,
    { nobody: 403, admin: 403, leader: 403, cityEnter: 403, cityPublish: 403, linqing: 403, shenxian: 403 },
  ],
  ['GET', `/entries/${ids.started}`, undefined, { nobody: 404, admin: 404, shenxian: 404 }],
  ['GET', `/entries/${absent}`, undefined, notThere],
  ['GET', `/entries/${ids.started}/trail`, undefined, { nobody: 404, admin: 404, shenxian: 404 }],
  ['GET', `/entries/${absent}/trail`, undefined, notThere],
  ['GET', '/views', undefined, {}],
  ['DELETE', `/views/${absent}`, undefined, notThere],
  ['GET', '/bulletins/2023', undefined, {}],
  ['GET', '/publications', undefined, {}],
  [
    'POST',
    '/entries',
    contact,
    {
      nobody: 403,
      admin: 403,
      leader: 403,
      cityVerify: 403,
      cityPublish: 403,
      cityEnter: 201,
      linqing: 201,
      shenxian: 403,
    },
  ],
  [
    'POST',
    '/verifications',
    decision,
    {
      nobody: 403,
      admin: 403,
      leader: 403,
      cityEnter: 403,
      cityPublish: 403,
      linqing: 403,
      shenxian: 403,
      cityVerify: 201,
    },
  ],
  [
    'POST',
    '/bulletins/2023/publish',
    () => ({ key: uuidv7() }),
    {
      nobody: 403,
      admin: 403,
      leader: 403,
      cityEnter: 403,
      cityVerify: 403,
      linqing: 403,
      shenxian: 403,
      cityPublish: 201,
    },
  ],
];
const everyone: Who[] = [
  'guest',
  'nobody',
  'admin',
  'leader',
  'cityEnter',
  'linqing',
  'shenxian',
  'cityPublish',
  'cityVerify',
];

test.each(
  routes.flatMap(([method, url, body, statuses]) =>
    everyone.map((who) => [who, method, url, statuses[who] ?? (who === 'guest' ? 401 : 200), body] as const),
  ),
)('%s %s %s: %i', async (who, method, url, status, body) => {
  await city.ask(who, 'GET', '/session');
  const before = await city.countRows();
  const answer = await city.ask(who, method, url, body?.());
  expect([answer.statusCode, answer.statusCode >= 400 && answer.body]).toEqual([status, status >= 400 && answer.body]);
  // What is refused and what is only read leaves nothing behind; an export leaves its line in the log.
  const writes = status < 400 && (method !== 'GET' || url.includes('export'));
  const after = await city.countRows();
  expect(writes ? before : after).toEqual(before);
  const breaches: { message: string }[] = status >= 400 ? answer.json().breaches : [];
  expect(breaches.filter(({ message }) => !/\p{Script=Han}/u.test(message))).toEqual([]);
});

test('rows keep their walls, aggregates have none', async () => {
  const receipt = async (who: Who) => (await city.ask(who, 'GET', '/figures/projects_new/receipt?period=2023')).json();
  const [all, own, none] = [await receipt('leader'), await receipt('linqing'), await receipt('nobody')];
  expect([all, own, none].map((r) => [r.value, r.total, r.rows.length, r.hidden])).toEqual([
    ['2', 2, 2, []],
    ['2', 2, 1, [{ office: '莘县', rows: 1 }]],
    [
      '2',
      2,
      0,
      [
        { office: '临清市', rows: 1 },
        { office: '莘县', rows: 1 },
      ],
    ],
  ]);
  expect(own.rows[0]).toMatchObject({
    title: '高端轴承产业园项目',
    subtitle: '签约',
    office: '临清市',
    day: '2023-05-08',
  });
  expect(own.definitionText.length).toBeGreaterThan(2);
  expect(new Set([all.hash, own.hash, none.hash]).size).toBe(1);
});

test('lists hold rows in reach only, and so do their sums', async () => {
  const list = async (who: Who) => (await city.ask(who, 'GET', '/projects?sort=name&dir=asc')).json();
  expect((await list('leader')).sums).toEqual({ investmentYi: '7', fundsYi: '1.5' });
  expect((await list('linqing')).sums).toEqual({ investmentYi: '2', fundsYi: '1.5' });
  expect((await list('shenxian')).rows.map((r: { name: string }) => r.name)).toEqual(['蔬菜深加工项目']);
  expect(await list('nobody')).toMatchObject({ rows: [], total: 0, sums: { investmentYi: '0', fundsYi: '0' } });
});

test('nobody verifies what they entered', async () => {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    `select id from account where username = 'cityEnter'`,
  );
  await city.store.pool.pg.query(`insert into role_grant values ($1, $2, $3, 'verify', now(), null)`, [
    cityCode,
    rows[0]?.id,
    offices.city,
  ]);
  const entered = await city.ask('cityEnter', 'POST', '/entries', contact());
  const answer = await city.ask('cityEnter', 'POST', '/verifications', {
    ...decision(),
    entryIds: entered.json().entryIds,
  });
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([403, 'verifier_is_reporter']);
});
