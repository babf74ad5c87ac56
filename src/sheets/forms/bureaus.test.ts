import { expect, test } from 'vitest';
import { readSheets } from '../readSheets.ts';
import { readTables } from '../tables/findTables.ts';
import type { TableReading } from '../tables/reading.ts';
import { formShapes } from './index.ts';

async function understood(text: string): Promise<TableReading[]> {
  const tables: TableReading[] = [];
  for await (const sheet of readSheets(Buffer.from(text))) {
    for await (const { table, data } of readTables(sheet, formShapes)) if (!data) tables.push(table);
  }
  return tables;
}

const unread = (table: TableReading | undefined) =>
  table?.columns.filter(({ field, isSerial }) => field === null && !isSerial).map(({ heading }) => heading);

const f2 =
  '单位,序号,在黄注册名称,外来投资方名称,注册时间,法人代表,注册资本(万元),经营范围,产业类别,所属产业链,总投资额[亿元],一期投资额[亿元],合同签约时间,建设地点(注明园区),项目用地(亩),项目引荐单位';

// The headings as real bureaus use them, unchanged.
test.each([
  [
    'signed',
    '签约项目一览表',
    '报送单位,项目名称*,建设内容*,本地投资方,外来投资方,总投资额[亿元]*,一期投资额[亿元]*,行业类别*,产业类别,签约时间,签约备注',
  ],
  ['registered', '新注册重点项目一览表', `${f2},备注`],
  ['started', '新开工重点项目一览表', `${f2},投资方实际到资额[亿元],项目建设内容,开工时间,审核结果`],
  ['produced', '新投产重点项目一览表', `${f2},累计实际到资总额[亿元],投产时间,月度销售收入[亿元]`],
  [
    'outings',
    '外出招商情况上报表',
    '单位,序号,姓名,职务,开始时间,结束时间,天数,目的地,拜访企业名称,接洽人姓名,接洽人职务,招商领导类型,部门',
  ],
  [
    'signed',
    '双招双引签约项目清单',
    '序号,牵头单位,项目名称,客商名称,客商所在地,投资规模（亿元）,合同签订时间,行业分类,产业,项目概况',
  ],
  ['activities', '招商活动', '名称,日期,地点,参会企业数,线索数,是否重点,详情'],
  ['funds', '到资情况', '项目,日期,到资金额(亿元),累计到资(亿元),备注'],
])('%s as bureaus send it', async (form, title, head) => {
  for (const lines of [
    [title, head],
    ['附件1', head],
  ]) {
    const tables = await understood([...lines, ''].join('\n'));
    expect(tables.map((table) => [table.form, unread(table), table.doubts])).toEqual([[form, [], []]]);
  }
});
