// A city draws its lists of places otherwise: figures that count by one have a version with it, and none moves before its day.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import type { CityFigureView, CountableView } from '../../../src/server/figures/cityFigureViews.ts';
import type { EffectView } from '../../../src/server/figures/effectViews.ts';
import type { DivisionView, PlaceListPage } from '../../../src/server/figures/placeViews.ts';
import type { FigureView } from '../../../src/server/figures/views.ts';
import { must } from '../../fixture/must.ts';
import { type City, openCity, type Who } from '../samples/city.ts';
import { newFigure } from '../samples/figureSamples.ts';

let city: City;
const { definition } = newFigure();
beforeAll(async () => {
  city = await openCity();
  const conditions = [{ field: 'destination', op: 'within', region: '川渝', value: ['四川', '重庆'] }];
  const outings = { entries: 'outing', conditions, once: undefined };
  const figure = { id: uuidv7(), reason: '局务会', definition: { ...definition, ...outings } };
  const added = await city.ask('admin', 'POST', '/city-figures', { key: uuidv7(), figure });
  if (added.statusCode !== 201) throw new Error(added.body);
});
afterAll(() => city.close());

const get = async <T>(url: string, who: Who = 'cityPublish'): Promise<T> => (await city.ask(who, 'GET', url)).json<T>();
const list = {
  listId: 'chengyu',
  name: '川渝沪',
  places: [
    { name: '四川', code: null },
    { name: '', code: '310000' },
  ],
  effectiveFrom: '2023-01-01',
};
const set = (more: object = {}, who: Who = 'cityPublish') =>
  city.ask(who, 'POST', '/place-lists', { key: uuidv7(), list: { ...list, id: uuidv7(), reason: '局务会', ...more } });
const told = async (id: string) => must((await get<PlaceListPage>(`/place-lists?q=${id}`)).rows[0]);
const value = async (period: string) => (await get<FigureView>(`/figures/${definition.id}?period=${period}`)).value;

test('four lists ship, and who does not keep figures draws none', async () => {
  const { rows, total } = await get<PlaceListPage>('/place-lists', 'leader');
  expect([total, rows.map(({ name, version }) => `${name} ${version}`)]).toEqual([
    4,
    ['粤港澳大湾区 0', '长三角 0', '京津冀 0', '川渝 0'],
  ]);
  expect(
    (await get<PlaceListPage>(`/place-lists?q=${encodeURIComponent('雄安')}`)).rows.map(({ name }) => name),
  ).toEqual(['京津冀']);
  const { figures } = await told('chengyu');
  expect(figures.map(({ id }) => id)).toContain(definition.id);
  for (const who of ['leader', 'cityVerify', 'linqing'] as const)
    expect((await set({}, who)).statusCode, who).toBe(403);
});

test('divisions are found by name and code, and those below one with it', async () => {
  const [first] = await get<DivisionView[]>(`/divisions?q=${encodeURIComponent('四川')}`);
  expect(first).toEqual({ code: '510000', name: '四川省', shortName: '四川' });
  const below = await get<DivisionView[]>('/divisions?above=510000');
  expect(below.length).toBe(21);
  expect(below).toContainEqual({ code: '510100', name: '成都市', shortName: '成都' });
  expect((await get<DivisionView[]>('/divisions?q=440300')).map(({ shortName }) => shortName)).toEqual(['深圳']);
  expect((await city.ask('leader', 'GET', '/divisions?above=999999')).statusCode).toBeGreaterThanOrEqual(400);
});

test('a list that is drawn otherwise says first what figures will say, and figures follow it', async () => {
  expect(await value('2023')).toBe('0');
  const preview = { period: '2023', list };
  const { figures } = (await city.ask('cityPublish', 'POST', '/place-lists/preview', preview)).json<EffectView>();
  expect(figures.find(({ id }) => id === definition.id)).toMatchObject({ before: '0个', after: '1个' });
  const answer = (await set()).json<{ version: number; figures: string[] }>();
  expect([answer.version, answer.figures.includes(definition.id)]).toEqual([1, true]);
  // 上海 has its name from its code.
  expect((await told('chengyu')).places).toEqual([
    { name: '四川', code: null },
    { name: '上海', code: '310000' },
  ]);
  expect(await value('2023')).toBe('1');
  const { versions } = await get<CityFigureView>(`/city-figures/${definition.id}`);
  expect(versions.map(({ version, effectiveFrom, reason }) => [version, effectiveFrom, reason])).toEqual([
    [2, '2023-01-01', '局务会'],
    [1, '2023-01-01', '局务会'],
  ]);
  const { regions } = await get<CountableView>('/countable');
  expect(regions.map(({ name }) => name)).toEqual(['粤港澳大湾区', '长三角', '京津冀', '川渝沪']);
  expect(await doctor(city.store)).toEqual([]);
});

test('an older version is taken up again as a new one, from its own day', async () => {
  const before = must((await told('chengyu')).versions.at(-1));
  const back = { name: before.name, places: before.places, effectiveFrom: '2023-07-01' };
  expect((await set(back)).json<{ version: number }>().version).toBe(2);
  expect([await value('2023-H1'), await value('2023-H2')]).toEqual(['1', '0']);
});

test('a list that is ended is offered no more, and figures keep its places', async () => {
  const end = { id: uuidv7(), listId: 'jingjinji', lastDay: '2020-12-31', reason: '不再使用' };
  expect((await city.ask('admin', 'POST', '/place-lists/end', { key: uuidv7(), end })).statusCode).toBe(201);
  expect((await told('jingjinji')).ended).toBe(true);
  expect((await get<CountableView>('/countable')).regions.map(({ name }) => name)).not.toContain('京津冀');
  expect((await get<PlaceListPage>('/place-lists')).rows.at(-1)?.listId).toBe('jingjinji');
});
