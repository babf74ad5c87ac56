// A sheet for each project, with its headings down the side: each is one row, and what is asked is asked once for all of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { bookOf, type SheetTold } from './bookOf.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const card = (
  name: string,
  [firm, amount, signed, started, money]: readonly [string, number, string, string, string | number],
): SheetTold => ({
  name,
  rows: [
    ['重点项目登记卡'],
    ['报送单位：临清市', '', '', '填卡日期：2023年5月31日'],
    ['项目名称', name],
    ['投资企业', firm, '', '所属产业', '装备制造'],
    ['计划总投资（万元）', amount, '', '建设地点', '开发区'],
    ['建设类别', '☑新建 □扩建'],
    ['签约日期', signed, '', '开工日期', started],
    ['本月到位资金（万元）', money, '', '备注', ''],
    ['主要建设内容', '厂房与设备'],
  ],
  merges: ['B3:F3', 'B4:C4', 'E4:F4', 'B6:F6', 'B9:F9'],
});

test('each sheet is a row of a project with its signing, its start and its money', async () => {
  const bytes = bookOf([
    card('卡簧项目', ['玉环卡簧有限公司', 4200, '2023年3月2日', '2023年4月6日', 300]),
    card('风叶项目', ['绍兴风叶有限公司', 2600, '2023-04-11', '', '']),
  ]);
  const form = multipart({ office: '371581' }, { name: '登记卡.xlsx', bytes });
  const ask = async (method: 'GET' | 'POST', path: string, body?: object) =>
    (await city.ask('linqing', method, path, body)).json();
  const { id, sheets } = await (await city.ask('linqing', 'POST', '/imports', form, multipartType)).json();
  expect(sheets).toMatchObject([{ form: 'lifecycle' }, { form: 'lifecycle' }]);
  const { doubts } = await ask('GET', `/imports/${id}`);
  const open = (doubts as { key: string; law: string; answer: string | null; waitedFor: boolean }[]).filter(
    (one) => one.answer === null && one.waitedFor,
  );
  expect(open.map(({ law }) => law)).toEqual(['report_day']);
  await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: open[0]?.key, answer: '2023-05-31' }] });
  const { rows } = await ask('GET', `/imports/${id}/rows?outcome=new`);
  expect((rows as { sheet: string; row: number; becomes: string[] }[]).map((one) => one.becomes.join('；'))).toEqual([
    '企业信息 玉环卡簧有限公司；项目信息 卡簧项目；签约 2023-03-02；开工 2023-04-06；到位资金 0.03亿元 2023-05-31',
    '企业信息 绍兴风叶有限公司；项目信息 风叶项目；签约 2023-04-11',
  ]);
});
