// Tables of further hands, of kinds that were once refused, left lying or read otherwise than they say: they come to their end, with
// what they say and nothing that they do not.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '../../../src/storage/connection/pool.ts';
import { type City, openCity } from '../samples/city.ts';
import { comesToItsEnd } from './comesToItsEnd.ts';
import type { Kind } from './kinds.test-data.ts';

const readings: readonly Kind[] = [
  {
    name: 'months in six digits',
    lines: [
      '2023年重点项目台账',
      '县市区,项目名称,项目业主,总投资（万元）,签约年月,开工年月,投产年月',
      '临清市,棉柔巾项目,潍坊棉品有限公司,3000,202302,202303,',
      '莘县,芦笋罐头项目,菏泽罐头有限公司,2100,202304,,',
    ],
    form: 'lifecycle',
    answers: [],
    becomes: [
      '3 new 企业信息 潍坊棉品有限公司；项目信息 棉柔巾项目；签约 2023年2月；开工 2023年3月',
      '4 new 企业信息 菏泽罐头有限公司；项目信息 芦笋罐头项目；签约 2023年4月',
    ],
  },
  {
    name: 'a month in which nothing came, under a heading of the year',
    lines: [
      '2023年4月到位资金月报表,,,,,',
      ',,,,,单位：万元',
      '县市区,项目名称,投资商,计划投资,2023年到资,',
      ',,,,当月,1-4月累计',
      '临清市,油封项目,常州油封有限公司,5000,120,420',
      '莘县,豆皮项目,徐州豆品有限公司,1800,0,210',
    ],
    form: 'funds_so_far',
    answers: [
      ['project_founded', 'found'],
      ['funds_earlier', 'leave'],
    ],
    becomes: [
      '5 new 企业信息 常州油封有限公司；项目信息 油封项目；到位资金 0.012亿元 2023年4月',
      '6 new 企业信息 徐州豆品有限公司；项目信息 豆皮项目',
    ],
  },
  {
    name: 'single arrivals of which one is nothing',
    lines: [
      '到位资金明细',
      '县市区,项目名称,业主单位,总投资（万元）,到资日期,到账金额（万元）',
      '临清市,油封二期,常州油封有限公司,900,2023-04-11,60',
      '莘县,豆皮二期,徐州豆品有限公司,700,2023-04-12,0',
    ],
    form: 'funds',
    answers: [['project_founded', 'found']],
    becomes: ['3 new 项目信息 油封二期；到位资金 0.006亿元 2023-04-11', '4 new 项目信息 豆皮二期'],
  },
  {
    name: 'of two parties that is the investor that is no office',
    lines: [
      '招商推介会签约项目名单',
      '县市区,项目名称,甲方,乙方,投资额（亿元）,签约时间',
      '临清市,保温杯项目,临清市人民政府,永康杯业有限公司,1.5,2023-04-18',
      '莘县,莲藕粉项目,湖州藕品有限公司,莘县管委会,0.7,2023-04-18',
    ],
    form: 'signed',
    answers: [],
    becomes: [
      '3 new 企业信息 永康杯业有限公司；项目信息 保温杯项目；签约 2023-04-18',
      '4 new 企业信息 湖州藕品有限公司；项目信息 莲藕粉项目；签约 2023-04-18',
    ],
  },
  {
    name: 'of two firms it is asked which invests',
    lines: [
      '签约项目',
      '县市区,项目名称,甲方单位,乙方单位,投资额（亿元）,签约时间',
      '临清市,转子项目,临清轴承示范有限公司,株洲转子有限公司,1.1,2023-04-19',
    ],
    form: 'signed',
    answers: [['parties_open', 'party_b']],
    becomes: ['3 new 企业信息 株洲转子有限公司；项目信息 转子项目；签约 2023-04-19'],
  },
  {
    name: 'a firm and who stands behind it, and names that have brackets of their own',
    lines: [
      '2023年4月新开工项目',
      '县市区,项目名称,建设主体,总投资（亿元）,开工时间',
      '临清市,冷拔钢项目,临清冷拔钢有限公司（许国强）,0.9,2023-04-06',
      '莘县,蒜片项目,金乡蒜业（山东）,0.5,2023-04-07',
      '莘县,蒜油项目,蒜油投资企业（有限合伙）,0.4,2023-04-08',
    ],
    form: 'started',
    answers: [
      ['firm_brackets', 'before'],
      ['project_founded', 'found'],
    ],
    becomes: [
      '3 new 企业信息 临清冷拔钢有限公司；项目信息 冷拔钢项目；开工 2023-04-06',
      '4 new 企业信息 金乡蒜业（山东）；项目信息 蒜片项目；开工 2023-04-07',
      '5 new 企业信息 蒜油投资企业（有限合伙）；项目信息 蒜油项目；开工 2023-04-08',
    ],
  },
  {
    name: 'acts and days that stand in a column of progress alone',
    lines: [
      '招商引资重点项目推进调度（2023年6月）',
      '县市区,项目名称,投资主体,总投资（亿元）,当前进展,存在问题',
      '临清市,模具钢项目,黄石模具有限公司,3.1,4月3日签约，5月10日开工建设，正在打桩,用地',
      '莘县,蘑菇酱项目,漳州酱品有限公司,0.8,2022年11月动工，设备安装，拟7月投产,无',
      '莘县,红薯干项目,泗水薯业有限公司,0.4,在谈，4月9日来考察，拟6月底签约,无',
      '临清市,皮带轮项目,玉环皮带轮有限公司,0.6,合同已于5月份签订,无',
    ],
    form: 'lifecycle',
    answers: [
      ['progress_told', 'take'],
      ['project_founded', 'found'],
    ],
    becomes: [
      '3 new 企业信息 黄石模具有限公司；项目信息 模具钢项目；签约 2023-04-03；开工 2023-05-10',
      '4 new 企业信息 漳州酱品有限公司；项目信息 蘑菇酱项目；开工 2022年11月',
      '5 new 企业信息 泗水薯业有限公司；项目信息 红薯干项目',
      '6 new 企业信息 玉环皮带轮有限公司；项目信息 皮带轮项目；签约 2023年5月',
    ],
  },
  {
    name: 'guests and what they came for, with month and day in two columns',
    lines: [
      '2023年客商来访接待登记,,,,,,,',
      '来访时间,,县市区,来访企业,来访人员,接待领导,洽谈项目,意向投资（万元）',
      '月,日,,,,,,',
      '3,8,临清市,慈溪电器有限公司,总经理 何勇,县长 李明,小家电项目,6000',
      '3,17,莘县,周口面粉有限公司,副总 王强,副县长 张华,,',
    ],
    form: 'contacts',
    answers: [['project_founded', 'found']],
    becomes: ['4 new 企业信息 慈溪电器有限公司；项目信息 小家电项目；洽谈记录 来访 2023-03-08', '5 refused '],
  },
  {
    name: 'amounts that are about so much',
    lines: [
      '签约项目',
      '县市区,项目名称,投资商,金额（亿元）,签约日期',
      '临清市,护栏项目,衡水护栏有限公司,约2.8亿元,2023-04-21',
      '莘县,蛋粉项目,大连蛋品有限公司,6000万元左右,2023-04-22',
      '莘县,腐竹项目,许昌豆品有限公司,1.1,2023-04-23',
    ],
    form: 'signed',
    answers: [['amount_about', 'about']],
    becomes: [
      '3 new 企业信息 衡水护栏有限公司；项目信息 护栏项目；签约 2023-04-21',
      '4 new 企业信息 大连蛋品有限公司；项目信息 蛋粉项目；签约 2023-04-22',
      '5 new 企业信息 许昌豆品有限公司；项目信息 腐竹项目；签约 2023-04-23',
    ],
  },
  {
    name: 'foreign capital by the firm that it came to, in dollars',
    lines: [
      '2023年4月外资到账情况,,,,,',
      ',,,,,单位：万美元',
      '县市区,外商投资企业,外方投资者,国别（地区）,到账日期,到账外资,',
      ',,,,,4月,1-4月累计',
      '临清市,临清德邦轴承有限公司,德邦控股（香港）有限公司,中国香港,4月12日,100,260',
      '莘县,莘县大和食品有限公司,大和食品株式会社,日本,,0,80',
    ],
    form: 'funds',
    asksAgain: 1,
    answers: [
      ['rate_open', '6.9'],
      ['project_founded', 'found'],
    ],
    becomes: [
      '5 new 企业信息 德邦控股（香港）有限公司；企业信息 临清德邦轴承有限公司；项目信息 临清德邦轴承有限公司；到位资金 0.069亿元 2023-04-12',
      '6 new 企业信息 大和食品株式会社；企业信息 莘县大和食品有限公司；项目信息 莘县大和食品有限公司',
    ],
  },
  {
    name: "leaders' journeys by their names",
    lines: [
      '县级领导招商一览',
      '县市区,领导姓名,职务,出发日期,返回日期,地点,走访单位',
      '临清市,孙立,县委书记,2023-04-03,2023-04-05,浙江宁波,宁波丝杠有限公司',
    ],
    form: 'outings',
    answers: [],
    becomes: ['3 new 外出招商 浙江宁波 2023-04-03'],
  },
  {
    name: 'activities of which a list says some things and not others',
    lines: [
      '2023年招商活动统计表',
      '县市区,活动名称,举办时间,地点,签约数,参会客商（人）',
      '临清市,轴承产业（宁波）推介会,2023年3月14日,浙江宁波,3,38',
      '临清市,新春企业家座谈会,2023年2月2日,临清宾馆,0,46',
      '莘县,春季洽谈会,2023年3月25日-26日,会展中心,,60',
    ],
    form: 'activities',
    answers: [],
    becomes: [
      '3 new 招商活动 轴承产业（宁波）推介会 推介活动 2023-03-14',
      '4 new 招商活动 新春企业家座谈会 会议 2023-02-02',
      '5 new 招商活动 春季洽谈会 对接活动 2023-03-25',
    ],
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

test.each(readings)('$name', async (kind) => {
  expect(await comesToItsEnd(city, kind)).toBe(kind.becomes.length);
});

const linesOf = async (query: ReturnType<typeof sql<{ line: string }>>) =>
  (await query.execute(pool.db)).rows.map(({ line }) => line);

test('what a list says of an activity is read, and what it does not say is not known', async () => {
  const told = sql<{ line: string }>`
    select concat_ws(' ', name, coalesce(form, '-'), coalesce(level, '-'), coalesce(at_home::text, '-'),
      coalesce(signing_held::text, '-')) as line
    from activity where name in ('轴承产业（宁波）推介会', '新春企业家座谈会', '春季洽谈会') order by 1`;
  expect((await linesOf(told)).toSorted()).toEqual([
    '新春企业家座谈会 conference - true false',
    '春季洽谈会 matchmaking - - -',
    '轴承产业（宁波）推介会 promotion - false true',
  ]);
});

test('a guest is met as one who came here', async () => {
  const met = sql<{ line: string }>`
    select concat_ws(' ', e.occurred_on, c.mode, c.summary) as line
    from contact c join entry e on e.city_code = c.city_code and e.id = c.entry_id where c.summary = '小家电项目'`;
  expect(await linesOf(met)).toEqual(['2023-03-08 visit_in 小家电项目']);
});

test('an amount that is about so much is that amount, and dollars are what they come to', async () => {
  const amounts = sql<{ line: string }>`
    select name || ' ' || investment_fen / 1000000 as line from project_version
    where name in ('护栏项目', '蛋粉项目') order by 1`;
  expect((await linesOf(amounts)).toSorted()).toEqual(['护栏项目 28000', '蛋粉项目 6000']);
  const dollars = sql<{ line: string }>`
    select used_usd_wan::float || ' ' || claimed_fen / 1000000 as line from fund_arrival where used_usd_wan is not null`;
  expect(await linesOf(dollars)).toContain('100 690');
});
