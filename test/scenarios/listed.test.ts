// Outings, activities, talks and papers on their screens: chosen, added up, opened, taken away and brought back, each in reach.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';
import { multipart, multipartType } from './samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const list = async (who: Who, kind: string, query = '') =>
  (await city.ask(who, 'GET', `/listed/${kind}?${query}`)).json();
const sums = (found: { sums: { name: string; value: number }[] }) =>
  Object.fromEntries(found.sums.map(({ name, value }) => [name, value]));

async function enter(who: Who, acts: readonly object[]): Promise<void> {
  const answer = await city.ask(who, 'POST', '/entries', { key: uuidv7(), acts });
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
}

async function bringBack(who: Who, path: string, office: string): Promise<object> {
  const book = await city.ask(who, 'GET', path);
  expect(book.statusCode).toBe(200);
  const file = multipart({ office }, { name: '导出.xlsx', bytes: book.rawPayload });
  const sent = await city.ask('linqing', 'POST', '/imports', file, multipartType);
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  return sent.json().counts;
}

const members = [
  { personName: '王县长', title: '县委副书记、县长', rank: 'county_chief' },
  { personName: '李主任', title: '主任', rank: 'department_head' },
];
const visits = [
  { institution: '中国轴承工业协会', metPerson: '赵会长', metTitle: '会长' },
  { institution: '瓦房店轴承集团', metPerson: null, metTitle: null },
];

test('outings are chosen by period, rank, place and whom they met, and added up', async () => {
  const day = { endedOn: '2023-06-03', destination: '大连', region: '辽宁', purpose: '轴承产业链招商' };
  const outing = { head: head(offices.linqing, '2023-06-01'), ...day, members, visits, projectIds: [ids.bearing] };
  await enter('linqing', [{ kind: 'outing', input: outing }]);

  const all = await list('linqing', 'outing', 'period=2023');
  expect([all.total, all.waiting]).toEqual([2, 1]);
  expect(sums(all)).toEqual({ people: 3, visits: 3, institutions: 3, projects: 2, days: 6 });
  expect(all.rows[0]).toMatchObject({ title: '大连', day: '2023-06-01', decision: 'waiting' });
  expect(all.rows[0].cells).toMatchObject({ region: '辽宁', 'visits.institution': '中国轴承工业协会、瓦房店轴承集团' });

  const total = async (query: string) => (await list('linqing', 'outing', query)).total;
  expect(await total('period=2023-Q1')).toBe(1);
  expect(await total('period=2022')).toBe(0);
  expect(await total('state=verified')).toBe(1);
  expect(await total(`place=${encodeURIComponent('大连')}`)).toBe(1);
  expect(await total(`met=${encodeURIComponent('赵会长')}`)).toBe(1);
  expect(await total(`q=${encodeURIComponent('轴承产业链 瓦房店')}`)).toBe(1);
  // Of a rank only those people are counted.
  expect(sums(await list('linqing', 'outing', 'rank=department_head'))).toMatchObject({ people: 1, visits: 2 });
  expect(sums(await list('linqing', 'outing', 'rank=county_chief,department_head'))).toMatchObject({ people: 3 });
});

test('what the list has no filter for, and what is no code, is refused by name', async () => {
  for (const [query, law, field] of [
    ['speeches=1', 'field_unknown', 'speeches'],
    ['rank=mayor', 'input_malformed', 'rank'],
    ['period=20231', 'period_malformed', 'period'],
  ]) {
    const answer = await city.ask('linqing', 'GET', `/listed/outing?${query}`);
    expect(answer.json().breaches[0]).toMatchObject({ law, field });
  }
  expect((await city.ask('linqing', 'GET', '/listed/project_version')).statusCode).toBe(400);
});

test('activities and talks are chosen by what they are, and added up', async () => {
  const activities = await list('linqing', 'activity', 'period=2023&form=promotion&atHome=true');
  expect(activities.rows).toMatchObject([
    { title: '轴承产业推介会', cells: { signedProjectIds: '高端轴承产业园项目' } },
  ]);
  expect(sums(activities)).toMatchObject({ signed: 1, guests: 0 });
  expect((await list('linqing', 'activity', 'part=attend')).total).toBe(0);
  const talks = await list('linqing', 'contact', `company=${encodeURIComponent('轴承集团')}&mode=visit_in`);
  expect([talks.total, talks.waiting, sums(talks)]).toEqual([1, 1, { companies: 1, projects: 1 }]);
  expect(talks.rows[0]).toMatchObject({ title: '来访洽谈二期用地', cells: { companyId: '示例轴承集团' } });
});

test('an activity tells who hosted it, who came, who spoke and who reported; each finds it', async () => {
  const summit = {
    head: head(offices.linqing, '2023-10-11'),
    name: '高质量发展大会',
    part: 'host',
    form: 'conference',
    atHome: false,
    place: '青岛',
    region: '山东',
    host: '临清市人民政府',
    coHosts: ['某商务局', '某协会'],
    attendees: [
      {
        body: '联合国贸易和发展会议',
        kind: 'international',
        title: '副秘书长',
      },
      {
        body: '中国轴承工业协会',
        kind: 'national_chamber',
        personName: '赵会长',
        title: '会长',
      },
    ],
    speakers: [
      {
        body: '临清市人民政府',
        personName: '王市长',
        title: '市长',
        topic: '轴承之乡',
      },
    ],
    reports: [
      {
        outlet: '联合国网站',
        headline: null,
        link: 'https://example.org/news/1',
        publishedOn: '2023-10-12',
      },
    ],
  };
  await enter('linqing', [{ kind: 'activity', input: summit }]);
  const asked = async (query: string) => list('linqing', 'activity', query);
  for (const word of ['联合国', '赵会长', '轴承之乡', '某商务局'])
    expect((await asked(`q=${encodeURIComponent(word)}`)).rows, word).toMatchObject([{ title: '高质量发展大会' }]);
  const chambers = await asked('bodyKind=national_chamber,provincial_chamber');
  expect([chambers.total, sums(chambers)]).toEqual([1, expect.objectContaining({ attendees: 1 })]);

  const page = (await city.ask('linqing', 'GET', `/entries/${summit.head.id}/page`)).json();
  const rows = Object.fromEntries(page.lists.map((one: { field: string; rows: unknown }) => [one.field, one.rows]));
  expect(rows['attendees'][0]).toEqual(['联合国贸易和发展会议', '国际组织', null, '副秘书长']);
  expect(rows['reports']).toEqual([['联合国网站', 'https://example.org/news/1', '2023-10-12']]);
  const bad = {
    ...summit,
    head: head(offices.linqing, '2023-10-11'),
    reports: [{ outlet: '某报', link: 'javascript:1' }],
  };
  const refused = await city.ask('linqing', 'POST', '/entries', {
    key: uuidv7(),
    acts: [{ kind: 'activity', input: bad }],
  });
  expect(refused.json().breaches).toMatchObject([{ field: 'acts.0.input.reports.0.link' }]);
});

test('papers stand on a shelf with their days and what they set in force', async () => {
  const paper = {
    title: '产业链精准招商工作制度',
    form: 'rule',
    number: '临政办〔2023〕5号',
    issuer: '临清市人民政府',
    effectiveFrom: '2023-04-01',
    effectiveTo: '2025-12-31',
    sets: '项目线索统一登记，首报首谈',
  };
  await enter('linqing', [{ kind: 'paper', input: { head: head(offices.linqing, '2023-03-15'), ...paper } }]);
  const found = await list('linqing', 'paper', `paperForm=rule&q=${encodeURIComponent('首报首谈')}`);
  expect(found.rows).toMatchObject([{ title: paper.title, cells: { form: '制度', effectiveTo: '2025-12-31' } }]);
  const ended = { ...paper, effectiveTo: '2023-03-31' };
  const acts = [{ kind: 'paper', input: { head: head(offices.linqing, '2023-03-15'), ...ended } }];
  const refused = await city.ask('linqing', 'POST', '/entries', { key: uuidv7(), acts });
  expect(refused.json().breaches).toMatchObject([{ law: 'ends_before_it_starts' }]);
});

test('search finds each by its words, and tells them to nobody else', async () => {
  const found = async (who: Who, word: string) =>
    (await city.ask(who, 'GET', `/search?q=${encodeURIComponent(word)}`)).json().entries;
  expect((await found('linqing', '副秘书长')).rows).toMatchObject([
    { kind: 'activity', title: '高质量发展大会', matched: '副秘书长' },
  ]);
  expect((await found('linqing', '轴承协会')).rows).toMatchObject([{ kind: 'outing', matched: '某轴承协会' }]);
  expect((await found('linqing', '来访洽谈二期')).rows).toMatchObject([{ kind: 'contact', matched: null }]);
  expect((await found('linqing', '首报首谈')).rows).toMatchObject([{ kind: 'paper', title: '产业链精准招商工作制度' }]);
  expect((await found('cityVerify', '联合国')).total).toBe(1);
  for (const who of ['shenxian', 'nobody'] as const)
    for (const word of ['副秘书长', '轴承协会', '来访洽谈二期'])
      expect(await found(who, word)).toMatchObject({ rows: [], total: 0 });
});

test('another county reads none of it', async () => {
  const found = await list('shenxian', 'outing');
  expect([found.total, sums(found)]).toEqual([0, { people: 0, visits: 0, institutions: 0, projects: 0, days: 0 }]);
  expect((await city.ask('shenxian', 'GET', `/entries/${ids.outing}/page`)).statusCode).toBe(404);
  expect((await city.ask('nobody', 'GET', `/entries/${ids.outing}/page`)).statusCode).toBe(404);
});

test('an outing is opened with its lists and projects, corrected and withdrawn', async () => {
  const page = (await city.ask('linqing', 'GET', `/entries/${ids.outing}/page`)).json();
  expect(page).toMatchObject({ kind: 'outing', title: '上海', decision: 'verified', reversed: false });
  expect(page.lists.map(({ field, rows }: { field: string; rows: unknown }) => [field, rows])).toEqual([
    ['members', [['领导甲', '县市区党政主要负责同志']]],
    ['visits', [['某轴承协会']]],
  ]);
  expect(page.projects).toMatchObject([{ field: 'projectIds', id: ids.bearing, name: '高端轴承产业园项目' }]);

  const entry = (await city.ask('linqing', 'GET', `/entries/${ids.outing}`)).json();
  expect(entry.projects).toEqual({ [ids.bearing]: '高端轴承产业园项目' });
  const put = {
    id: uuidv7(),
    officeId: offices.linqing,
    occurredOn: '2023-03-01',
    reverses: ids.outing,
    reason: '补登',
  };
  const correction = { ...entry.input, region: '长三角', head: put };
  await enter('linqing', [{ kind: 'outing', input: correction }]);
  // Until it is verified the list tells what stands, once.
  expect((await list('linqing', 'outing', 'period=2023-03')).rows).toMatchObject([
    { entryId: ids.outing, reversalWaits: true },
  ]);
  const withdrawal = { head: { ...put, id: uuidv7(), reverses: put.id, reason: '撤回更正' } };
  await enter('linqing', [{ kind: 'void', of: 'outing', input: withdrawal }]);
  expect((await list('linqing', 'outing', 'period=2023-03')).rows).toMatchObject([{ reversalWaits: false }]);
});

test('what is taken away as a workbook comes in again unchanged', async () => {
  const rows = (await list('linqing', 'outing')).total;
  expect(await bringBack('cityPublish', '/listed/outing/export.xlsx', '371581')).toMatchObject({
    new: 0,
    changed: 0,
    refused: 0,
  });
  for (const kind of ['activity', 'contact', 'paper'])
    expect(await bringBack('cityPublish', `/listed/${kind}/export.xlsx`, '371581')).toMatchObject({
      new: 0,
      changed: 0,
      refused: 0,
    });
  expect(rows).toBeGreaterThan(1);
  expect((await city.ask('leader', 'GET', '/listed/outing/export.xlsx')).statusCode).toBe(403);
});
