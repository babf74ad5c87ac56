// The city's texts over the routes: which serves a period, a version with its reason, a draft that is only read, an end.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, offices, openCity, type Who } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const body = (more: object = {}) => ({
  title: '{office}{period}招商引资通报',
  serves: ['month'],
  sections: [
    {
      id: 'overall',
      heading: '总体情况',
      paragraphs: [[{ say: '{span}新引进项目{projects_new}，', zero: '{span}没有新引进项目。' }]],
      tables: ['byCounty'],
    },
  ],
  ...more,
});
const text = (more: object = {}) => ({ textId: 'briefly', name: '一句话调度', body: body(more) });
const keep = (who: Who, said: object) =>
  city.ask(who, 'POST', '/texts', { key: uuidv7(), text: { id: uuidv7(), reason: '局务会', ...said } });
const preview = async (said: object, more: object = {}) =>
  (await city.ask('cityPublish', 'POST', '/texts/preview', { period: '2023-05', text: said, ...more })).json();
const ids = async () => {
  const texts: { textId: string }[] = (await city.ask('leader', 'GET', '/texts')).json();
  return texts.map(({ textId }) => textId);
};
const madeBy = async (period: string, more = '') =>
  (await city.ask('leader', 'GET', `/bulletins/${period}${more}`)).json().text?.id;

test('each kind of period has a text that ships', async () => {
  expect(await ids()).toEqual(['annual', 'monthly', 'quarterly', 'half_year']);
  const periods = ['2023', '2023-05', '2023-Q2', '2023-H1', '2023-01..2023-05'];
  expect(await Promise.all(periods.map((period) => madeBy(period)))).toEqual([
    'annual',
    'monthly',
    'quarterly',
    'half_year',
    'annual',
  ]);
});

test.each([
  ['guest', 401],
  ['leader', 403],
  ['linqing', 403],
  ['cityEnter', 403],
] as const)('%s writes none: %i', async (who, status) => {
  expect((await keep(who, text())).statusCode).toBe(status);
});

test('a draft is read with what is wrong in it, by place, and is not kept', async () => {
  const sections = [{ ...body().sections[0], paragraphs: [[{ say: '好。' }], [{ say: '到位{funds_gone}。' }]] }];
  const read = await preview(text({ sections }));
  expect(read.content.title).toBe('聊城市2023年5月招商引资通报');
  expect(read.breaches).toMatchObject([
    { law: 'text_figure_unknown', field: 'sections.0.paragraphs.1.0.say', detail: { id: 'funds_gone' } },
  ]);
  expect(await ids()).not.toContain('briefly');
  const refused = await keep('cityPublish', text({ sections }));
  expect([refused.statusCode, refused.json().breaches[0].law]).toEqual([422, 'text_figure_unknown']);
});

test('one of one county tells its own rows', async () => {
  const read = await preview(text({ subject: 'office', serves: ['year'] }), {
    period: '2023',
    office: offices.linqing,
  });
  expect(read.content.office).toMatchObject({ id: offices.linqing });
  expect(read.content.title).toBe('临清市2023年招商引资通报');
  expect(read.content.figures.map((figure: { officeId: string }) => figure.officeId)).toEqual([offices.linqing]);
  expect(read.content.sections[0].tables).toEqual([]);
});

test('what stands around it is worded', async () => {
  const paper = {
    number: '聊招〔{year}〕{no}号',
    addressee: '各县市区：',
    opening: '现将{period}情况通报如下。\n请对照落实。',
    dated: true,
  };
  const { content } = await preview(text({ paper }));
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  expect(content.paper).toMatchObject({
    number: `聊招〔${year}〕1号`,
    addressee: '各县市区：',
    opening: ['现将2023年5月情况通报如下。', '请对照落实。'],
    date: expect.stringMatching(new RegExp(`^${year}年`)),
  });
});

test('it is written, changed with a reason, chosen for its periods, and given up', async () => {
  expect((await keep('cityPublish', text())).json()).toMatchObject({ version: 1 });
  const second = await keep('cityPublish', { ...text({ title: '{city}{period}调度' }), reason: '改标题' });
  expect(second.json()).toMatchObject({ version: 2 });
  expect(await madeBy('2023-05')).toBe('briefly');
  expect(await madeBy('2023')).toBe('annual');
  expect(await madeBy('2023-05', '?text=monthly')).toBe('monthly');
  const versions = (await city.ask('leader', 'GET', '/texts')).json().find(({ textId }: never) => textId === 'briefly');
  expect(versions.versions).toMatchObject([
    { version: 2, reason: '改标题', ended: false },
    { version: 1, reason: '局务会', ended: false },
  ]);
  const first = await city.ask('leader', 'GET', '/texts/briefly/versions/1');
  expect(first.json().body.title).toBe('{office}{period}招商引资通报');
  const end = { key: uuidv7(), id: uuidv7(), reason: '并入月调度' };
  expect((await city.ask('leader', 'POST', '/texts/briefly/end', end)).statusCode).toBe(403);
  expect((await city.ask('cityPublish', 'POST', '/texts/briefly/end', end)).json()).toMatchObject({ version: 3 });
  expect(await madeBy('2023-05')).toBe('monthly');
  const again = await city.ask('cityPublish', 'POST', '/texts/briefly/end', { ...end, key: uuidv7(), id: uuidv7() });
  expect(again.statusCode).toBe(404);
});

test('figures stand beside those of the period before and of the year before', async () => {
  const compared = (await city.ask('leader', 'GET', '/bulletins/2023-06/comparison')).json();
  expect([compared.before.period, compared.yearBefore.period]).toEqual(['2023-05', '2022-06']);
  const row = compared.rows.find(({ id }: { id: string }) => id === 'projects_new');
  expect([row.now.period, row.before.period, row.yearBefore.period]).toEqual(['2023-06', '2023-05', '2022-06']);
  const year = (await city.ask('leader', 'GET', '/bulletins/2023/comparison')).json();
  expect([year.before, year.yearBefore.period]).toEqual([null, '2022']);
});

test('what reads as it was published is not published again, and the list says which stands', async () => {
  const publish = (period: string) =>
    city.ask('cityPublish', 'POST', `/bulletins/${period}/publish`, { key: uuidv7(), text: 'annual' });
  expect((await publish('2023')).statusCode).toBe(201);
  const again = await publish('2023');
  expect([again.statusCode, again.json().breaches[0].law]).toEqual([422, 'bulletin_unchanged']);
  // What stands around the sentences is read too; a number and a day alone are no change.
  const around = async (paper: object) =>
    keep('cityPublish', { ...text({ serves: ['month'], paper }), textId: 'around' });
  const publishAround = () =>
    city.ask('cityPublish', 'POST', '/bulletins/2023-05/publish', { key: uuidv7(), text: 'around' });
  await around({ addressee: '各县市区：' });
  expect((await publishAround()).statusCode).toBe(201);
  await around({ addressee: '各县市区：', number: '〔{year}〕{no}号', dated: true });
  const unchanged = async () =>
    (await city.ask('cityPublish', 'GET', '/bulletins/2023-05/last?text=around')).json().last?.unchanged;
  expect([(await publishAround()).statusCode, await unchanged()]).toEqual([422, true]);
  await around({ addressee: '各县市区、市直部门：' });
  expect([await unchanged(), (await publishAround()).statusCode]).toEqual([false, 201]);
  expect((await city.ask('cityPublish', 'GET', '/bulletins/2023-04/last?text=around')).json().last).toBeNull();
  expect((await publish('2023-01..2023-12')).statusCode).toBe(201);
  await keep('cityPublish', {
    ...text(),
    textId: 'annual',
    name: '年度通报',
    body: body({ serves: ['year'] }),
  });
  expect((await publish('2023')).statusCode).toBe(201);
  const listed = (await city.ask('leader', 'GET', '/publications?period=2023&bulletin=annual')).json();
  expect(listed.rows).toMatchObject([
    { name: '年度通报', latest: true, office: null },
    { name: '招商引资工作情况通报', latest: false },
  ]);
  expect((await city.ask('leader', 'GET', '/publications?size=1')).json()).toMatchObject({ total: 5, size: 1 });
});
