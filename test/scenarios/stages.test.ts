// Stages, their rules and packages through the server: who may do what, and that a refusal leaves nothing behind.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { filesOf, keepFiles } from '../fixture/staged.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  await keepFiles(city.store, await actorNamed(city.store, cityCode, 'shenxian'), offices.shenxian);
});
afterAll(() => city.close());

const key = () => uuidv7();
const yi = 10_000_000_000n;

const rule = (more: object = {}) => ({
  key: key(),
  change: { what: 'gate', of: 'site_photo', rule: { from: 'started', origins: ['typed'] } },
  effectiveFrom: '2199-01-01',
  reason: '年度考核办法',
  ...more,
});
const split = (more: object = {}) => ({
  key: key(),
  reason: '分期核算',
  parts: [
    { projectId: uuidv7(), name: '一号园区', investmentFen: String(2n * yi) },
    { projectId: uuidv7(), name: '二号园区', investmentFen: String(3n * yi) },
  ],
  ...more,
});
const merge = (more: object = {}) => ({
  key: key(),
  reason: '打包申报',
  packageId: uuidv7(),
  name: '打包项目',
  projectIds: [ids.bearing, ids.garlic],
  ...more,
});

const everyone: readonly Who[] = [
  'guest',
  'nobody',
  'admin',
  'leader',
  'cityEnter',
  'cityVerify',
  'cityPublish',
  'linqing',
  'shenxian',
];
type Statuses = Partial<Record<Who, number>>;
const enterers = (there: number, elsewhere: number): Statuses => ({
  cityEnter: there,
  shenxian: there,
  linqing: elsewhere,
});

const routes: readonly [
  what: string,
  method: 'GET' | 'POST',
  url: string,
  body: (() => object) | undefined,
  Statuses,
  otherwise: number,
][] = [
  ['the rules', 'GET', '/stage-rules', undefined, {}, 200],
  ['a rule', 'POST', '/stage-rules', rule, { admin: 201 }, 403],
  [
    'a company by its name',
    'GET',
    `/companies?name=${encodeURIComponent('示例轴承集团')}`,
    undefined,
    { ...enterers(200, 200), cityVerify: 200 },
    403,
  ],
  // Nothing stands beyond: what is asked is refused for that, after the right and the office were looked at.
  [
    'a back-move',
    'POST',
    `/projects/${ids.garlic}/back-moves`,
    () => ({ key: key(), to: 'started', reason: '停工' }),
    { cityVerify: 409 },
    403,
  ],
  [
    'a split, before it is done',
    'POST',
    `/projects/${ids.garlic}/split`,
    () => split({ dryRun: true }),
    enterers(200, 404),
    403,
  ],
  ['a merge of two offices', 'POST', '/packages', merge, enterers(422, 422), 403],
  [
    'an undoing of nothing',
    'POST',
    `/packagings/${ids.garlic}/undo`,
    () => ({ key: key(), reason: '分错了' }),
    enterers(404, 404),
    403,
  ],
];

test.each(
  routes.flatMap(([what, method, url, body, statuses, otherwise]) =>
    everyone.map(
      (who) => [what, who, method, url, who === 'guest' ? 401 : (statuses[who] ?? otherwise), body] as const,
    ),
  ),
)('%s, asked by %s', async (_what, who, method, url, status, body) => {
  await city.ask(who, 'GET', '/session');
  const before = await city.countRows();
  const answer = await city.ask(who, method, url, body?.());
  expect([answer.statusCode, status >= 400 || answer.body]).toEqual([status, status >= 400 || answer.body]);
  const after = await city.countRows();
  expect(status === 201 ? before : after).toEqual(before);
  const breaches: { message: string }[] = status >= 400 ? answer.json().breaches : [];
  expect(breaches.filter(({ message }) => !/\p{Script=Han}/u.test(message))).toEqual([]);
});

test.each([
  ['no reason', rule({ reason: ' ' }), 422, 'reason_required_for_rule'],
  ['a day that has passed', rule({ effectiveFrom: '2020-01-01' }), 422, 'rule_day_in_past'],
  ['no such requirement', rule({ change: { what: 'gate', of: 'luck', rule: null } }), 400, 'input_malformed'],
  [
    'a stage that follows itself',
    rule({ change: { what: 'transition', of: 'signed', rule: { to: ['signed'], origins: ['typed'] } } }),
    422,
    'stage_follows_itself',
  ],
])('a rule with %s is refused', async (_what, body, status, law) => {
  const before = await city.countRows();
  const answer = await city.ask('admin', 'POST', '/stage-rules', body);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([status, law]);
  expect(await city.countRows()).toEqual(before);
});

const page = async (who: Who, id = ids.garlic) => (await city.ask(who, 'GET', `/projects/${id}`)).json();
const missing = async () => {
  const { next } = (await page('shenxian')).stages;
  return next.map((one: { stage: string; missing: { id: string; exempt: string | null }[] }) => [
    one.stage,
    ...one.missing.filter(({ exempt }) => exempt === null).map(({ id }) => id),
  ]);
};

describe('what is missing', () => {
  test('names the form and the field of each, and what imported rows are exempt from', async () => {
    expect(await missing()).toEqual([
      ['registered', 'recipient'],
      ['filed', 'recipient', 'filing_number'],
      ['started', 'recipient', 'filing_number', 'start_proof'],
    ]);
    const { stages } = await page('shenxian');
    expect(stages.next[0].missing.at(-1)).toMatchObject({
      id: 'recipient',
      form: 'facts',
      field: 'recipientId',
      name: '落户企业',
    });
    expect(stages.open.map(({ id, exempt }: { id: string; exempt: string }) => [id, exempt])).toEqual([
      ['agreement_type', 'imported'],
      ['contract_file', 'imported'],
    ]);
    expect(stages.log.map(({ stage, on }: { stage: string; on: string }) => [stage, on])).toEqual([
      ['lead', '2023-01-10'],
      ['signed', '2023-06-18'],
    ]);
  });

  test('a stage change is refused by the same list, and taken once nothing is missing', async () => {
    const before = await city.countRows();
    const entry = (kind: string, more: object) => ({
      useCase: 'record_milestone',
      key: key(),
      acts: [
        {
          kind: 'milestone',
          input: { head: head(offices.shenxian, '2023-08-01'), projectId: ids.garlic, kind, ...more },
        },
      ],
    });
    const refused = await city.ask('shenxian', 'POST', '/entries', entry('started', {}));
    expect(refused.statusCode).toBe(422);
    expect(refused.json().breaches.map(({ law, field }: { law: string; field: string }) => [law, field])).toEqual([
      ['stage_needs_recipient', 'acts.0.recipientId'],
      ['stage_needs_filing_number', 'acts.0.evidence'],
      ['stage_needs_start_proof', 'acts.0.evidence'],
    ]);
    expect(refused.json().breaches[0].message).toContain('注册阶段');
    expect(await city.countRows()).toEqual(before);
    // Nobody types a row as one of before to be asked less.
    const historical = { ...head(offices.shenxian, '2023-08-01'), origin: 'historical' };
    const claimed = await city.ask('shenxian', 'POST', '/entries', {
      ...entry('started', {}),
      acts: [{ kind: 'milestone', input: { head: historical, projectId: ids.garlic, kind: 'started' } }],
    });
    expect([claimed.statusCode, await city.countRows()]).toEqual([400, before]);

    const { versions } = await page('shenxian');
    const { input } = (await city.ask('shenxian', 'GET', `/entries/${versions[0].entryId}`)).json();
    const version = { ...input, recipientId: ids.company, head: head(offices.shenxian, '2023-07-01') };
    const facts = { useCase: 'correct_project', key: key(), acts: [{ kind: 'project_version', input: version }] };
    expect((await city.ask('shenxian', 'POST', '/entries', facts)).statusCode).toBe(201);
    expect((await missing())[0]).toEqual(['registered']);
    const filed = entry('filed', { evidence: '2306-371522-04-01-123456' });
    expect((await city.ask('shenxian', 'POST', '/entries', filed)).statusCode).toBe(201);
    const started = entry('started', {
      head: { ...head(offices.shenxian, '2023-09-01'), attachments: filesOf('site_photo') },
    });
    expect((await city.ask('shenxian', 'POST', '/entries', started)).statusCode).toBe(201);
    expect((await page('shenxian')).project.stage).toBe('started');
  });
});

test('a back-move withdraws what is beyond with its reason; what was never verified is gone at once', async () => {
  const move = { key: key(), to: 'signed', reason: '停工退地' };
  const answers = [];
  for (let n = 0; n < 3; n++)
    answers.push(await city.ask('cityVerify', 'POST', `/projects/${ids.garlic}/back-moves`, move));
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  const { project, stages } = await page('leader');
  expect(project.stage).toBe('signed');
  expect(
    stages.log.map((row: { stage: string; takenBack: { reason: string; done: boolean } | null }) => [
      row.stage,
      row.takenBack && `${row.takenBack.reason} ${row.takenBack.done}`,
    ]),
  ).toEqual([
    ['lead', null],
    ['signed', null],
    ['filed', '停工退地 true'],
    ['started', '停工退地 true'],
  ]);
});

test('a split is decided as a whole and undone as a whole', async () => {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    `select e.id from entry e left join verification v on v.entry_id = e.id where v.id is null and e.kind = 'project_version'`,
  );
  await city.ask('cityVerify', 'POST', '/verifications', { key: key(), decision: 'verified', entryIds: [rows[0]?.id] });
  const waiting = await city.ask('shenxian', 'POST', `/projects/${ids.garlic}/split`, split());
  expect(waiting.statusCode).toBe(201);
  const { packagingId, figures } = waiting.json();
  expect(figures).toContainEqual({
    id: 'investment_new',
    name: '新引进过亿元项目计划投资额',
    unit: '亿元',
    period: '2023',
    before: '7.00',
    after: '7.00',
  });
  const parts = (await page('shenxian')).parts;
  expect(parts.map(({ name }: { name: string }) => name)).toEqual(['一号园区', '二号园区']);
  const { rows: own } = await city.store.pool.pg.query<{ id: string }>('select id from entry where packaging_id = $1', [
    packagingId,
  ]);
  const one = { key: key(), decision: 'verified', entryIds: [own[0]?.id] };
  expect((await city.ask('cityVerify', 'POST', '/verifications', one)).json()).toMatchObject({ decided: own.length });
  expect((await page('shenxian')).packagings).toMatchObject([{ id: packagingId, act: 'split', state: 'stands' }]);
  const undo = { key: key(), reason: '分错了' };
  expect((await city.ask('linqing', 'POST', `/packagings/${packagingId}/undo`, undo)).statusCode).toBe(404);
  expect(
    (await city.ask('shenxian', 'POST', `/packagings/${packagingId}/undo`, { ...undo, reason: '' })).statusCode,
  ).toBe(422);
  expect((await city.ask('shenxian', 'POST', `/packagings/${packagingId}/undo`, undo)).statusCode).toBe(201);
});
