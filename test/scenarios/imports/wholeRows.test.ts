// A bureau's row with all of a project, through the server: it becomes each of its entries, the next month's file the differences, and
// what one sending wrote is taken back together.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity, type Who } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const head =
  '序号,县区,项目名称,投资单位,建设内容,总投资,行业代码,签约时间,注册公司名称,注册时间,备案时间,开工时间,投产时间,累计到位资金,项目进展';
const book = (month: number, ...rows: string[]) =>
  [`2023年1-${month}月招商引资项目台账`, '单位：万元', head, ...rows].join('\n');
const bearings = (more: { started?: string; produced?: string; funds: string; investment?: string }) =>
  [
    '1,临清市,整行轴承项目,整行轴承集团,建设厂房',
    more.investment ?? '12000',
    'C34,2023-02-01,临清整行轴承公司,2023-03-01,2023-03-09',
    more.started ?? '未开工',
    more.produced ?? '未投产',
    more.funds,
    more.produced ? '已投产' : '主体施工',
  ].join(',');
const motors = '2,临清市,整行电机项目,整行电机公司,生产线,8000,C38,2023-03-01,,,,,,0,前期手续';

async function send(text: string, who: Who = 'linqing') {
  const sent = await city.ask(
    who,
    'POST',
    '/imports',
    multipart({ office: '371581' }, { name: '台账.csv', bytes: text }),
    multipartType,
  );
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  return sent.json();
}
async function answer(id: string, kind: string, given: string) {
  const { doubts } = (await city.ask('linqing', 'GET', `/imports/${id}`)).json();
  const open = doubts.find((one: { law: string }) => one.law === kind);
  const said = { answers: [{ doubt: open?.key, answer: given }] };
  const now = await city.ask('linqing', 'POST', `/imports/${id}/doubts`, said);
  expect(now.statusCode).toBe(200);
  return now.json();
}
const rows = async (id: string, outcome: string) =>
  (await city.ask('linqing', 'GET', `/imports/${id}/rows?outcome=${outcome}`)).json().rows;
const apply = (id: string) => city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
const some = (counts: object) => ({ new: 0, changed: 0, unchanged: 0, refused: 0, asked: 0, skipped: 0, ...counts });
/** Of the projects of this test: stage and money as they stand, also what nobody verified yet. */
const standing = async () =>
  (
    await city.store.pool.pg.query<{ line: string }>(
      `select concat_ws(' ', name, stage, (funds_fen / 1000000)::text) as line from project_current where name like '整行%' order by name`,
    )
  ).rows.map(({ line }) => line);

test('a row becomes all its entries; the same file nothing, the next one the differences; one act takes all back', async () => {
  const june = await send(book(6, bearings({ started: '2023-04-05', funds: '5000' }), motors));
  expect(june).toMatchObject({ counts: some({ asked: 2 }), byForm: [{ form: 'lifecycle' }] });
  const answered = await answer(june.id, 'running_total', 'since_start');
  expect(answered.counts).toEqual(some({ new: 2 }));
  const [first, second] = await rows(june.id, 'new');
  expect(first.becomes).toEqual([
    '企业信息 整行轴承集团',
    '项目信息 整行轴承项目',
    '签约 2023-02-01',
    '企业信息 临清整行轴承公司',
    '项目信息 整行轴承项目',
    '注册 2023-03-01',
    '立项/备案 2023-03-09',
    '开工 2023-04-05',
    '到位资金 0.5亿元 2023年6月',
  ]);
  expect(second.becomes).toEqual(['企业信息 整行电机公司', '项目信息 整行电机项目', '签约 2023-03-01']);
  expect((await apply(june.id)).json()).toMatchObject({ state: 'applied', entries: 12 });
  expect(await standing()).toEqual(['整行电机项目 signed 0', '整行轴承项目 started 5000']);

  const again = await send(book(6, bearings({ started: '2023-04-05', funds: '5000' }), motors));
  expect(again.counts).toEqual(some({ unchanged: 2 }));

  const july = await send(book(7, bearings({ started: '2023-04-06', produced: '2023-07-20', funds: '6500' }), motors));
  expect(july.counts).toEqual(some({ new: 1, unchanged: 1 }));
  expect((await rows(july.id, 'new'))[0].becomes).toEqual([
    '开工 2023-04-06（更正）',
    '投产 2023-07-20',
    '到位资金 0.15亿元 2023年7月',
  ]);
  expect((await apply(july.id)).statusCode).toBe(200);
  expect(await standing()).toEqual(['整行电机项目 signed 0', '整行轴承项目 in_production 6500']);

  const taken = await city.ask('linqing', 'POST', `/imports/${july.id}/undo`, { key: uuidv7(), reason: '发错了' });
  expect(taken.json()).toMatchObject({ state: 'undone' });
  expect(await standing()).toEqual(['整行电机项目 signed 0', '整行轴承项目 started 5000']);
});

test('a row is taken whole or not at all, and tells the column; a plan leaves out its part alone', async () => {
  const row = (name: string, days: string) => `1,临清市,${name},${name}公司,厂房,9000,C34,2023-02-01,,,,${days},0,`;
  const sent = await send(
    book(
      8,
      // Put into operation before it was signed: nothing of it is taken, and what follows is.
      row('整行甲项目', '2023-03-01,2023-01-05'),
      row('整行乙项目', '拟2023年9月开工,'),
      row('整行丙项目', '2023-05-01,'),
      '4,临清市,整行丁项目,丁公司,厂房,9000,C34,,,,,2023-05-01,,0,',
    ),
  );
  expect(sent.counts).toEqual(some({ new: 1, refused: 2, asked: 1 }));
  const refused = await rows(sent.id, 'refused');
  expect(
    refused.map((one: { row: number; breaches: { law: string; cell: string }[] }) => [
      one.row,
      ...one.breaches.map(({ law, cell }) => `${law} ${cell}`),
    ]),
  ).toEqual([
    [4, 'milestone_before_signing M4'],
    [7, 'cell_required H7'],
  ]);
  expect((await answer(sent.id, 'planned', 'plan')).counts).toEqual(some({ new: 2, refused: 2 }));
  const planned = (await rows(sent.id, 'new')).find((one: { row: number }) => one.row === 5);
  expect(planned.becomes).toEqual(['企业信息 整行乙项目公司', '项目信息 整行乙项目', '签约 2023-02-01']);
});

test('a total of a project older than the year is not taken for this year’s money unasked', async () => {
  const old = (name: string, signed: string, funds: string) =>
    `1,临清市,${name},${name}公司,厂房,9000,C34,${signed},,,,,,${funds},`;
  const at = (month: number, ...told: string[]) => book(month, ...told).replace('累计到位资金', '开工以来累计到位资金');
  const june = at(6, old('整行旧项目', '2022-02-01', '800'), old('整行新项目', '2023-02-01', '300'));
  const sent = await send(june);
  expect(sent.counts).toEqual(some({ new: 1, asked: 1 }));
  expect((await rows(sent.id, 'asked'))[0].breaches).toMatchObject([
    { law: 'funds_of_years', value: '800', cell: 'N4' },
  ]);
  // Left out are the amounts alone.
  expect((await answer(sent.id, 'funds_of_years', 'skip')).counts).toEqual(some({ new: 2 }));
  const became = async () =>
    (await rows(sent.id, 'new')).map(({ becomes }: { becomes: string[] }) => becomes.slice(2).join(' '));
  expect(await became()).toEqual(['签约 2022-02-01', '签约 2023-02-01 到位资金 0.03亿元 2023年6月']);
  await answer(sent.id, 'funds_of_years', 'this_year');
  expect(await became()).toEqual([
    '签约 2022-02-01 到位资金 0.08亿元 2023年6月',
    '签约 2023-02-01 到位资金 0.03亿元 2023年6月',
  ]);
  expect((await apply(sent.id)).statusCode).toBe(200);
  // From then on the ledger knows where the year stands.
  const july = await send(at(7, old('整行旧项目', '2022-02-01', '950'), old('整行新项目', '2023-02-01', '300')));
  expect(july.counts).toEqual(some({ new: 1, unchanged: 1 }));
});

test('an office out of reach is refused as by each part alone, and an unknown project is not founded without its signing', async () => {
  const other = await send(book(9, bearings({ funds: '1' }).replace('临清市', '莘县')));
  expect(other.counts).toMatchObject({ refused: 1 });
  expect((await rows(other.id, 'refused'))[0].breaches).toMatchObject([{ law: 'office_out_of_scope', cell: 'B4' }]);
  const noSigning = [
    '2023年1-9月项目推进情况',
    '县区,项目名称,开工时间,投产时间,累计到位资金（万元）',
    '临清市,整行没有的项目,2023-05-01,,100',
    '临清市,整行轴承项目,2023-04-05,2023-08-20,7000',
  ].join('\n');
  const sent = await send(noSigning);
  expect(sent.byForm).toMatchObject([{ form: 'lifecycle' }]);
  const now = await answer(sent.id, 'running_total', 'since_start');
  expect(now.counts).toEqual(some({ new: 1, refused: 1 }));
  expect((await rows(sent.id, 'new'))[0].becomes).toEqual(['投产 2023-08-20', '到位资金 0.2亿元 2023年9月']);
  expect((await rows(sent.id, 'refused'))[0].breaches).toMatchObject([{ law: 'project_not_found', cell: 'B3' }]);
});

test('money of which nothing says up to which day it is told is asked for, and told by one word for all rows', async () => {
  const text = [
    '项目推进情况',
    '县区,项目名称,开工时间,累计到位资金（万元）',
    '临清市,整行轴承项目,2023-04-05,9000',
  ].join('\n');
  const sent = await send(text);
  const asked = await answer(sent.id, 'running_total', 'since_start');
  expect(asked.counts).toEqual(some({ asked: 1 }));
  expect((await rows(sent.id, 'asked'))[0].breaches).toMatchObject([{ law: 'report_day' }]);
  expect((await answer(sent.id, 'report_day', '2023-09-30')).counts).toEqual(some({ new: 1 }));
  expect((await rows(sent.id, 'new'))[0].becomes.at(-1)).toMatch(/2023-09-30$/);
  const ofOther = text.replace('推进情况', '推进情况（截至2023年6月30日）').replace('累计到位', '2022年累计到位');
  const other = await send(ofOther);
  expect((await rows(other.id, 'refused'))[0].breaches).toMatchObject([{ law: 'funds_day_unknown', cell: 'D3' }]);
  const [sheet] = asked.sheets;
  const said = { sheet: sheet.sheet, headRow: 2, form: 'lifecycle', columns: {}, constants: { fundsOn: '2023年10月' } };
  const now = (await city.ask('linqing', 'POST', `/imports/${sent.id}/mapping`, said)).json();
  expect(now.counts).toEqual(some({ new: 1 }));
  expect((await rows(sent.id, 'new'))[0].becomes.at(-1)).toMatch(/2023年10月$/);
});
