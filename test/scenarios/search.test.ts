// Search over HTTP: who finds what, and that reading leaves nothing behind.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { addToRegister } from '../../src/app/companies/addToRegister.ts';
import { warmRegister } from '../../src/app/companies/registerIndex.ts';
import { CompanyInput, creditCodeWithCheck } from '../../src/domain/companies/company.ts';
import { record } from '../../src/app/entries/record.ts';
import { RegisterCompanyInput } from '../../src/domain/companies/registerCompany.ts';
import type { LikelyCompanyView, SearchResults } from '../../src/server/companies/searchViews.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';

const code = creditCodeWithCheck('91990000MA0000301');
let city: City;

const add = async (name: string, more: object = {}) =>
  addToRegister(city.store, await actorNamed(city.store, cityCode, 'linqing'), {
    key: uuidv7(),
    said: [
      {
        company: RegisterCompanyInput.parse({
          id: uuidv7(),
          name,
          source: '企业名录',
          sourceOn: '2023-01-01',
          ...more,
        }),
        facts: [],
      },
    ],
  });

beforeAll(async () => {
  city = await openCity();
  await add('西安龘龘轴承有限公司', { divisionCode: '610100', creditCode: code });
  await add('临清市龖龖轴承制造有限公司', { divisionCode: '371581' });
});
afterAll(() => city.close());

const search = async (who: Who, q: string, more = ''): Promise<SearchResults> => {
  const answer = await city.ask(who, 'GET', `/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const names = ({ projects, companies }: SearchResults) => [
  projects.rows.map(({ name }) => name),
  companies.rows.map(({ name }) => name),
];

test('while the index is being made, firms are found by the beginning of their name, and it says so', async () => {
  const early = await search('linqing', '西安');
  expect([early.complete, names(early)]).toEqual([false, [[], ['西安龘龘轴承有限公司']]]);
  await warmRegister(city.store);
});

test.each([
  ['轴承', ['高端轴承产业园项目'], ['示例轴承集团', '临清市龖龖轴承制造有限公司', '西安龘龘轴承有限公司']],
  ['轴承制', [], ['临清市龖龖轴承制造有限公司']],
  // Beside another word one may be that of the project's office.
  ['临清 轴承', ['高端轴承产业园项目'], ['临清市龖龖轴承制造有限公司']],
  ['高新 轴承', [], []],
  [code, [], ['西安龘龘轴承有限公司']],
  [code.slice(0, 12), [], ['西安龘龘轴承有限公司']],
  ['linqing', [], ['临清市龖龖轴承制造有限公司']],
  ['xaddzc', [], ['西安龘龘轴承有限公司']],
  ['gdzc', ['高端轴承产业园项目'], []],
  ['轴', [], []],
  ['查无此名', [], []],
])('%s', async (q, projects, companies) => {
  expect(names(await search('linqing', q))).toEqual([projects, companies]);
});

interface Told {
  readonly projects?: readonly string[];
  readonly companies?: readonly string[];
  readonly entries?: readonly string[];
}
const bearing = '高端轴承产业园项目';
const [outing, activity] = ['上海', '轴承产业推介会'];
/** It names the project. */
const talk = '来访洽谈二期用地';

// Each word has to be found, in whatever order; a year beside other words narrows to the rows of that year.
test.each<[q: string, found: Told]>([
  ['产业园 高端', { projects: [bearing], entries: [talk] }],
  ['高端 蔬菜', {}],
  ['轴承 临清', { projects: [bearing], companies: ['临清市龖龖轴承制造有限公司'] }],
  ['制造 龖龖 临清', { companies: ['临清市龖龖轴承制造有限公司'] }],
  ['轴承 西安 临清', {}],
  ['产业园 2023', { projects: [bearing], entries: [talk] }],
  ['2023年 产业园', { projects: [bearing], entries: [talk] }],
  ['产业园 2022', {}],
  ['推介会 2023', { entries: [activity] }],
  ['2023 推介会', { entries: [activity] }],
  ['推介会 轴承 2023年', { entries: [activity] }],
  ['推介会 2024', {}],
  ['轴承协会 上海', { entries: [outing] }],
  ['轴承协会 北京', {}],
  // Labels: a code by its words, one that nobody listed, and a mark of the city's own.
  ['专精特新', { projects: [bearing] }],
  ['灯塔企业', { projects: [bearing] }],
  ['揭榜挂帅', { projects: [bearing] }],
  ['揭榜 轴承', { projects: [bearing] }],
  ['揭榜 蔬菜', {}],
  ['独角兽', {}],
])('words and labels: %s', async (q, { projects = [], companies = [], entries = [] }) => {
  const found = await search('linqing', q);
  expect([...names(found), found.entries.rows.map(({ title }) => title)]).toEqual([projects, companies, entries]);
});

test('what was found by a label says so, and only where it is one', async () => {
  const labels = async (q: string) => (await search('linqing', q)).projects.rows.map((row) => row.labels);
  expect([await labels('灯塔'), await labels('专精特新'), await labels('轴承'), await labels('揭榜 高端')]).toEqual([
    [['灯塔企业']],
    [['专精特新']],
    [[]],
    [['揭榜挂帅']],
  ]);
});

test('a label is found by what it is called and by what is written, and one that was joined by what it stands for too', async () => {
  const act = async (change: object) => {
    const body = { key: uuidv7(), act: { ...change, id: uuidv7(), reason: '局务会' } };
    const answer = await city.ask('cityPublish', 'POST', '/labels', body);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  };
  const found = async (q: string) => names(await search('linqing', q))[0];
  await act({ kind: 'tag', act: 'rename', label: '揭榜挂帅', name: '重点攻关' });
  await act({ kind: 'investorClass', act: 'join', label: '灯塔企业', into: 'specialised' });
  for (const q of ['重点攻关', '揭榜挂帅', '小巨人', '灯塔企业']) expect([q, await found(q)]).toEqual([q, [bearing]]);
  expect((await search('linqing', '小巨人')).projects.rows[0]?.labels).toEqual(['专精特新']);
});

test('a project and a firm out of reach never show; the register, and a firm of an own project, do', async () => {
  const input = CompanyInput.parse({
    head: { id: uuidv7(), officeId: offices.linqing, occurredOn: '2023-03-01', origin: 'typed' },
    companyId: uuidv7(),
    name: '龘龖轴承有限公司',
    kind: 'domestic',
  });
  const act = { useCase: 'recordCompany', key: uuidv7(), acts: [{ kind: 'company_version' as const, input }] };
  await record(city.store, await actorNamed(city.store, cityCode, 'linqing'), act);
  const register = ['临清市龖龖轴承制造有限公司', '西安龘龘轴承有限公司'];
  expect(names(await search('linqing', '轴承'))).toEqual([
    ['高端轴承产业园项目'],
    ['龘龖轴承有限公司', '示例轴承集团', ...register],
  ]);
  expect(names(await search('shenxian', '轴承'))).toEqual([[], ['示例轴承集团', ...register]]);
});

test('a firm that was just added is found at once', async () => {
  await add('莘县靐靐蔬菜有限公司', { divisionCode: '371522' });
  expect(names(await search('shenxian', '靐靐'))).toEqual([[], ['莘县靐靐蔬菜有限公司']]);
});

test('pages follow each other', async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => search('linqing', '有限公司', `&size=1&page=${page}`)));
  expect(pages.map((page) => page.companies.total)).toEqual([4, 4, 4, 4]);
  const shown = pages.flatMap(({ companies }) => companies.rows.map(({ name }) => name));
  expect(new Set(shown).size).toBe(4);
});

test('patterns of SQL and hostile text are text, and nothing is written', async () => {
  const before = await city.countRows();
  for (const q of ['%%', '__', "'; drop table project; --", '\\\\', '\u0000ab', '𠮷𠮷'])
    expect((await city.ask('linqing', 'GET', `/search?q=${encodeURIComponent(q)}`)).statusCode).toBeLessThan(500);
  expect(names(await search('linqing', '%%'))).toEqual([[], []]);
  expect(await city.countRows()).toEqual(before);
});

const likely = async (who: Who, name: string): Promise<LikelyCompanyView[]> =>
  (await city.ask(who, 'GET', `/companies/likely?name=${encodeURIComponent(name)}`)).json();

test.each([
  ['a short name', '龘龘轴承', '西安龘龘轴承有限公司', ['字号相同'], []],
  [
    'another form and place',
    '咸阳龘龘轴承股份有限公司',
    '西安龘龘轴承有限公司',
    ['字号相同'],
    ['地名不符', '组织形式不同'],
  ],
  ['a slip', '临清龖龖轴程制造', '临清市龖龖轴承制造有限公司', ['字号相近', '地名相符'], []],
])('typing %s shows the likely firm, with what speaks for and against it', async (_, typed, name, speaksFor, against) => {
  const [first] = await likely('linqing', typed);
  expect([first?.name, first?.speaksFor, first?.against]).toEqual([name, speaksFor, against]);
});

test('nobody is shown where nothing speaks for anyone, nor who is named already, nor a firm out of reach', async () => {
  expect(await likely('linqing', '某某食品有限公司')).toEqual([]);
  expect((await likely('linqing', '西安龘龘轴承有限公司')).map(({ name }) => name)).not.toContain(
    '西安龘龘轴承有限公司',
  );
  expect((await likely('linqing', '龘龖轴承集团')).map(({ name }) => name)).toContain('龘龖轴承有限公司');
  expect((await likely('shenxian', '龘龖轴承集团')).map(({ name }) => name)).not.toContain('龘龖轴承有限公司');
});

test.each([
  ['a code', '3451', '3451'],
  ['a name of its own', '轮胎制造', '2911'],
  ['a thing, whichever classes are called much like it', '深沟球轴承', '3451'],
  ['a name that begins with Latin letters', 'PVC塑料管材项目', '2922'],
  ['a project with its firm, place and amount', '鲁信集团年产20万吨无缝钢管扩建项目', '3130'],
])('the class of %s stands first', async (_, typed, wanted) => {
  const { statusCode, json } = await city.ask('linqing', 'GET', `/industries/found?typed=${encodeURIComponent(typed)}`);
  expect(statusCode).toBe(200);
  const found: { code: string }[] = json();
  const codes = found.map((one) => one.code);
  expect(codes[0]).toBe(wanted);
  expect(new Set(codes).size).toBe(codes.length);
});
