// A month without a day is recorded as one: seen so on the time line and in the list of what waits, taken away so, known again whatever
// day of it the ledger has, and put right by who knows the day.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const signed = (day: string) =>
  [
    '签约项目',
    '项目名称,投资方,总投资额（亿元）,签约时间,行业代码,所属单位',
    `只知月份项目,只知月份公司,2,${day},C34,临清市`,
  ].join('\n');
const started = (day: string) => ['新开工项目', '单位,项目名称,开工时间', `临清市,只知月份项目,${day}`].join('\n');
async function send(text: string | Buffer, name = '表.csv') {
  const form = multipart({ office: '371581' }, { name, bytes: text });
  return (await city.ask('linqing', 'POST', '/imports', form, multipartType)).json();
}
const apply = async (id: string) =>
  expect((await city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() })).statusCode).toBe(200);
const rows = async (id: string, outcome: string) =>
  (await city.ask('linqing', 'GET', `/imports/${id}/rows?outcome=${outcome}`)).json().rows;
async function timeline(): Promise<string[]> {
  const { rows: found } = (await city.ask('linqing', 'GET', '/projects?q=只知月份')).json();
  const { timeline: items } = (await city.ask('linqing', 'GET', `/projects/${found[0].id}`)).json();
  return items
    .filter((one: { kind: string; reversed: boolean }) => one.kind === 'milestone' && !one.reversed)
    .map(({ what, day, monthOnly }: { what: string; day: string; monthOnly?: true }) =>
      [what, day, monthOnly ?? ''].join(' '),
    )
    .toSorted();
}

test('it is kept, shown, taken away and brought back as a month', async () => {
  const first = await send(signed('2023年5月底'));
  expect((await rows(first.id, 'new'))[0].becomes.at(-1)).toBe('签约 2023年5月');
  await apply(first.id);
  const second = await send(started('2023.8'));
  await apply(second.id);
  expect(await timeline()).toEqual(['signed 2023-05-31 true', 'started 2023-08-31 true']);
  const pending = (await city.ask('cityVerify', 'GET', '/pending?size=100')).json().rows;
  expect(pending.filter((one: { monthOnly?: true }) => one.monthOnly).length).toBeGreaterThan(1);
  for (const text of [signed('2023年5月'), started('2023年8月'), started('2023-08')])
    expect((await send(text)).counts).toMatchObject({ unchanged: 1, changed: 0, new: 0 });

  const book = await city.ask('linqing', 'GET', '/projects/export.xlsx?book=milestones&q=只知月份');
  const texts: string[] = [];
  for await (const sheet of readSheets(book.rawPayload))
    for await (const row of sheet.rows()) texts.push(row.cells.map((cell) => cell.text).join('|'));
  expect(texts.join('\n')).toMatch(/只知月份项目.*2023-08(?!-)/);
  expect((await send(book.rawPayload, '节点.xlsx')).counts).toMatchObject({
    unchanged: 1,
    changed: 0,
    new: 0,
    refused: 0,
  });
});

test('who knows the day puts it right, and from then on a month of it says nothing new', async () => {
  const day = await send(started('2023-08-12'));
  expect(day.counts).toMatchObject({ changed: 1 });
  await apply(day.id);
  expect(await timeline()).toEqual(['signed 2023-05-31 true', 'started 2023-08-12 ']);
  expect((await send(started('2023年8月'))).counts).toMatchObject({ unchanged: 1 });
  const taken = await city.ask('linqing', 'POST', `/imports/${day.id}/undo`, { key: uuidv7(), reason: '日期有误' });
  expect(taken.statusCode).toBe(200);
  expect(await timeline()).toEqual(['signed 2023-05-31 true', 'started 2023-08-31 true']);
});
