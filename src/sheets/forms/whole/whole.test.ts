// Which column of a bureau's row is which amount, and which of a table by months is which month: by the words of when in its heading.
import { expect, test } from 'vitest';
import { readSheets } from '../../readSheets.ts';
import { readTables } from '../../tables/findTables.ts';
import { formShapes } from '../index.ts';

async function fieldsOf(...lines: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const sheet of readSheets(Buffer.from(lines.join('\n')), { name: '表' }))
    for await (const { table, data } of readTables(sheet, formShapes))
      if (!data) found.push(table.form, ...table.columns.map(({ field }) => field ?? '-'));
  return found;
}
const known = '项目名称,签约时间,开工时间';

test.each([
  ['累计到位资金（万元）', 'fundsSoFar'],
  ['截至6月底累计到位资金（万元）', 'fundsSoFar'],
  ['到位资金（万元）', 'fundsSoFar'],
  ['开工以来累计到位资金（万元）', 'fundsSinceStart'],
  ['自开工以来累计到位资金（万元）', 'fundsSinceStart'],
  ['本年累计到位资金（万元）', 'fundsThisYear'],
  ['2023年到位资金（万元）', 'fundsThisYear'],
  ['2023年1-6月累计到位资金（万元）', 'fundsThisYear'],
  ['2023年底累计到位资金（万元）', '-'],
  ['当月到位资金（万元）', 'fundsNow'],
  ['累计完成投资（万元）', '-'],
])('%s is %s', async (heading, field) => {
  expect(await fieldsOf(`${known},${heading}`)).toEqual(['lifecycle', 'project', 'signedOn', 'startedOn', field]);
});

test.each([
  ['1月,2月', 'month1', 'month2'],
  ['一月份,二月份', 'month1', 'month2'],
  ['2022年12月,2023年1月', 'month12', 'month1'],
  ['11月到位资金,12月实际到位', 'month11', 'month12'],
])('%s are %s and %s', async (headings, ...months) => {
  expect(await fieldsOf('单位：万元', `项目名称,${headings}`)).toEqual(['funds_by_month', 'project', ...months]);
});

test('a day is one by whatever word it is called, and a planned one is none', async () => {
  const heads = '项目名称,签约月份,公司注册日期,实际开工日期,竣工投产日期,计划达产日期';
  expect(await fieldsOf(heads)).toEqual([
    'lifecycle',
    'project',
    'signedOn',
    'registeredOn',
    'startedOn',
    'producedOn',
    '-',
  ]);
});

test('several months together are none of them', async () => {
  expect(await fieldsOf('单位：万元', '项目名称,1-2月,3月,4月,10—11月')).toEqual([
    'funds_by_month',
    'project',
    '-',
    'month3',
    'month4',
    '-',
  ]);
});

test('a table of one part is of the form that has it alone', async () => {
  const [form] = await fieldsOf('项目名称,投资方,总投资额（亿元）,签约时间,行业类别', '甲,乙,1,2023-05-01,C33');
  expect(form).toBe('signed');
  expect((await fieldsOf('新开工项目', '单位,项目名称,注册时间,开工时间,实际到资额（亿元）'))[0]).toBe('started');
});
