// Tables whose headings no list has word for word, whose day stands in a line over them, whose money comes from a place, or whose blocks
// are merged: made up here, in other words and orders than those by which the reading was found wanting.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../../../src/storage/connection/pool.ts';
import { type City, openCity } from '../samples/city.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { bookOf, type SheetTold } from './bookOf.ts';
import { comesToItsEnd } from './comesToItsEnd.ts';
import type { Kind } from './kinds.test-data.ts';

const meant: readonly Kind[] = [
  {
    name: 'dollars beside what they come to, by the firm that got them',
    lines: [
      '2023年4月实到外资月报,,,,,',
      '计量单位：万美元,,,,,',
      '外商投资企业,境外股东,国家或地区,入账日期,实到外资额,约合人民币（万元）',
      '临清欧霖轴承有限公司,Oelin GmbH,德国,2023-04-11,40,275.2',
      '临清昌和食品有限公司,昌和株式会社,日本,2023-04-18,12.5,86',
    ],
    by: 'linqing',
    form: 'funds',
    answers: [['project_founded', 'found']],
    becomes: [
      '4 new 企业信息 Oelin GmbH；企业信息 临清欧霖轴承有限公司；项目信息 临清欧霖轴承有限公司；到位资金 0.02752亿元 2023-04-11',
      '5 new 企业信息 昌和株式会社；企业信息 临清昌和食品有限公司；项目信息 临清昌和食品有限公司；到位资金 0.0086亿元 2023-04-18',
    ],
  },
  {
    name: 'what was contracted beside what came, and no rate for either but the row’s own',
    lines: [
      '2023年5月外资到资月报,,,,',
      '计量单位：万美元,,,,',
      '外资企业,外方投资人,合同外资,入账日期,实到外资额,折合人民币（万元）',
      '临清博恩缸套有限公司,Born Liner AG,500,2023-05-09,60,415.2',
    ],
    by: 'linqing',
    form: 'funds',
    answers: [
      ['cell_left', 'leave'],
      ['project_founded', 'found'],
    ],
    becomes: [
      '4 new 企业信息 Born Liner AG；企业信息 临清博恩缸套有限公司；项目信息 临清博恩缸套有限公司；到位资金 0.04152亿元 2023-05-09',
    ],
  },
  {
    name: 'an outing whose every heading is said otherwise',
    lines: [
      '临清市赴外招商统计（2023年4月）',
      '行程时间,前往城市,率队领导姓名,职务,对接企业及商会,收获',
      '4月3日—5日,湖北襄阳,孙立,市委书记,襄阳轴承有限公司；襄阳市汽车协会,有意来访',
      '4月7日,天津,周敏,副市长,天津滤清器有限公司,互留资料',
    ],
    by: 'linqing',
    form: 'outings',
    answers: [],
    becomes: ['3 new 外出招商 湖北襄阳 2023-04-03', '4 new 外出招商 天津 2023-04-07'],
  },
  {
    name: 'talks that are meant to become projects',
    lines: [
      '在谈项目清单',
      '线索登记时间,在谈线索名称,意向出资主体,客商注册地,拟投资规模（亿元）,跟进人',
      '2023-04-06,棘轮扳手生产线,五金工具（永康）有限公司,浙江永康,1.4,王芳',
    ],
    by: 'linqing',
    form: 'leads',
    answers: [],
    becomes: ['3 new 企业信息 五金工具（永康）有限公司；项目信息 棘轮扳手生产线'],
  },
  {
    name: 'the day of a signing in a line over its list, and not the quarter of its title',
    lines: [
      '临清市2023年二季度集中签约项目清单,,,',
      '（集中签约日期：2023年4月21日　　地点：会展中心）,,,',
      '项目名称,乙方,投资额（万元）,签约性质',
      '齿轮油项目,茂名润滑油有限公司,8800,合同',
      '车厢板项目,十堰车厢有限公司,5200,合同',
    ],
    by: 'linqing',
    form: 'signed',
    answers: [],
    becomes: [
      '4 new 企业信息 茂名润滑油有限公司；项目信息 齿轮油项目；签约 2023-04-21',
      '5 new 企业信息 十堰车厢有限公司；项目信息 车厢板项目；签约 2023-04-21',
    ],
  },
  {
    name: 'a span over the list is no day of its rows',
    lines: [
      '临清市集中签约项目清单,,,',
      '签约时间：2023年4月21日—23日,,,',
      '项目名称,乙方,投资额（万元）,签约性质',
      '齿圈项目,随州齿圈有限公司,3100,合同',
    ],
    by: 'linqing',
    form: 'signed',
    doubts: ['field_not_offered'],
    asksAgain: 1,
    answers: [['report_day', '2023-04-22']],
    becomes: ['4 new 企业信息 随州齿圈有限公司；项目信息 齿圈项目；签约 2023-04-22'],
  },
  {
    name: 'activities by their themes, with how many signed for how much',
    lines: [
      '临清市招商活动统计',
      '会议主题,召开日期,召开城市,参会客商数量,到会企业（家）,当场签约（个）,协议签约总额（亿元）',
      '轴承产业（瓦房店）推介会,2023-04-12,辽宁瓦房店,60,31,4,7.25',
      '棉纺织博览会临清专场,2023-04-20,临清,85,40,0,',
    ],
    by: 'linqing',
    form: 'activities',
    answers: [],
    becomes: [
      '3 new 招商活动 轴承产业（瓦房店）推介会 推介活动 2023-04-12',
      '4 new 招商活动 棉纺织博览会临清专场 2023-04-20',
    ],
  },
  {
    name: 'two tables of a sheet that found projects are asked once, and money by where it comes from',
    lines: [
      '临清市2023年4月项目情况（单位：万元）,,,,',
      '项目名称,牵头出资方,总投资,实际开工日期,资金来源',
      '压缩机壳项目,芜湖压缩机有限公司,4200,2023-04-09,安徽芜湖',
      ',,,,',
      '项目名称,牵头出资方,总投资,正式投产日期,资金来源',
      '麻花项目,天津麻花食品有限公司,900,2023-04-16,天津',
    ],
    by: 'linqing',
    form: 'started',
    answers: [['project_founded', 'found']],
    becomes: [],
  },
];

let city: City;
let pool: Pool;
beforeAll(async () => {
  city = await openCity();
  pool = openPool(city.databaseUrl);
});
afterAll(async () => {
  await pool.close();
  await city.close();
});

const linesOf = async (query: ReturnType<typeof sql<{ line: string }>>) =>
  (await query.execute(pool.db)).rows.map(({ line }) => line);

test.each(meant.filter(({ becomes }) => becomes.length > 0))('$name', async (kind) => {
  expect(await comesToItsEnd(city, kind)).toBe(kind.becomes.length);
});

test('what they brought is what they say', async () => {
  const dollars = sql<{ line: string }>`
    select used_usd_wan::float || ' ' || claimed_fen / 1000000 as line from fund_arrival
    where used_usd_wan is not null order by 1`;
  expect((await linesOf(dollars)).toSorted()).toEqual(['12.5 86', '40 275', '60 415']);
  const visited = sql<{ line: string }>`
    select concat_ws(' ', o.destination, count(v.*), o.ended_on) as line from outing o
    left join outing_visit v on v.city_code = o.city_code and v.entry_id = o.entry_id
    where o.destination in ('湖北襄阳', '天津') group by o.destination, o.ended_on`;
  expect((await linesOf(visited)).toSorted()).toEqual(['天津 1 2023-04-07', '湖北襄阳 2 2023-04-05']);
});

test('an activity has what its list tells and is silent of what it does not', async () => {
  const told = sql<{ line: string }>`
    select concat_ws(' ', place, form, guests, guest_companies, signing_held, signing_count, signing_fen, coalesce(speeches::text, '-'))
      as line from activity where place in ('辽宁瓦房店', '临清')`;
  expect((await linesOf(told)).toSorted()).toEqual([
    '临清 85 40 f 0 -',
    '辽宁瓦房店 promotion 60 31 t 4 72500000000 -',
  ]);
});

const ask = async (method: 'GET' | 'POST', path: string, body?: object) =>
  (await city.ask('linqing', method, path, body)).json();
async function send(sheet: SheetTold) {
  const form = multipart({ office: '371581' }, { name: '报表.xlsx', bytes: bookOf([sheet]) });
  return (await city.ask('linqing', 'POST', '/imports', form, multipartType)).json();
}
const applied = async (id: string) => ask('POST', `/imports/${id}/apply`, { key: uuidv7() });

const blocks: SheetTold = {
  name: '入账',
  merges: ['A3:A4', 'B3:B4', 'C3:C4', 'F3:F4'],
  rows: [
    ['临清市项目资金入账明细（2023年4月） 单位：万元'],
    ['实施企业（项目）', '市外出资单位', '协议总投资', '入账日期', '入账金额', '资金来源地'],
    ['密封条项目', '宁国密封件有限公司', 6000, '2023-04-04', 120, '安徽宁国'],
    ['', '', '', '2023-04-19', 80, ''],
    ['竹地板项目', '安吉竹业有限公司', 2500, '2023-04-20', 45.5, '海南'],
    ['皮卡座椅项目', '青岛座椅有限公司', 1500, '2023-04-21', 30, '山东青岛'],
    ['本月合计', '', 10000, '', 275.5, ''],
  ],
};

test('an investment that is merged with its project is that of each of its rows, and a sum counts it once', async () => {
  const { id, doubts } = await send(blocks);
  const open = doubts.filter((one: { waitedFor: boolean }) => one.waitedFor);
  expect(open).toMatchObject([{ law: 'project_founded', rows: 4 }]);
  await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: open[0].key, answer: 'found' }] });
  expect((await applied(id)).state).toBe('applied');
  const money = sql<{ line: string }>`
    select concat_ws(' ', f.claimed_fen / 100000, f.money_source) as line from fund_arrival f where f.money_source is not null`;
  expect((await linesOf(money)).toSorted()).toEqual([
    '1200 other_province',
    '300 other_city',
    '455 other_province',
    '800 other_province',
  ]);
  const invested = sql<{ line: string }>`
    select name || ' ' || investment_fen / 1000000 as line from project_version where name = '密封条项目'`;
  expect(await linesOf(invested)).toEqual(['密封条项目 6000']);
});

test('an arrival that is merged with its project is asked of all the same', async () => {
  const rows = blocks.rows.map((row, at) => (at === 3 ? ['', '', '', '2023-04-19', '', ''] : row));
  const merged = { ...blocks, rows: rows.slice(0, 5), merges: [...(blocks.merges ?? []), 'E3:E4'] };
  const { doubts } = await send(merged);
  expect(doubts.map(({ law }: { law: string }) => law)).toContain('merged_amount');
});

test('two tables of a file that found projects are asked once', async () => {
  const told = meant.at(-1)?.lines.map((line) => line.split(',')) ?? [];
  const { id, doubts } = await send({ name: '项目', rows: told });
  const asked = doubts.filter((one: { waitedFor: boolean }) => one.waitedFor);
  expect(asked.map(({ law }: { law: string }) => law)).toEqual(['project_founded', 'project_founded']);
  const now = await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: asked[0].key, answer: 'found' }] });
  expect(now.counts).toMatchObject({ new: 2, asked: 0 });
});

const soFar: SheetTold = {
  name: '月报',
  rows: [
    ['临清市2023年4月到位资金月报 单位：万元'],
    ['项目名称', '牵头出资方', '投资总量', '实际到位', '', ''],
    ['', '', '', '本月', '今年以来', '自开工以来累计'],
    ['喷漆线项目', '昆山涂装有限公司', 8000, 100, 300, 300],
    ['冷弯型钢项目', '唐山型钢有限公司', 9000, 200, 500, 1500],
    ['小计', '', 17000, 300, 800, 1800],
  ],
  merges: ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3'],
};

test('a total that says since when is not asked about, what came earlier once, and the last sum of a sheet is one', async () => {
  const { id, doubts } = await send(soFar);
  const asked = doubts.filter((one: { waitedFor: boolean }) => one.waitedFor);
  expect(asked.map(({ law }: { law: string }) => law)).toEqual(['project_founded']);
  await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: asked[0].key, answer: 'found' }] });
  const earlier = (await ask('GET', `/imports/${id}`)).doubts.filter(
    (one: { law: string; answer: string | null }) => one.law === 'funds_earlier' && one.answer === null,
  );
  const now = await ask('POST', `/imports/${id}/doubts`, { answers: [{ doubt: earlier[0].key, answer: 'leave' }] });
  expect(now.counts).toMatchObject({ new: 2, asked: 0 });
  expect((await applied(id)).state).toBe('applied');
});
