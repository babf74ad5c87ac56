// Outings, activities, talks and papers on their screens: chosen, added up, opened, taken away and brought back, each in reach.
import { v7 as uuidv7 } from 'uuid';
import type { FormRecord } from '../../../src/sheets/forms/index.ts';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { formSheet } from '../../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

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

interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

async function send(who: Who, bytes: Buffer): Promise<{ id: string; counts: Counts }> {
  const office = who === 'linqing' ? '371581' : '371522';
  const file = multipart({ office }, { name: '导出.xlsx', bytes });
  const sent = await city.ask(who, 'POST', '/imports', file, multipartType);
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  return sent.json();
}

/** Taken away, and sent in again. */
async function bringBack(path: string, who: 'linqing' | 'shenxian' = 'linqing'): Promise<Counts> {
  const book = await city.ask(who === 'linqing' ? 'cityPublish' : who, 'GET', path);
  expect(book.statusCode).toBe(200);
  return (await send(who, book.rawPayload)).counts;
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
  // Of whom they met only those visits are counted, by whichever part they were found.
  const met = sums(await list('linqing', 'outing', `met=${encodeURIComponent('赵会长')}`));
  expect(met).toMatchObject({ people: 2, visits: 1, institutions: 1 });
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

test('institutions are told apart by their names, without blanks and marks', async () => {
  const day = { endedOn: '2021-01-04', destination: '济南', members: [members[0]] };
  const met = ['某某 协会', '某某协会', '某某（协会）'].map((institution) => ({ institution }));
  await enter('linqing', [
    { kind: 'outing', input: { head: head(offices.linqing, '2021-01-04'), ...day, visits: met } },
  ]);
  expect(sums(await list('linqing', 'outing', 'period=2021'))).toMatchObject({ visits: 3, institutions: 1 });
});

test('what a firm said that it means to do is chosen by, counted with its rows, and is no signing', async () => {
  const said = { companyId: ids.company, mode: 'visit_out', summary: '了解迁厂想法', intent: 'relocate' };
  const input = { head: head(offices.linqing, '2023-02-20'), ...said };
  await enter('linqing', [{ kind: 'contact', input }]);
  const wish = await list('linqing', 'contact', 'period=2023&intent=relocate,expand');
  expect(wish.rows).toMatchObject([{ title: '了解迁厂想法', cells: { intent: '迁厂' } }]);
  expect((await list('linqing', 'contact', 'intent=none')).total).toBe(0);

  const draft = {
    id: 'firms_to_move',
    kind: 'counting',
    version: 1,
    effectiveFrom: '2021-01-01',
    owner: 'promotion',
    name: { zh: '有迁厂意向的企业', en: 'Firms that wish to move' },
    unit: 'companies',
    printing: { decimals: 0 },
    entries: 'contact',
    day: 'event',
    measure: { kind: 'distinct', of: 'subject' },
    conditions: [{ field: 'intent', op: 'eq', value: 'relocate' }],
  };
  const counted = async () =>
    (await city.ask('cityPublish', 'POST', '/city-figures/preview', { definition: draft, period: '2023' })).json();
  expect(await counted()).toMatchObject({ receipt: { value: '0', total: 0 } });
  const key = uuidv7();
  const accepted = { key, decision: 'verified', entryIds: [input.head.id] };
  expect((await city.ask('cityVerify', 'POST', '/verifications', accepted)).statusCode).toBe(201);
  expect(await counted()).toMatchObject({ receipt: { value: '1', total: 1 } });
  expect((await city.ask('leader', 'GET', '/projects?stage=signed')).json().total).toBe(1);
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

// What is hard to write into cells: marks inside names, parts of which nothing is told, a body that was called on twice.
const hardOuting = {
  endedOn: '2023-08-03',
  destination: '苏州',
  members: [
    { personName: '张局长', title: '局长；一级调研员', rank: 'department_head' },
    { personName: '钱科长', title: null, rank: 'staff' },
  ],
  visits: [
    { institution: '示例轴承集团', companyId: ids.company, kind: 'company', metPerson: '孙总', metTitle: null },
    { institution: '钢管、型材（联合会', kind: null, metPerson: null, metTitle: '会长、秘书长' },
    { institution: '示例轴承集团', companyId: ids.company, kind: 'company', metPerson: '周总', metTitle: '总经理' },
  ],
  projectIds: [ids.bearing],
};
const hardActivity = {
  name: '链主大会',
  part: 'host',
  form: 'conference',
  atHome: true,
  coHosts: ['甲、乙联合会', '某商会'],
  attendees: [
    { body: '某商会', kind: 'other_chamber', personName: '吴会长', title: '会长、理事' },
    { body: '某商会', kind: null, personName: null, title: null },
  ],
  speakers: [{ body: '某商会', personName: '吴会长', title: null, topic: '链主' }],
};

async function textsOf(bytes: Buffer): Promise<string> {
  const texts: string[] = [];
  for await (const sheet of readSheets(bytes))
    for await (const row of sheet.rows()) texts.push(...row.cells.map(({ text }) => text));
  return texts.join(' ');
}

/** The counts of a whole kind, taken away and sent back by those who may. */
const unchanged = (rows: number) => ({ new: 0, changed: 0, refused: 0, unchanged: rows });

test('what is taken away as a workbook comes in again unchanged', async () => {
  await enter('linqing', [
    { kind: 'outing', input: { head: head(offices.linqing, '2023-08-01'), ...hardOuting } },
    {
      kind: 'activity',
      input: {
        head: { ...head(offices.linqing, '2023-08-05'), sampleFields: ['attendees', 'place'] },
        ...hardActivity,
        place: '临清',
        signedProjectIds: [ids.bearing],
      },
    },
  ]);
  // Two rows for the body that was called on twice; an activity with its signing, its guests and its speech.
  expect(await bringBack('/listed/outing/export.xlsx?period=2023-08')).toMatchObject(unchanged(2));
  expect(await bringBack('/listed/activity/export.xlsx?period=2023-08')).toMatchObject(unchanged(5));
  for (const kind of ['outing', 'activity', 'contact', 'paper']) {
    const { total } = await list('linqing', kind);
    const counts = await bringBack(`/listed/${kind}/export.xlsx`);
    expect([kind, counts]).toMatchObject([kind, { new: 0, changed: 0, refused: 0 }]);
    expect(counts.unchanged).toBeGreaterThanOrEqual(total);
    expect(total).toBeGreaterThan(0);
  }
  // Who may read rows may take them away, and no others.
  const texts = async (who: Who) =>
    textsOf((await city.ask(who, 'GET', '/listed/outing/export.xlsx?period=2023-08')).rawPayload);
  expect([await texts('leader'), await texts('shenxian')].map((all) => all.includes('示例轴承集团'))).toEqual([
    true,
    false,
  ]);
});

/** What was said last of one day: a correction that names another office's project again waits for its word. */
async function saidLast(kind: string, day: string) {
  const { rows } = await city.store.pool.pg.query<{ id: string }>(
    `select id from entry where kind = $1 and occurred_on = $2 order by recorded_at desc limit 1`,
    [kind, day],
  );
  return (await city.ask('cityVerify', 'GET', `/entries/${rows[0]?.id ?? ''}`)).json().input;
}

test('what a sender cannot see stays, and rows on sheets of their own are added', async () => {
  const projects = [ids.bearing, ids.garlic];
  const meeting = { head: head(offices.shenxian, '2023-09-09'), ...hardActivity };
  const lists = { signedProjectIds: projects, advancedProjectIds: projects };
  const away = { head: head(offices.shenxian, '2023-09-10'), ...hardOuting, endedOn: '2023-09-12' };
  await enter('cityEnter', [
    { kind: 'activity', input: { ...meeting, ...lists } },
    { kind: 'outing', input: { ...away, projectIds: projects } },
  ]);
  expect(await bringBack('/listed/activity/export.xlsx', 'shenxian')).toMatchObject(unchanged(5));
  expect(await bringBack('/listed/outing/export.xlsx', 'shenxian')).toMatchObject(unchanged(2));

  const ofIt = { office: '莘县', name: hardActivity.name, heldOn: '2023-09-09' };
  const named = ['蔬菜深加工项目'];
  const trip = { office: '莘县', startedOn: '2023-09-10', endedOn: '2023-09-12', destination: '苏州' };
  const book: FormRecord[] = [
    { form: 'activities', cells: { ...ofIt, place: '莘县', signedProjects: named, advancedProjects: named } },
    { form: 'activity_guests', cells: { ...ofIt, guestBody: '后来的公司' } },
    { form: 'activity_speeches', cells: { ...ofIt, speakerBody: '后来的公司' } },
    { form: 'outings', cells: { ...trip, region: '江苏', members: ['张局长', '钱科长'], projects: named } },
  ];
  const pieces: Uint8Array[] = [];
  await writeWorkbook(
    book.map((record) => formSheet(record.form, [record])),
    (piece) => void pieces.push(piece),
  );
  const { id, counts } = await send('shenxian', Buffer.concat(pieces));
  expect(counts).toMatchObject({ new: 0, changed: 4, refused: 0 });
  expect((await city.ask('shenxian', 'POST', `/imports/${id}/apply`, { key: uuidv7() })).statusCode).toBe(200);

  const held = await saidLast('activity', '2023-09-09');
  expect(held.place).toBe('莘县');
  expect(new Set(held.signedProjectIds)).toEqual(new Set(projects));
  expect(new Set(held.advancedProjectIds)).toEqual(new Set(projects));
  const bodies = (rows: { body: string }[]) => rows.map(({ body }) => body);
  expect(bodies(held.attendees)).toEqual(['某商会', '某商会', '后来的公司']);
  expect(bodies(held.speakers)).toEqual(['某商会', '后来的公司']);
  const gone = await saidLast('outing', '2023-09-10');
  expect([gone.region, new Set(gone.projectIds)]).toEqual(['江苏', new Set(projects)]);
  expect(gone.members).toMatchObject(hardOuting.members);
  expect(gone.visits).toMatchObject(hardOuting.visits);
});
