import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { type City, offices, openCity } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function names(query: string): Promise<string[]> {
  const answer = await city.ask('leader', 'GET', `/projects?sort=name&dir=asc&${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json().rows.map((row: { name: string }) => row.name.slice(0, 2));
}

test.each([
  ['', ['高端', '蔬菜']],
  ['q=产业园', ['高端']],
  ['q=示例轴承', ['高端', '蔬菜']],
  ['q=菜', ['蔬菜']],
  ['q=2023-', ['高端', '蔬菜']],
  ['q=2022', []],
  [`q=${encodeURIComponent(`'"&|!()`)}`, ['高端', '蔬菜']],
  ['q=%25', ['高端', '蔬菜']],
  ['office=371581', ['高端']],
  [`office=${offices.city}`, ['高端', '蔬菜']],
  ['section=A', []],
  ['section=C', ['高端', '蔬菜']],
  ['stage=started', ['高端']],
  ['stage=', ['高端', '蔬菜']],
  ['status=paused', []],
  ['investorClass=specialised', ['高端']],
  [`investorClass=${encodeURIComponent('专精特新')}`, ['高端']],
  [`investorClass=${encodeURIComponent('灯塔企业')}`, ['高端']],
  [`investorClass=${encodeURIComponent('灯塔')}`, []],
  ['investorClass=world_500', []],
  [`tag=${encodeURIComponent('揭榜挂帅')}`, ['高端']],
  ['tag=specialised', []],
  [`investorClass=specialised&tag=${encodeURIComponent('揭榜挂帅')}&minYi=5`, []],
  ['signedFrom=2023-06-01', ['蔬菜']],
  ['signedTo=2023-06-01', ['高端']],
  ['signed=2023', ['高端', '蔬菜']],
  ['signed=2023-05', ['高端']],
  ['signed=2023-H1', ['高端', '蔬菜']],
  ['signed=2022', []],
  ['signed=2023&signedFrom=2023-06-01', ['蔬菜']],
  ['signed=2023-H2&signedTo=2023-06-01', []],
  ['minYi=5', ['蔬菜']],
  ['maxYi=5', ['高端']],
])('filter %s', async (query, expected) => {
  expect(await names(query)).toEqual(expected);
});

const statuses: Record<string, number> = { input_malformed: 400, period_malformed: 400 };

test.each([
  ['stage=absent', 'input_malformed'],
  ['signedFrom=2023-02-30', 'day_impossible'],
  ['minYi=many', 'input_malformed'],
  ['signed=2023-13', 'period_malformed'],
  ['signed=A2019', 'assessment_year_unset'],
  ['sort=password', 'input_malformed'],
])('%s is refused', async (query, law) => {
  const answer = await city.ask('leader', 'GET', `/projects?${query}`);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([statuses[law] ?? 422, law]);
});

test.each([
  'code',
  'name',
  'office',
  'industry',
  'investment',
  'funds',
  'stage',
  'signedOn',
  'startedOn',
  'lastActivityOn',
])('sorts by %s both ways', async (sort) => {
  const order = async (dir: string) =>
    (await city.ask('leader', 'GET', `/projects?sort=${sort}&dir=${dir}`)).json().rows.map((r: { id: string }) => r.id);
  expect((await order('asc')).toSorted()).toEqual((await order('desc')).toSorted());
});

test('pages hold the sums of all', async () => {
  const answer = (await city.ask('leader', 'GET', '/projects?size=1&page=2')).json();
  expect(answer).toMatchObject({ total: 2, page: 2, size: 1, sums: { investmentYi: '7', fundsYi: '1.5' } });
  expect(answer.rows).toHaveLength(1);
});

test('labels that projects in reach bear are offered, and what is filtered by one is summed', async () => {
  const labels = async (who: 'linqing' | 'shenxian') => (await city.ask(who, 'GET', '/projects/labels')).json();
  expect(await labels('linqing')).toEqual([
    { of: 'investorClass', label: 'specialised', word: '专精特新', projects: 1 },
    { of: 'investorClass', label: '灯塔企业', word: '灯塔企业', projects: 1 },
    { of: 'tag', label: '揭榜挂帅', word: '揭榜挂帅', projects: 1 },
  ]);
  expect(await labels('shenxian')).toEqual([]);
  const found = (await city.ask('leader', 'GET', '/projects?investorClass=specialised')).json();
  expect(found).toMatchObject({ total: 1, sums: { investmentYi: '2', fundsYi: '1.5' } });
  expect(found.rows[0]).toMatchObject({
    investorClasses: [
      { label: 'specialised', name: null },
      { label: '灯塔企业', name: null },
    ],
    tags: [{ label: '揭榜挂帅', name: null }],
  });
});

test('a project on one page', async () => {
  const page = (await city.ask('linqing', 'GET', `/projects/${ids.bearing}`)).json();
  expect(page.project).toMatchObject({ code: '2023-0001', stage: 'started', investmentYi: '2', fundsYi: '1.5' });
  expect(page.phases).toEqual([{ no: 1, name: '一期', investmentYi: '1', sample: false }]);
  expect(page.timeline.map((item: { day: string; title: string }) => `${item.day} ${item.title}`)).toEqual([
    '2023-10-10 到位资金',
    '2023-09-01 开工',
    '2023-05-08 招商活动 · 轴承产业推介会',
    '2023-05-08 签约',
    '2023-03-01 外出招商 · 上海',
    '2023-02-02 洽谈记录',
  ]);
  expect(page.timeline.at(-1)).toMatchObject({ decision: 'waiting', recordedBy: '账号cityEnter' });
  expect(page.facts.find((f: { field: string }) => f.field === 'investment')).toMatchObject({ value: '2亿元' });
  expect(page.versions).toHaveLength(1);
});

test('an export states its filter, holds what is filtered and is logged', async () => {
  const before = (await city.countRows())['export_log'] ?? 0;
  const answer = await city.ask('shenxian', 'GET', '/projects/export.xlsx?minYi=1');
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const texts: string[] = [];
  for await (const sheet of readSheets(answer.rawPayload)) {
    for await (const row of sheet.rows()) texts.push(row.cells.map((cell) => cell.text).join('|'));
  }
  expect(texts[0]).toBe('招商引资项目台账');
  expect(texts[1]).toBe('筛选条件：投资不低于（亿元） 1');
  expect(texts[2]).toMatch(/^序号\|报送单位\|项目编码\|项目名称\|/);
  // Under the second row of the head.
  expect(texts[4]).toMatch(/^1\|莘县\|2023-0002\|蔬菜深加工项目\|/);
  expect(texts[5]).toBe('注：共 1 个项目，计划总投资 5 亿元，累计到位资金 0 亿元');
  const { rows } = await city.store.pool.pg.query('select what, filter, rows from export_log order by at desc limit 1');
  expect((await city.countRows())['export_log']).toBe(before + 1);
  expect(rows[0]).toMatchObject({ what: 'projects', filter: { minYi: '1' }, rows: 1 });
});

test('a saved view is its owner’s, and a second of its name takes its place', async () => {
  const view = { screen: 'projects', name: '大项目', query: { minYi: '10' } };
  await city.ask('linqing', 'POST', '/views', view);
  const saved = (await city.ask('linqing', 'POST', '/views', { ...view, query: { minYi: '50' } })).json();
  expect((await city.ask('linqing', 'GET', '/views?screen=projects')).json()).toMatchObject([
    { query: { minYi: '50' } },
  ]);
  expect((await city.ask('shenxian', 'GET', '/views')).json()).toEqual([]);
  expect((await city.ask('shenxian', 'DELETE', `/views/${saved.id}`)).statusCode).toBe(404);
  expect((await city.ask('linqing', 'DELETE', `/views/${saved.id}`)).statusCode).toBe(204);
});

test('the years are those of milestones and arrivals, not of other entries', async () => {
  await city.store.pool.pg.query(`update entry set occurred_on = '2024-02-02' where kind = 'contact'`);
  expect((await city.ask('leader', 'GET', '/session')).json().years).toEqual([2023]);
});

test('a label that is given later is filtered by at once', async () => {
  const investment = { currency: 'CNY', minor: '50000000000', fen: '50000000000' };
  const said = {
    name: '蔬菜深加工项目',
    industryCode: '13',
    moneySource: 'local',
    investment,
    investorClasses: ['瞪羚（市级）'],
  };
  const input = { head: head(offices.shenxian, '2023-07-01'), projectId: ids.garlic, ...said };
  const acts = [{ kind: 'project_version', input }];
  const answer = await city.ask('shenxian', 'POST', '/entries', { key: uuidv7(), acts });
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
  expect(await names('investorClass=gazelle')).toEqual([]);
  expect(await names(`investorClass=${encodeURIComponent('瞪羚（市级）')}`)).toEqual(['蔬菜']);
});
