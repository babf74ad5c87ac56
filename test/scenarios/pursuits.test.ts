// Routes of target companies: what each hand is told, and that what is refused leaves nothing.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { multipart, multipartType } from './samples/multipart.ts';
import { cityCode, type City, offices, openCity, type Who } from './samples/city.ts';

let city: City;
const people: Partial<Record<Who, string>> = {};
beforeAll(async () => {
  city = await openCity();
  for (const who of ['linqing', 'shenxian', 'cityEnter'] as const)
    people[who] = (await actorNamed(city.store, cityCode, who)).accountId;
});
afterAll(() => city.close());

const firm = { name: '宁波某轴承有限公司', divisionCode: '330200', source: '企业官网', sourceOn: '2023-05-01' };
const assignment = (who: 'linqing' | 'shenxian', more: object = {}) => ({
  key: uuidv7(),
  assignments: [
    {
      pursuitId: uuidv7(),
      officeId: offices[who],
      accountId: people[who],
      dueOn: '2199-01-01',
      prospect: firm,
      chain: '轴承',
      node: '轴承',
      reasons: ['与临清轴承企业配套'],
      ...more,
    },
  ],
});
async function refused(who: Who, url: string, body: unknown): Promise<unknown[]> {
  const before = await city.countRows();
  const answer = await city.ask(who, 'POST', url, body);
  expect(await city.countRows()).toEqual(before);
  return [answer.statusCode, ...answer.json().breaches.map(({ law }: { law: string }) => law)];
}

test.each([
  ['guest', 401, 'sign_in_required'],
  ['nobody', 403, 'right_required'],
  ['cityVerify', 403, 'right_required'],
  ['leader', 403, 'right_required'],
  ['shenxian', 403, 'office_out_of_scope'],
] as const)('%s assigns nothing to 临清市: %i', async (who, status, law) => {
  expect(await refused(who, '/pursuits', assignment('linqing'))).toEqual([status, law]);
});

test('from the assignment to the lead; the second office is told who has it, and no more', async () => {
  const made = await city.ask('linqing', 'POST', '/pursuits', assignment('linqing'));
  expect(made.statusCode).toBe(201);
  const id: string = made.json().pursuitIds[0];
  const before = await city.countRows();
  const second = await city.ask('shenxian', 'POST', '/pursuits', assignment('shenxian'));
  expect([second.statusCode, second.json().breaches[0].law]).toEqual([409, 'prospect_held_by_other']);
  expect(second.json().breaches[0].message).toMatch(/“临清市”.*首谈，保护期内/u);
  expect(second.body).not.toContain(id);
  expect(await city.countRows()).toEqual(before);
  expect((await city.ask('shenxian', 'GET', `/pursuits/${id}`)).statusCode).toBe(404);
  expect((await city.ask('shenxian', 'GET', '/pursuits')).json().total).toBe(0);
  expect(await refused('shenxian', `/pursuits/${id}/acts`, act({ kind: 'refused', cause: 'no_plan' }))).toEqual([
    403,
    'only_the_holder_acts',
  ]);
  const contact = { id: uuidv7(), occurredOn: today(), mode: 'call', summary: '有扩产计划' };
  expect(
    (await city.ask('linqing', 'POST', `/pursuits/${id}/acts`, act({ kind: 'contacted', contact }))).statusCode,
  ).toBe(201);
  const page = (await city.ask('leader', 'GET', `/pursuits/${id}`)).json();
  expect(page).toMatchObject({ name: firm.name, seat: '宁波市', state: 'held', stateWord: '跟进中', mayAct: false });
  expect(page.story.map(({ word }: { word: string }) => word)).toEqual(['分派', '接触']);
  expect(page.story[1].entry).toMatchObject({ title: '有扩产计划', state: 'waiting' });
  const lead = { id: uuidv7(), projectId: uuidv7(), entryId: uuidv7(), name: '精密轴承项目', industryCode: '3451' };
  const became = await city.ask('linqing', 'POST', `/pursuits/${id}/lead`, { key: uuidv7(), lead });
  expect([became.statusCode, became.json().projectId]).toEqual([201, lead.projectId]);
  const project = (await city.ask('linqing', 'GET', `/projects/${lead.projectId}`)).json();
  expect(JSON.stringify(project)).toContain(firm.name);
  const { pursuit } = (await city.ask('linqing', 'GET', `/projects/${lead.projectId}/pursuit`)).json();
  expect(pursuit.reasons).toEqual(['与临清轴承企业配套']);
  expect(pursuit.story.map(({ word }: { word: string }) => word)).toEqual(['分派', '接触', '转为线索']);
  expect(await refused('linqing', `/pursuits/${id}/lead`, { key: uuidv7(), lead: { ...lead, id: uuidv7() } })).toEqual([
    409,
    'pursuit_has_ended',
  ]);
});

test('a list filters by chain, state, due day and person', async () => {
  const ask = async (query: string) => (await city.ask('linqing', 'GET', `/pursuits?${query}`)).json().total;
  const chain = encodeURIComponent('轴承');
  expect([await ask(`chain=${chain}`), await ask('state=lead'), await ask('state=living')]).toEqual([1, 1, 0]);
  const unknown = await city.ask('linqing', 'GET', '/pursuits?chain=x');
  expect([unknown.statusCode, unknown.json().breaches[0].law]).toEqual([422, 'chain_unknown']);
  expect([
    await ask('mine=true'),
    await ask('due=overdue'),
    await ask('search=ningbo'),
    await ask('search=%25'),
  ]).toEqual([1, 0, 1, 0]);
  expect((await city.ask('linqing', 'GET', '/pursuits?state=asleep')).statusCode).toBe(400);
});

test('a campaign is published by who publishes for the city, and its page opens', async () => {
  const goals = [{ officeId: null, step: 'prospects_assigned', value: '10' }];
  const campaign = { key: uuidv7(), id: uuidv7(), name: '百日攻坚行动', fromOn: today(), toOn: '2199-01-01', goals };
  expect(await refused('cityEnter', '/campaigns', campaign)).toEqual([403, 'right_required']);
  expect(await refused('cityPublish', '/campaigns', { ...campaign, goals: [] })).toEqual([
    422,
    'campaign_needs_a_goal',
  ]);
  expect((await city.ask('cityPublish', 'POST', '/campaigns', campaign)).statusCode).toBe(201);
  const live = (await city.ask('shenxian', 'GET', `/campaigns/${campaign.id}`)).json();
  expect(live.rows[0].cells[0]).toMatchObject({ goal: '10', rate: '10.0', figure: { display: '1' } });
  const published = await city.ask('cityPublish', 'POST', `/campaigns/${campaign.id}/publish`, { key: uuidv7() });
  const read = (await city.ask('leader', 'GET', `/publications/${published.json().id}`)).json();
  const { text, beside } = read.content.sections[0].tables[0].total.cells[0];
  expect([read.title, text, beside]).toEqual(['百日攻坚行动', '1', ' / 10 (10.0%)']);
});

test('a list is read, looked at, and assigned; rows that cannot be say why', async () => {
  const lines = [
    '目标企业名单',
    '企业名称,统一社会信用代码,所在地,产业链,责任单位,跟进人,办理期限,推荐理由',
    '名单甲轴承有限公司,,浙江省宁波市,轴承,临清市,账号linqing,2199-02-01,与本地配套；有扩产计划',
    `${firm.name},,宁波,轴承,,,,`,
    '名单乙轴承有限公司,123,,,,,,',
    '名单丙轴承有限公司,,,,莘县,账号linqing,,',
    '名单丁轴承有限公司,,临清市,,,,,',
  ];
  const body = multipart({}, { name: '名单.csv', bytes: lines.join('\n') });
  const url = `/pursuits/list?office=${offices.linqing}&account=${people.linqing}&dueOn=2199-01-01`;
  const before = await city.countRows();
  const answer = await city.ask('linqing', 'POST', url, body, multipartType);
  expect(await city.countRows()).toEqual(before);
  const { rows } = answer.json();
  expect(rows.map(({ breaches }: { breaches: { law: string }[] }) => breaches.map(({ law }) => law))).toEqual([
    [],
    ['prospect_is_a_lead'],
    ['credit_code_invalid'],
    ['assignee_unknown'],
    ['prospect_is_local'],
  ]);
  expect(rows[0].assignment).toMatchObject({
    dueOn: '2199-02-01',
    reasons: ['与本地配套', '有扩产计划'],
    prospect: { seat: '浙江省宁波市', source: '名单.csv' },
  });
  const assigned = await city.ask('linqing', 'POST', '/pursuits', { key: uuidv7(), assignments: [rows[0].assignment] });
  expect(assigned.statusCode).toBe(201);
  expect((await city.ask('linqing', 'GET', '/pursuits/export.xlsx')).statusCode).toBe(403);
  const file = await city.ask('shenxian', 'GET', '/pursuits/export.xlsx');
  expect(file.statusCode).toBe(200);
  expect((await city.countRows())['export_log']).toBe((before['export_log'] ?? 0) + 1);
});

function act(given: object) {
  return { key: uuidv7(), act: { id: uuidv7(), ...given } };
}
function today(): string {
  return new Date(city.store.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

test('of a list that was filled to hurt the beginnings of its cells are told, and not all of it', async () => {
  const url = `/pursuits/list?office=${offices.linqing}&account=${people.linqing}&dueOn=2199-01-01`;
  const read = async (rows: number) => {
    const day = '日'.repeat(5000);
    const lines = Array.from({ length: rows }, (_, n) => `名单${n}轴承有限公司,${day},${day}`);
    const bytes = ['目标企业名单', '企业名称,办理期限,来源日期', ...lines].join('\n');
    return city.ask('linqing', 'POST', url, multipart({}, { name: '名单.csv', bytes }), multipartType);
  };
  const few = await read(2);
  expect(few.statusCode).toBe(200);
  expect(few.body.length).toBeLessThan(2 * 2 * 4500);
  const many = await read(300);
  expect([many.statusCode, many.json().breaches[0].law]).toEqual([422, 'too_much_text']);
});
