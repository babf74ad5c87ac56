// A year's arrivals with a column for each month, taken in one sending; the next month's file brings what is new, and what was told
// otherwise is put right.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  await written(
    [
      '签约项目一览表',
      '单位：亿元',
      '项目名称,投资方,总投资额,签约时间,行业代码,所属单位',
      '分月轴承项目,分月轴承公司,2,2022-08-08,C34,临清市',
      '分月电机项目,分月电机公司,1,2022-09-08,C38,临清市',
    ].join('\n'),
  );
});
afterAll(() => city.close());

async function send(text: string) {
  const form = multipart({ office: '371581' }, { name: '表.csv', bytes: text });
  const sent = await city.ask('linqing', 'POST', '/imports', form, multipartType);
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  return sent.json();
}
const apply = (id: string) => city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
async function written(text: string) {
  const { id } = await send(text);
  expect((await apply(id)).statusCode).toBe(200);
}
const rows = async (id: string, outcome: string) =>
  (await city.ask('linqing', 'GET', `/imports/${id}/rows?outcome=${outcome}`)).json().rows;
async function answer(id: string, kind: string, given: string) {
  const { doubts } = (await city.ask('linqing', 'GET', `/imports/${id}`)).json();
  const open = doubts.find((one: { law: string }) => one.law === kind);
  const said = { answers: [{ doubt: open?.key, answer: given }] };
  const now = await city.ask('linqing', 'POST', `/imports/${id}/doubts`, said);
  expect(now.statusCode).toBe(200);
  return now.json();
}
const some = (counts: object) => ({ new: 0, changed: 0, unchanged: 0, refused: 0, asked: 0, skipped: 0, ...counts });
const head = (...months: string[]) => ['序号', '县区', '项目名称', ...months, '合计'].join(',');
const book = (months: string[], ...lines: string[]) =>
  ['2023年招商引资项目到位资金统计表', '单位：万元', head(...months), ...lines].join('\n');
const arrivals = async (name: string) =>
  (
    await city.store.pool.pg.query<{ line: string }>(
      `select concat_ws(' ', e.occurred_on, case when e.month_only then 'month' end, f.claimed_fen / 1000000) as line
       from fund_arrival f join entry_state s on s.city_code = f.city_code and s.id = f.entry_id
       join entry e on e.city_code = f.city_code and e.id = f.entry_id
       join project_current p on p.city_code = f.city_code and p.project_id = f.project_id
       where p.name = $1 and s.reversed_by is null and not s.void order by e.occurred_on`,
      [name],
    )
  ).rows.map(({ line }) => line);

test('each month is an arrival of which only the month is known; the sum is checked and not counted', async () => {
  const first = await send(
    book(
      ['1月', '2月', '3月'],
      '1,临清市,分月轴承项目,100,,250,350',
      '2,临清市,分月电机项目,30,20,,60',
      '3,临清市,分月电机项目,30,20,,50',
    ),
  );
  expect(first).toMatchObject({ counts: some({ new: 2, asked: 1 }), byForm: [{ form: 'funds_by_month' }] });
  expect((await rows(first.id, 'new'))[0].becomes).toEqual([
    '到位资金 0.01亿元 2023年1月',
    '到位资金 0.025亿元 2023年3月',
  ]);
  expect((await rows(first.id, 'asked'))[0].breaches).toMatchObject([{ law: 'months_differ', value: '60 ≠ 50' }]);
  expect((await answer(first.id, 'months_differ', 'skip')).counts).toEqual(some({ new: 2, skipped: 1 }));
  expect((await apply(first.id)).json()).toMatchObject({ entries: 4 });
  expect(await arrivals('分月轴承项目')).toEqual(['2023-01-31 month 100', '2023-03-31 month 250']);

  const next = await send(
    book(
      ['一月', '二月', '三月', '四月'],
      '1,临清市,分月轴承项目,100,,240,60,400',
      '2,临清市,分月电机项目,30,20,0,,50',
    ),
  );
  expect(next.counts).toEqual(some({ new: 1, unchanged: 1 }));
  expect((await rows(next.id, 'new'))[0].becomes).toEqual([
    '到位资金 0.024亿元 2023年3月（更正）',
    '到位资金 0.006亿元 2023年4月',
  ]);
  expect((await apply(next.id)).statusCode).toBe(200);
  expect(await arrivals('分月轴承项目')).toEqual([
    '2023-01-31 month 100',
    '2023-03-31 month 240',
    '2023-04-30 month 60',
  ]);
});

test('what is known day by day is the month together; a span is no month; a year has to be told', async () => {
  await written(
    [
      '到位资金',
      '项目名称,到位时间,到位资金（万元）,凭证号',
      '分月电机项目,2023-06-07,40,',
      '分月电机项目,2023-06-20,10,',
    ].join('\n'),
  );
  const june = await send(
    book(['6月'], '2,临清市,分月电机项目,50,50').replace(',合计', ',7月,合计').replace(',50,50', ',50,,50'),
  );
  expect(june.counts).toEqual(some({ unchanged: 1 }));
  const nothing = await send(book(['1月', '4月'], '1,临清市,分月轴承项目,100,0,100'));
  expect((await rows(nothing.id, 'refused'))[0].breaches).toMatchObject([{ law: 'month_told_otherwise', cell: 'E4' }]);
  const spans = await send(book(['1-2月', '3月', '4月'], '1,临清市,分月轴承项目,100,240,60,400'));
  const [table] = spans.sheets;
  expect(table.columns.map(({ field }: { field: string | null }) => field)).toEqual([
    null,
    'office',
    'project',
    null,
    'month3',
    'month4',
    'monthsSum',
  ]);
  expect((await rows(spans.id, 'asked'))[0].breaches).toMatchObject([{ law: 'months_differ', value: '400 ≠ 300' }]);
  const twoYears = [
    '到位资金进度表',
    '单位：万元',
    '县区,项目名称,2022年12月,2023年到位资金,,',
    ',,,1月,2月,合计',
    '临清市,分月电机项目,9,30,20,50',
  ];
  const together = await send(twoYears.join('\n'));
  expect((await rows(together.id, 'new'))[0].becomes).toEqual(['到位资金 0.0009亿元 2022年12月']);
  const undated = await send(book(['1月', '2月'], '1,临清市,分月轴承项目,1,2,3').replace('2023年', ''));
  expect((await rows(undated.id, 'asked'))[0].breaches).toMatchObject([{ law: 'year_open' }]);
  expect((await answer(undated.id, 'year_open', '2021')).counts).toEqual(some({ new: 1 }));
});

test('a month under way is told; the months behind it are not', async () => {
  const now = new Date(city.store.clock().getTime() + 8 * 3_600_000).toISOString();
  const [year, month] = [now.slice(0, 4), Number(now.slice(5, 7))];
  const sent = await send(
    ['到位资金', '项目名称,到位时间,到位资金（万元）', `分月电机项目,${year}年${month}月,70`].join('\n'),
  );
  expect(sent.counts).toEqual(some({ new: 1 }));
  expect((await rows(sent.id, 'new'))[0].becomes).toEqual([`到位资金 0.007亿元 ${year}年${month}月`]);
  const ahead = await send(
    ['到位资金', '项目名称,到位时间,到位资金（万元）', `分月电机项目,${Number(year) + 1}年${month}月,70`].join('\n'),
  );
  expect((await rows(ahead.id, 'refused'))[0].breaches).toMatchObject([{ law: 'day_in_future' }]);
});

test.each([
  ['累计', '100,20,120', 'new'],
  ['累计', '100,20,130', 'asked'],
  ['1-2月累计', '100,20,120', 'new'],
  ['1-2月合计', '100,20,121', 'asked'],
  ['1—2月', '100,20,120', 'new'],
  ['1至2月合计（万元）', '100,20,9', 'asked'],
])('a sum of months called %s beside %s is %s', async (called, amounts, outcome) => {
  const lines = ['2021年招商引资项目到位资金统计表', '单位：万元', `县区,项目名称,1月,2月,${called}`];
  const sent = await send([...lines, `临清市,分月轴承项目,${amounts}`].join('\n'));
  expect(sent.counts).toEqual(some({ [outcome]: 1 }));
});

test('a row of sums below is held against the rows; what it says otherwise is asked, as is a note with an amount', async () => {
  const sheet = (...below: string[]) =>
    ['2020年招商引资项目到位资金统计表', '单位：万元', '县区,项目名称,1月,2月,合计']
      .concat('临清市,分月轴承项目,100,20,120', '临清市,分月电机项目,5,6,11', ...below)
      .join('\n');
  expect((await send(sheet('合计,,105,26,131'))).counts).toEqual(some({ new: 2 }));
  const wrong = await send(sheet('合计,,105,26,141'));
  expect([wrong.counts, wrong.doubts.map(({ law }: { law: string }) => law)]).toEqual([
    some({ new: 2, asked: 1 }),
    ['total_differs'],
  ]);
  expect((await apply(wrong.id)).statusCode).toBe(422);
  expect((await answer(wrong.id, 'total_differs', 'skip')).counts).toEqual(some({ new: 2, skipped: 1 }));
  const note = await send(sheet('备注：另有一笔,,,30,30'));
  expect(note.doubts).toMatchObject([{ law: 'row_aside' }]);
  // Sums above the rows, and of groups, are sums too.
  const first = sheet().replace('临清市,分月轴承', '合计,,105,26,131\n临清市,分月轴承');
  expect((await send(first)).counts).toEqual(some({ new: 2 }));
});
