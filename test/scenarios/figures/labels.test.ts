// A city tidies its labels: what was written stays, and every reader of the label means all of its spellings from then on.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { LabelChange } from '../../../src/domain/figures/lists/labelAct.ts';
import type { CountableView } from '../../../src/server/figures/cityFigureViews.ts';
import type { EffectView } from '../../../src/server/figures/effectViews.ts';
import type { CityLabelPage } from '../../../src/server/figures/labelViews.ts';
import type { FigureView, Receipt } from '../../../src/server/figures/views.ts';
import type { ProjectListView } from '../../../src/server/projects/views.ts';
import { must } from '../../fixture/must.ts';
import { type City, offices, openCity, type Who } from '../samples/city.ts';
import { newFigure } from '../samples/figureSamples.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
const own = { lighthouse: '', specialised: '' };
beforeAll(async () => {
  city = await openCity();
  for (const [name, value] of [
    ['lighthouse', '灯塔企业'],
    ['specialised', 'specialised'],
  ] as const) {
    const { definition } = newFigure();
    const conditions = [
      { field: 'milestone', op: 'eq', value: 'signed' },
      { field: 'investorClasses', op: 'has', value },
    ];
    const figure = { id: uuidv7(), reason: '局务会', definition: { ...definition, conditions } };
    const added = await city.ask('admin', 'POST', '/city-figures', { key: uuidv7(), figure });
    if (added.statusCode !== 201) throw new Error(added.body);
    own[name] = definition.id;
  }
});
afterAll(() => city.close());

const get = async <T>(url: string, who: Who = 'cityPublish'): Promise<T> => (await city.ask(who, 'GET', url)).json<T>();
const act = (change: LabelChange, who: Who = 'cityPublish') =>
  city.ask(who, 'POST', '/labels', { key: uuidv7(), act: { ...change, id: uuidv7(), reason: '局务会' } });
const preview = async (change: LabelChange, period = '2023', who: Who = 'cityPublish') =>
  (await city.ask(who, 'POST', '/labels/preview', { period, act: change })).json<EffectView>();
const firm = { kind: 'investorClass' } as const;
const page = (q = '') => get<CityLabelPage>(`/labels?kind=investorClass&q=${encodeURIComponent(q)}`);
const count = async (id: string, at = '') =>
  (await get<FigureView>(`/figures/${id}?period=2023${at && `&asKnownAt=${at}`}`)).value;
const filtered = async (label: string) =>
  (await get<ProjectListView>(`/projects?investorClass=${encodeURIComponent(label)}`)).rows.map(({ id }) => id);

test('every label in use is listed with how many firms bear it, beside those that ship', async () => {
  const { rows, total } = await page();
  expect(rows.slice(0, 2)).toMatchObject([
    { label: 'specialised', word: '专精特新', firms: 1, projects: 1, ships: true, figures: [{ id: own.specialised }] },
    { label: '灯塔企业', word: '灯塔企业', firms: 1, projects: 1, ships: false, listed: false },
  ]);
  expect([total, rows.length]).toEqual([14, 14]);
  expect((await get<CityLabelPage>('/labels?kind=investorClass&size=5&page=3')).rows).toHaveLength(4);
  expect((await page('灯塔')).rows.map(({ label }) => label)).toEqual(['灯塔企业']);
  expect((await page('500强')).total).toBe(3);
  for (const who of ['leader', 'cityVerify', 'linqing'] as const)
    expect((await city.ask(who, 'GET', '/labels?kind=tag')).statusCode, who).toBe(403);
});

test('what is joined is told before it is done, and counts from then on as one label', async () => {
  const join = { ...firm, act: 'join', label: '灯塔企业', into: '专精特新' } as const;
  const { figures } = await preview(join);
  const row = (id: string, before: string, after: string) => expect.objectContaining({ id, before, after });
  expect(figures).toEqual(
    expect.arrayContaining([row(own.specialised, '1个', '1个'), row(own.lighthouse, '1个', '1个')]),
  );
  const asKnown = (await get<{ asKnownAt: string }>(`/figures/${own.lighthouse}/receipt?period=2023`)).asKnownAt;
  expect((await act(join)).statusCode).toBe(201);
  const [first] = (await page()).rows;
  expect(first).toMatchObject({ label: 'specialised', projects: 1, written: [], joined: [{ label: '灯塔企业' }] });
  expect(await filtered('灯塔企业')).toEqual([ids.bearing]);
  const { rows } = await get<ProjectListView>('/projects?investorClass=specialised');
  expect(rows[0]?.investorClasses).toEqual([{ label: 'specialised', name: null }]);
  expect(asKnown).not.toBe('');
});

test('versions that are over are told with their days: periods of then are counted by them', async () => {
  const { definition } = newFigure();
  const asking = { field: 'tags', op: 'has', value: '揭榜挂帅' };
  const versions = [
    { version: 1, effectiveFrom: '2023-01-01', conditions: [definition.conditions[0], asking] },
    { version: 2, effectiveFrom: '2023-12-27', conditions: [definition.conditions[0]] },
  ];
  for (const version of versions) {
    const figure = { id: uuidv7(), reason: '局务会', definition: { ...definition, ...version } };
    expect((await city.ask('admin', 'POST', '/city-figures', { key: uuidv7(), figure })).statusCode).toBe(201);
  }
  const rename = { kind: 'tag', act: 'rename', label: '揭榜挂帅', name: '揭榜' } as const;
  const told = async (period: string, who?: Who) => {
    const { figures } = await preview(rename, period, who);
    return figures.map(({ id: _id, name: _name, ...line }) => line);
  };
  const asked = { version: 1, from: '2023-01-01', to: '2023-12-26' };
  const line = (period: string, value: string | null) => [{ asking: asked, period, before: value, after: value }];
  // A period that this version counts is told of as it was asked for; of another its own last year.
  expect(await told('2023-H1')).toEqual(line('2023-H1', '1个'));
  expect(await told('2023')).toEqual(line('2023-01-01..2023-12-26', '1个'));
  // Who may open no row chooses the period alone.
  expect(await told('2023', 'admin')).toEqual(line('2023-01-01..2023-12-26', null));
  const { rows } = await get<CityLabelPage>('/labels?kind=tag');
  expect(rows.find(({ label }) => label === '揭榜挂帅')?.figures).toEqual([
    { id: definition.id, name: definition.name.zh, until: '2023-12-26' },
  ]);
});

test('a figure that asks for either counts the rows of both, in both executors, and as known earlier as it did', async () => {
  // A third spelling on the other project: only by joining is it one of the first.
  const input = {
    head: { id: uuidv7(), officeId: offices.shenxian, occurredOn: '2023-01-10' },
    projectId: ids.garlic,
    name: '蔬菜深加工项目',
    industryCode: '13',
    moneySource: 'local',
    investment: { currency: 'CNY', minor: '50000000000', fen: '50000000000' },
    investorClasses: ['专精特新小巨人企业'],
  };
  const sent = await city.ask('shenxian', 'POST', '/entries', {
    key: uuidv7(),
    acts: [{ kind: 'project_version', input }],
  });
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  const decided = { key: uuidv7(), decision: 'verified', entryIds: [input.head.id] };
  expect((await city.ask('cityVerify', 'POST', '/verifications', decided)).statusCode).toBe(201);
  expect([await count(own.specialised), await count(own.lighthouse)]).toEqual(['1', '1']);
  const before = (await get<Receipt>(`/figures/${own.specialised}/receipt?period=2023`)).asKnownAt;
  const join = { ...firm, act: 'join', label: '专精特新小巨人企业', into: 'specialised' } as const;
  const told = await preview(join);
  expect(told.figures.find(({ id }) => id === own.specialised)).toMatchObject({ before: '1个', after: '2个' });
  expect((await act(join)).statusCode).toBe(201);
  expect([await count(own.specialised), await count(own.lighthouse)]).toEqual(['2', '2']);
  expect(await count(own.specialised, before)).toBe('1');
  expect((await filtered('specialised')).toSorted()).toEqual([ids.bearing, ids.garlic]);
  expect((await get<{ projects: number }[]>('/projects/labels', 'leader'))[0]?.projects).toBe(2);
  // Doctor counts in SQL what the fold counts.
  expect(await doctor(city.store)).toEqual([]);
});

test('what was done last is undone, and undone again', async () => {
  const undo = { ...firm, act: 'undo', label: '专精特新小巨人企业' } as const;
  expect((await act(undo)).statusCode).toBe(201);
  expect(await count(own.specialised)).toBe('1');
  expect((await act(undo)).statusCode).toBe(201);
  expect(await count(own.specialised)).toBe('2');
  const [first] = (await page('小巨人企业')).rows;
  const joined = first?.joined.find(({ label }) => label === undo.label);
  expect(joined?.history.map(({ version, act: did, into }) => [version, did, into])).toEqual([
    [3, 'undo', '专精特新'],
    [2, 'undo', null],
    [1, 'join', '专精特新'],
  ]);
});

test('another name is what people read, of the class, the ledger, the definition and the editor', async () => {
  expect((await act({ ...firm, act: 'rename', label: 'specialised', name: '专精特新（含小巨人）' })).statusCode).toBe(
    201,
  );
  expect((await page('含小巨人')).rows.map(({ word }) => word)).toEqual(['专精特新（含小巨人）']);
  expect((await get<ProjectListView>('/projects?investorClass=specialised')).rows[0]?.investorClasses).toEqual([
    { label: 'specialised', name: '专精特新（含小巨人）' },
  ]);
  const { definitionText } = await get<Receipt>(`/figures/${own.lighthouse}/receipt?period=2023`);
  expect(definitionText.join()).toContain('投资方类别含专精特新（含小巨人）');
  const { sources } = await get<CountableView>('/countable');
  const field = must(
    sources.find(({ entries }) => entries === 'milestone')?.fields.find(({ name }) => name === 'investorClasses'),
  );
  const words = field.choices?.map(({ word }) => word) ?? [];
  expect(words).toContain('专精特新（含小巨人）');
  expect(words).not.toContain('灯塔企业');
});

test('one that is ended is offered no more, and what bears it counts as before', async () => {
  expect((await act({ ...firm, act: 'end', label: 'specialised' })).statusCode).toBe(201);
  expect(await count(own.specialised)).toBe('2');
  const { sources } = await get<CountableView>('/countable');
  const field = sources
    .find(({ entries }) => entries === 'milestone')
    ?.fields.find(({ name }) => name === 'investorClasses');
  expect(field?.choices?.some(({ code }) => code === 'specialised')).toBe(false);
  expect((await act({ ...firm, act: 'undo', label: 'specialised' })).statusCode).toBe(201);
});

test('a word of the program is its class, and a mark of a project is tidied alike', async () => {
  const again = await act({ ...firm, act: 'add', label: '世界五百强' });
  expect(again.json().breaches[0].law).toBe('label_there');
  expect((await act({ kind: 'tag', act: 'rename', label: '揭榜挂帅', name: '揭榜挂帅项目' })).statusCode).toBe(201);
  const { rows } = await get<ProjectListView>(`/projects?tag=${encodeURIComponent('揭榜挂帅项目')}`);
  expect(rows[0]?.tags).toEqual([{ label: '揭榜挂帅', name: '揭榜挂帅项目' }]);
});
