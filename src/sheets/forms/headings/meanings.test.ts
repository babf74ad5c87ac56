// Headings that no form has word for word: by what they mean they are read, and what only looks like it is left to a person.
import { expect, test } from 'vitest';
import { readSheets } from '../../readSheets.ts';
import { readTables } from '../../tables/findTables.ts';
import { formShapes } from '../index.ts';

async function read(text: string): Promise<string[]> {
  const found: string[] = [];
  for await (const sheet of readSheets(Buffer.from(text))) {
    for await (const { table, data } of readTables(sheet, formShapes)) {
      if (data) continue;
      const columns = table.columns.flatMap(({ heading, field, isSerial }) =>
        isSerial ? [] : `${heading}=${field ?? '-'}`,
      );
      found.push(`${table.form} ${columns.join(' ')}`, ...table.doubts.map(({ law }) => law));
    }
  }
  return found;
}

test.each([
  [
    '项目资金入账明细（单位：万元）',
    '序号,实施企业（项目）,市外出资单位,入账日期,入账金额,汇款行',
    'funds 实施企业（项目）=project 市外出资单位=investor 入账日期=arrivedOn 入账金额=claimed 汇款行=-',
  ],
  [
    '外资到账月报（计量单位：万美元）',
    '外资企业,境外股东,国家或地区,到账日期,实到外资额,约合人民币（万元）',
    'funds 外资企业=project 境外股东=investor 国家或地区=investorSeat 到账日期=arrivedOn 实到外资额=usedUsd 约合人民币（万元）=claimed',
  ],
  [
    '赴外招商统计',
    '序号,行程时间,前往城市,率队领导姓名,职务,对接企业及商会,见到的客商,收获',
    'outings 行程时间=startedOn 前往城市=destination 率队领导姓名=members 职务=titles 对接企业及商会=institutions 见到的客商=- 收获=-',
  ],
  [
    '招商活动统计',
    '会议主题,召开日期,召开城市,参会客商数量,到会企业（家）,当场签约（个）',
    'activities 会议主题=name 召开日期=heldOn 召开城市=place 参会客商数量=guests 到会企业（家）=guestCompanies 当场签约（个）=signings',
  ],
  [
    '客商来访登记',
    '来访日期,到访企业,对方代表及职务,陪同县领导,洽谈议题,意向项目',
    'contacts 来访日期=metOn 到访企业=investor 对方代表及职务=theirSide 陪同县领导=ourSide 洽谈议题=summary 意向项目=project',
  ],
  [
    '在谈项目',
    '线索登记时间,在谈线索名称,意向投资主体,客商注册地,拟投资规模（亿元）',
    'leads 线索登记时间=foundOn 在谈线索名称=project 意向投资主体=investor 客商注册地=investorSeat 拟投资规模（亿元）=investment',
  ],
  [
    '新投产项目',
    '项目名称,主要出资方,正式投产日期,预计达产时间,引资单位,本年投资额（万元）',
    'produced 项目名称=project 主要出资方=investor 正式投产日期=producedOn 预计达产时间=- 引资单位=- 本年投资额（万元）=-',
  ],
  [
    '赴外招商情况',
    '行程时间,前往城市,率队领导姓名,走访企业（家）,考察机构名称,参加人员（人）',
    'outings 行程时间=startedOn 前往城市=destination 率队领导姓名=members 走访企业（家）=- 考察机构名称=institutions 参加人员（人）=-',
  ],
])('%s', async (title, head, expected) => {
  expect(await read(`${title}\n${head}\n`)).toEqual([expected]);
});

test('the same meant twice is left to a person, and a word of a list goes before what is meant', async () => {
  const leads = '在谈项目\n登记时间,项目名称,意向出资方,牵头出资方,投资额（亿元）\n';
  expect(await read(leads)).toEqual([
    'leads 登记时间=foundOn 项目名称=project 意向出资方=- 牵头出资方=- 投资额（亿元）=investment',
  ]);
  const named = '在谈项目\n登记时间,项目名称,意向投资方,牵头出资方,投资额（亿元）\n';
  expect(await read(named)).toEqual([
    'leads 登记时间=foundOn 项目名称=project 意向投资方=investor 牵头出资方=- 投资额（亿元）=investment',
  ]);
});
