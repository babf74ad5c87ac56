// What a person has said holds on: an answer where the question is the same, a column on the other sheets with its head, a choice
// next month, and that a table is of none of the forms.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { bookOf, type SheetTold } from './bookOf.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const ask = async (method: 'GET' | 'POST', path: string, body?: object) =>
  (await city.ask('cityEnter', method, path, body)).json();
async function send(sheets: readonly SheetTold[], name: string) {
  const form = multipart({ office: '371500' }, { name, bytes: bookOf(sheets) });
  return (await city.ask('cityEnter', 'POST', '/imports', form, multipartType)).json();
}
interface Asked {
  readonly key: string;
  readonly law: string;
  readonly answer: string | null;
  readonly waitedFor: boolean;
  readonly answers: readonly { readonly answer: string; readonly name: string }[];
}
const openOf = async (id: string): Promise<Asked[]> =>
  ((await ask('GET', `/imports/${id}`)).doubts as Asked[]).filter((one) => one.answer === null && one.waitedFor);
async function answer(id: string, law: string, said: string) {
  const open = (await openOf(id)).find((one) => one.law === law);
  return ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: open?.key, answer: said }] });
}
const becomesOf = async (id: string, outcome: string) =>
  ((await ask('GET', `/imports/${id}/rows?outcome=${outcome}`)).rows as { sheet: string; becomes: string[] }[]).map(
    ({ sheet, becomes }) => `${sheet} ${becomes.join('；')}`,
  );

const head = ['县市区', '项目名称', '合作单位', '总投资（亿元）', '备注'];
const fair = (title: string, day: string, project: string, firm: string): SheetTold => ({
  name: title,
  rows: [[`${title}推介会签约项目`], [`时间：${day} 地点：会展中心`], head, ['临清市', project, firm, 1.2, '']],
});
const fairs = [
  fair('杭州', '2023年4月12日', '涤纶丝项目', '萧山涤纶有限公司'),
  fair('武汉', '2023年5月16日', '光模块项目', '武汉光器件有限公司'),
];

test('sheets with one head are asked once for their days, each by its own title, and a column of one is that of the other', async () => {
  const { id } = await send(fairs, '推介会.xlsx');
  const [day] = await openOf(id);
  expect(day).toMatchObject({ law: 'report_day' });
  expect(day?.answers[0]?.name).toContain('2023-04-12、2023-05-16');
  await answer(id, 'report_day', 'title');
  await ask('POST', `/imports/${id}/mapping`, { sheet: '杭州', headRow: 3, headDepth: 1, columns: { C: 'investor' } });
  // The question was the same, so its answer holds on.
  expect(await openOf(id)).toEqual([]);
  expect(await becomesOf(id, 'new')).toEqual([
    '杭州 企业信息 萧山涤纶有限公司；项目信息 涤纶丝项目；签约 2023-04-12',
    '武汉 企业信息 武汉光器件有限公司；项目信息 光模块项目；签约 2023-05-16',
  ]);
  expect(await ask('POST', `/imports/${id}/apply`, { key: uuidv7() })).toMatchObject({ state: 'applied' });
  const next = await send([fair('西安', '2023年6月9日', '钛合金项目', '宝鸡钛材有限公司')], '六月推介会.xlsx');
  expect(next.counts).toMatchObject({ new: 1, asked: 0 });
  expect(await becomesOf(next.id, 'new')).toEqual([
    '西安 企业信息 宝鸡钛材有限公司；项目信息 钛合金项目；签约 2023-06-09',
  ]);
});

test('that a table of several head rows is of none of the forms is settled by one word', async () => {
  const { id } = await send(
    [
      {
        name: '调度',
        rows: [
          ['重点招商引资项目情况（2023年4月）'],
          ['县市区', '项目', '', '', '推进', ''],
          ['', '项目名称', '投资方', '总投资', '存在问题', '下步措施'],
          ['临清市', '磁材项目', '宁波磁材有限公司', '2.1亿元', '用地', '协调'],
        ],
        merges: ['A2:A3', 'B2:D2', 'E2:F2'],
      },
    ],
    '调度.xlsx',
  );
  expect((await openOf(id)).map(({ law }) => law)).toEqual(['form_open']);
  await answer(id, 'form_open', 'skip');
  expect(await openOf(id)).toEqual([]);
  const now = await ask('GET', `/imports/${id}`);
  expect(now.counts).toMatchObject({ new: 0, asked: 0, refused: 0 });
});
