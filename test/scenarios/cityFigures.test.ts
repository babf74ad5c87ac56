// The figures of a city: written, counted before they are kept, versioned, ended, and taken along.
import { v7 as uuidv7 } from 'uuid';
import { applyImport } from '../../src/app/imports/apply.ts';
import { previewImport } from '../../src/app/imports/preview.ts';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { verify } from '../../src/app/verification/verify.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CityFigurePage,
  CityFigureView,
  CountableView,
  FigurePreview,
} from '../../src/server/figures/cityFigureViews.ts';
import type { FigureView, Overview } from '../../src/server/figures/views.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';
import { newFigure } from './samples/figureSamples.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** Signed for 1 to 3 亿元: one project. */
const between = (least: number, most: number) => [
  { field: 'milestone', op: 'eq', value: 'signed' },
  { field: 'investmentFen', op: 'gte', value: least },
  { field: 'investmentFen', op: 'lt', value: most },
];
const definition = {
  ...newFigure().definition,
  id: 'signed_large',
  name: { zh: '过亿元签约', en: 'Signed' },
  conditions: between(1e10, 3e10),
};
type Definition = Omit<typeof definition, 'conditions'> & {
  readonly conditions: readonly object[];
  readonly effectiveTo?: string;
};

const get = async <T>(url: string, who: Who = 'leader'): Promise<T> => (await city.ask(who, 'GET', url)).json<T>();
const preview = (who: Who, of: Definition, period = '2023') =>
  city.ask(who, 'POST', '/city-figures/preview', { period, definition: of });
const add = (who: Who, of: Definition) =>
  city.ask(who, 'POST', '/city-figures', { key: uuidv7(), figure: { id: uuidv7(), definition: of, reason: '局务会' } });
const lawsOf = (answer: { json(): { breaches: readonly { law: string }[] } }) =>
  answer.json().breaches.map(({ law }) => law);

test('who writes a figure sees its number and the rows they may open, before it is kept', async () => {
  const { receipt, before, texts } = (await preview('cityPublish', definition)).json<FigurePreview>();
  expect([receipt.value, receipt.total, before, texts]).toEqual(['1', 1, null, []]);
  expect(receipt.rows.map(({ title }) => title)).toEqual(['高端轴承产业园项目']);
  expect(receipt.definitionText.join()).toContain('计划总投资≥1亿元');
  const ofAdmin = (await preview('admin', definition)).json<FigurePreview>().receipt;
  expect([ofAdmin.value, ofAdmin.rows, ofAdmin.hidden]).toEqual(['1', [], [{ office: '临清市', rows: 1 }]]);
  expect((await city.ask('leader', 'GET', '/figures/signed_large?period=2023')).statusCode).toBe(404);
});

test('nobody else writes one, and none that cannot be counted', async () => {
  for (const who of ['leader', 'cityVerify', 'linqing'] as const)
    expect((await preview(who, definition)).statusCode, who).toBe(403);
  const unfit = { ...definition, conditions: [{ field: 'rank', op: 'eq', value: 'city_chief' }] };
  expect(lawsOf(await preview('cityPublish', unfit))).toEqual(['figure_field_unknown']);
  expect(lawsOf(await add('admin', unfit))).toEqual(['figure_field_unknown']);
  const tooMuch = { ...definition, conditions: [{ field: 'investmentFen', op: 'gte', value: 1e15 + 1 }] };
  expect((await add('admin', tooMuch)).statusCode).toBe(400);
});

test('it is added, counted for everybody, and has its line in the catalogue', async () => {
  expect((await add('cityPublish', definition)).statusCode).toBe(201);
  expect((await get<{ display: string }>('/figures/signed_large?period=2023')).display).toBe('1个');
  const { rows, total } = await get<CityFigurePage>('/city-figures?origin=own');
  expect([total, rows[0]?.name, rows[0]?.state]).toEqual([1, '过亿元签约', 'in_force']);
  const all = await get<CityFigurePage>('/city-figures?entries=fund_arrival&q=funds_arrived_growth');
  expect(all.rows.map(({ id, texts }) => [id, texts.length])).toEqual([['funds_arrived_growth', 1]]);
});

test('a version of its own says what the one before it says of the same time', async () => {
  const larger = { ...definition, version: 2, conditions: between(1e10, 1.5e10) };
  const { receipt, before } = (await preview('cityPublish', larger)).json<FigurePreview>();
  expect([receipt.value, before]).toEqual(['0', { version: 1, value: '1', display: '1个' }]);
  expect(lawsOf(await add('admin', definition))).toEqual(['figure_version_not_next']);
  expect((await add('admin', { ...larger, effectiveFrom: '2024-01-01' })).statusCode).toBe(201);
  const { versions, nextVersion } = await get<CityFigureView>('/city-figures/signed_large');
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, '局务会'],
    [1, '局务会'],
  ]);
  expect(nextVersion).toBe(3);
});

test('a growth over a change of definition says what both versions count of its base', async () => {
  const growth = {
    id: 'signed_large_growth',
    kind: 'ratio',
    ratio: 'growth',
    version: 1,
    effectiveFrom: '2023-01-01',
    owner: 'promotion',
    name: { zh: '过亿元签约同比', en: 'Growth' },
    unit: 'percent',
    printing: { decimals: 1 },
    numerator: { figure: 'signed_large' },
    denominator: { figure: 'signed_large', shift: 'year_before' },
  };
  const figure = { id: uuidv7(), definition: growth, reason: '局务会' };
  expect((await city.ask('admin', 'POST', '/city-figures', { key: uuidv7(), figure })).statusCode).toBe(201);
  const counted = { version: 1, display: '1个', asVersion: 2, asDisplay: '0个' };
  const told = { name: '过亿元签约', since: '2024-01-01', period: '2023', ...counted };
  for (const id of ['signed_large_growth', 'signed_large'])
    expect((await get<FigureView>(`/figures/${id}?period=2024`)).bridges).toEqual([told]);
  expect((await get<FigureView>('/figures/signed_large_growth?period=2023')).bridges).toBeUndefined();
  // Across the change the whole is counted by the last version, and what lies before it by both.
  const across = await get<FigureView>('/figures/signed_large?period=2023..2024-06');
  expect(across.value).toBe('0');
  expect(across.bridges?.[0]).toEqual({ ...told, period: '2023-01-01..2023-12-31' });
});

test('a figure of its own ends; one that ships does not', async () => {
  const end = (figureId: string, lastDay: string) =>
    city.ask('admin', 'POST', '/city-figures/end', {
      key: uuidv7(),
      end: { id: uuidv7(), figureId, lastDay, reason: '不再统计' },
    });
  expect(lawsOf(await end('funds_arrived', '2024-12-31'))).toEqual(['figure_ships']);
  expect((await end('signed_large', '2024-12-31')).statusCode).toBe(201);
  expect(lawsOf(await end('signed_large', '2025-12-31'))).toEqual(['figure_ended']);
  expect(lawsOf(await city.ask('leader', 'GET', '/figures/signed_large?period=2025'))).toEqual(['figure_not_in_force']);
  expect((await city.ask('leader', 'GET', '/figures/signed_large?period=2024')).statusCode).toBe(200);
  const { rows } = await get<CityFigurePage>('/city-figures?state=ended');
  expect(rows.map(({ id, endedFrom }) => [id, endedFrom])).toEqual([['signed_large', '2025-01-01']]);
});

test('its figures go into a file and come back as what they are', async () => {
  const file = await get<{ figures: { definition: { id: string } }[] }>('/city-figures-file');
  expect(file.figures.map((one) => one.definition.id)).toEqual([
    'signed_large',
    'signed_large',
    'signed_large_growth',
    'signed_large',
  ]);
  const send = async (keeps: boolean, sent: object) =>
    city.ask('admin', 'POST', '/city-figures-file', { key: uuidv7(), keeps, file: sent });
  expect((await send(true, file)).json()).toEqual({ added: [], same: 4 });
  // The growth stays that of this city; it would be of the figure here.
  const other = {
    ...file,
    figures: file.figures
      .filter(({ definition: { id } }) => id === 'signed_large')
      .map((one) => ({ ...one, definition: { ...one.definition, id: 'own_signed' } })),
  };
  const told = {
    added: [1, 2, 3].map((version) => ({ figureId: 'own_signed', version, name: '过亿元签约' })),
    same: 0,
  };
  expect((await send(false, other)).json()).toMatchObject({
    added: told.added.map(({ version }) => ({ version })),
    same: 0,
  });
  expect((await city.ask('leader', 'GET', '/city-figures/own_signed')).statusCode).toBe(404);
  expect((await send(true, other)).json()).toMatchObject({ same: 0 });
  const [first] = (await get<CityFigureView>('/city-figures/own_signed')).versions;
  expect(first).toMatchObject({ version: 3, ends: true, effectiveFrom: '2025-01-01' });
  const broken = { ...file, figures: [{ definition: { ...definition, id: 'broken_one', unit: 'yi' }, reason: '试' }] };
  expect((await send(true, broken)).json<{ breaches: object[] }>().breaches[0]).toMatchObject({
    law: 'figure_unit_unfit',
    field: 'file.figures.0.definition.unit',
  });
});

test('months that another version counted are a series of their own, and both say what lies before the change', async () => {
  const { byMonth } = await get<Overview>('/overview?period=2023-07..2024-06', 'cityPublish');
  const names = byMonth.series.filter(({ figure }) => figure === 'projects_new').map(({ name }) => name);
  expect(names).toEqual(['新引进过亿元项目（第1版口径）', '新引进过亿元项目（第2版口径）']);
  expect(byMonth.bridges.map(({ period, version, asVersion }) => [period, version, asVersion])).toEqual([
    ['2023-07-01..2023-12-31', 1, 2],
  ]);
  const oneYear = await get<Overview>('/overview?period=2023', 'cityPublish');
  expect([oneYear.byMonth.series.length, oneYear.byMonth.bridges]).toEqual([2, []]);
});

test('a label that nobody listed costs no row, and can be counted', async () => {
  const book = [
    '签约项目一览表',
    '单位：亿元',
    '项目名称,投资方,总投资额,签约时间,行业代码,所属单位,企业类别',
    '链上项目,示例链主公司,2.2,2023-08-08,38,临清市,链主企业、高企',
  ].join('\r\n');
  const enterer = await actorNamed(city.store, cityCode, 'linqing');
  const wanted = { fileName: '签约.csv', bytes: Buffer.from(book), officeId: offices.linqing };
  const { id: importId } = await previewImport(city.store, enterer, wanted);
  await applyImport(city.store, enterer, { importId, key: uuidv7() });
  const verifier = await actorNamed(city.store, cityCode, 'cityVerify');
  await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { importId } });
  const has = (value: string) => ({ ...definition, conditions: [{ field: 'investorClasses', op: 'has', value }] });
  for (const label of ['链主企业', 'high_tech']) {
    const { receipt } = (await preview('cityPublish', { ...has(label), id: 'of_label' })).json<FigurePreview>();
    expect(
      receipt.rows.map(({ title }) => title),
      label,
    ).toEqual(['链上项目']);
  }
  const { sources } = await get<CountableView>('/countable', 'cityPublish');
  const field = sources
    .find(({ entries }) => entries === 'milestone')
    ?.fields.find(({ name }) => name === 'investorClasses');
  expect(field?.choices?.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['隐形冠军', '高新技术企业', '链主企业']),
  );
});

test('foreign capital used is told in dollars, beside what arrived in RMB', async () => {
  const sheet =
    '到位资金\n项目,到资日期,到资金额（亿元）,实际使用外资（万美元）\n高端轴承产业园项目,2023-10-09,0.2,300.5\n';
  const enterer = await actorNamed(city.store, cityCode, 'linqing');
  const wanted = { fileName: '到资.csv', bytes: Buffer.from(sheet), officeId: offices.linqing };
  const { id: importId } = await previewImport(city.store, enterer, wanted);
  await applyImport(city.store, enterer, { importId, key: uuidv7() });
  const verifier = await actorNamed(city.store, cityCode, 'cityVerify');
  await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { importId } });
  expect((await get<FigureView>('/figures/foreign_used?period=2023')).display).toBe('300.5万美元');
  expect((await get<FigureView>('/figures/foreign_contracted?period=2023')).display).toBe('0万美元');
});
