// Which doubts the rows of a table raise, and which they must not: what is asked for nothing is answered without a look.
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../testWorkbook.ts';
import { isSumName } from './sums.ts';
import { signsOf } from './signs.test-support.ts';

const signedHead = '报送单位,项目名称,外来投资方,总投资额（亿元）,行业类别,签约时间';
const signed = (...rows: string[]) => [signedHead, ...rows].join('\n');
/** Title, sheet or heading of the amount otherwise. */
const funds = (
  rows: readonly string[],
  { title = '到位资金情况表', head = '到位资金（万元）', day = '到位时间' } = {},
) => [title, `单位,项目名称,${day},${head}`, ...rows].join('\n');
const june = ['莘县,蔬菜种业基地,2023-06-30,6000', '莘县,预制菜产业园,2023-06-30,700'];
const single = ['莘县,蔬菜种业基地,2023-03-07,6000', '莘县,预制菜产业园,2023-06-12,700'];

describe('sums', () => {
  test.each<[string, string, string[]]>([
    [
      'a sum is called one, with a number of projects',
      signed('冠县,甲,甲公司,1,C33,2023-05-01', '冠县,合计12个项目,,13,C33,2023-05-31'),
      ['3 sum_rows'],
    ],
    [
      'a part of the sum',
      signed('冠县,甲,甲公司,1,C33,2023-05-01', '冠县,其中：亿元以上项目,,13,C33,2023-05-31'),
      ['3 sum_rows'],
    ],
    [
      'what is new this month',
      signed('冠县,甲,甲公司,1,C33,2023-05-01', ',本月新增,,1,C33,2023-05-31'),
      ['3 sum_rows'],
    ],
    [
      'a row that says what the rows above say together, and not who invests',
      signed(
        '冠县,甲,甲公司,1.25,C33,2023-05-01',
        '冠县,乙,乙公司,2.5,C33,2023-05-02',
        '冠县,冠县各项目,,3.75,C33,2023-05-31',
      ),
      ['4 sum_rows'],
    ],
    [
      'a sum of sums',
      signed(
        '冠县,甲,甲公司,1,C33,2023-05-01',
        '冠县,乙,乙公司,2,C33,2023-05-02',
        '冠县,冠县各项目,,3,C33,2023-05-31',
        '莘县,丙,丙公司,4,C33,2023-05-01',
        '莘县,丁,丁公司,5,C33,2023-05-02',
        '莘县,莘县各项目,,9,C33,2023-05-31',
        '全市,全市各项目,,12,C33,2023-05-31',
      ),
      ['4 sum_rows', '7 sum_rows', '8 sum_rows'],
    ],
    [
      'a project that is as large as two others together, and says all that they say',
      signed('冠县,甲,甲公司,1,C33,2023-05-01', '冠县,乙,乙公司,1,C33,2023-05-02', '冠县,丙,丙公司,2,C33,2023-05-03'),
      [],
    ],
    ['one that repeats the amount above', signed('冠县,甲,甲公司,1,C33,2023-05-01', '冠县,乙,,1,C33,2023-05-02'), []],
    ['a project whose name begins so', signed('冠县,合计划工厂,甲公司,1,C33,2023-05-01'), []],
    ['a project whose name has such words in it', signed('冠县,年产12个品种新增产能项目,甲公司,1,C33,2023-05-01'), []],
  ])('%s', async (_, file, expected) => {
    expect(await signsOf(file)).toEqual(expected);
  });

  test.each([
    ['合计12个项目', true],
    ['合计：12个', true],
    ['全县合计', true],
    ['总计（12个）', true],
    ['其中：亿元以上项目', true],
    ['其中外资项目', true],
    ['本月新增', true],
    ['本年新签约项目5个', true],
    ['今年累计', true],
    ['全市共26个项目', true],
    ['亿元以上项目12个', true],
    ['续建项目小计', true],
    ['合计划工厂', false],
    ['新增产能技改项目', false],
    ['共享储能电站', false],
    ['第三共济医院', false],
    ['年产3个系列电机项目', false],
    ['总计量仪器仪表产业园', false],
    ['本月星辰文旅小镇', false],
    ['项目管理中心', false],
    ['累计年产50万吨铝板带项目', false],
  ])('%s is the name of a sum: %s', (name, is) => {
    expect(isSumName(name)).toBe(is);
  });
});

describe('amounts that a person has pointed to', () => {
  const months = [
    '分月情况表',
    '项目,1月（万元）,2月（万元）,合计（万元）',
    '蔬菜种业基地,500,800,1300',
    '预制菜产业园,100,100,200',
  ];
  const of = (column: string, field: string, day: string | undefined) => ({
    sheet: 'sheet',
    headRow: 2,
    form: 'funds',
    columns: { [column]: field, ...(day === undefined ? { A: 'project', B: 'arrivedOn' } : { A: 'project' }) },
    ...(day === undefined ? {} : { constants: { arrivedOn: day } }),
  });
  test.each([
    ['a sum of those beside it', months, of('D', 'claimed', undefined)],
    ['said to be totals', months, of('C', 'cumulative', undefined)],
    ['of no day of their own', months, of('C', 'claimed', '2023-02-14')],
  ])('%s may be running totals', async (_, lines, said) => {
    expect(await signsOf(lines.join('\n'), [said])).toEqual(['3 running_total', '4 running_total']);
  });

  test('of this month are none, whoever says their day', async () => {
    const lines = months.map((line) => line.replace('2月', '当月'));
    expect(await signsOf(lines.join('\n'), [of('C', 'claimed', '2023-02-28')])).toEqual([]);
  });
});

describe('running totals', () => {
  test.each<[string, string, string[]]>([
    [
      'the title says so',
      funds(june, { title: '2023年1-6月到位资金情况表（累计）' }),
      ['3 running_total', '4 running_total'],
    ],
    [
      'the heading says so',
      funds(single, { head: '累计到位资金（万元）' }).replace('累计到位资金', '1-6月累计到位资金'),
      ['3 running_total', '4 running_total'],
    ],
    [
      'the span of months in the title, and one day for all',
      funds(june, { title: '2023年1-6月到位资金情况表' }),
      ['3 running_total', '4 running_total'],
    ],
    [
      'the half-year in the title',
      funds(june, { title: '2023年上半年到位资金' }),
      ['3 running_total', '4 running_total'],
    ],
    [
      'the day is up to when it counts',
      funds(june, { day: '到位时间（截至日期）' }),
      ['3 running_total', '4 running_total'],
    ],
    [
      'the title counts up to a day',
      funds(june, { title: '截至6月底到位资金情况' }),
      ['3 running_total', '4 running_total'],
    ],
    ['arrivals of a half-year, each on its day', funds(single, { title: '2023年1-6月到位资金明细表' }), []],
    ['one arrival on a day in the month', funds(single.slice(0, 1), { title: '2023年1-6月到位资金明细表' }), []],
    [
      'the heading says that it is of this month',
      funds(june, { title: '2023年1-6月到位资金（累计）', head: '本月到位资金（万元）' }),
      [],
    ],
    ['nothing says so', funds(june), []],
    ['the month alone', funds(june, { title: '2023年6月到位资金情况表' }), []],
    [
      'a total beside the single amount',
      funds(
        june.map((row) => `${row},9000`),
        { head: '到位资金（万元）,累计到位资金（万元）' },
      ),
      [],
    ],
    ['a form of which no amount runs', `2023年1-6月签约项目（累计）\n${signed('冠县,甲,甲公司,1,C33,2023-06-30')}`, []],
  ])('%s', async (_, file, expected) => {
    expect(await signsOf(file)).toEqual(expected);
  });
});

describe('plans', () => {
  const started = (day: string, state: string, { title = '新开工项目', heading = '目前进展' } = {}) =>
    [title, `单位,项目名称,开工时间,${heading}`, `莘县,预制菜产业园,${day},${state}`].join('\n');
  const produced = (day: string, state: string) =>
    ['新投产项目', '单位,项目名称,投产时间,形象进度', `莘县,预制菜产业园,${day},${state}`].join('\n');
  const isPlan = ['3 planned'];

  test.each<[string, string, string[]]>([
    ['拟开工', started('2023.9', '拟开工'), isPlan],
    ['手续办理中，未开工', started('2023.9', '手续办理中、未开工'), isPlan],
    ['待开工', started('2023.9', '待开工'), isPlan],
    ['预计年底前开工建设', started('2023.9', '预计年底前开工建设'), isPlan],
    ['已具备开工条件', started('2023.9', '已具备开工条件'), isPlan],
    ['正在办理土地手续', started('2023.9', '正在办理土地手续'), isPlan],
    ['是否开工：否', started('2023.9', '否', { heading: '是否开工' }), isPlan],
    ['a title of planned starts', started('2023.9', '', { title: '2023年拟开工项目' }), isPlan],
    [
      'a heading of planned starts',
      '开工项目\n单位,项目名称,计划\n,,开工时间\n莘县,预制菜产业园,2023-09-01',
      ['4 planned'],
    ],
    ['预计9月 in the cell', started('预计2023年9月', ''), isPlan],
    ['计划2024年6月投产', produced('2024.6', '计划2024年6月投产'), isPlan],
    ['设备安装 is not yet 投产', produced('2024.6', '设备安装'), isPlan],
    ['已开工', started('2023.5', '已开工'), []],
    ['已开工，计划投产', started('2023.5', '已开工，计划2024年6月投产'), []],
    ['主体施工，前期手续已办结', started('2023.5', '主体施工，前期手续已办结'), []],
    ['按计划开工建设', started('2023.5', '按计划开工建设'), []],
    ['是否开工：是', started('2023.5', '是', { heading: '是否开工' }), []],
    ['是否供地：否', started('2023.5', '否', { heading: '是否供地' }), []],
    ['试生产', produced('2023-05-08', '试生产'), []],
    ['已投产，二期在建', produced('2023-05-08', '已投产，二期在建'), []],
    ['no day, nothing to take', started('', '拟开工'), []],
    [
      'what is planned stands in the description',
      started('2023-05-08', '计划2025年建成，拟二期开工', { heading: '建设内容' }),
      [],
    ],
    ['计划总投资 in the title', started('2023-05-08', '', { title: '新开工项目计划总投资情况' }), []],
  ])('%s', async (_, file, expected) => {
    expect(await signsOf(file)).toEqual(expected);
  });
});

describe('days without a year', () => {
  test.each<[string, string[], string[]]>([
    [
      'under two years',
      ['2022年结转及2023年新签约项目', signed('冠县,甲,甲公司,1,C33,5月8日', '冠县,乙,乙公司,1,C33,2023-05-08')],
      ['3 year_open'],
    ],
    [
      'under one year and the number of a paper',
      ['聊招发〔2022〕15号', '2023年新签约项目', signed('冠县,甲,甲公司,1,C33,5月8日')],
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await signsOf(lines.join('\n'))).toEqual(expected);
  });
});

describe('amounts', () => {
  const cell = (ref: string, value: string | number, style = 0) =>
    typeof value === 'number'
      ? `<c r="${ref}" s="${style}"><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (no: number, cells: readonly (string | number | [number, number])[]) =>
    `<row r="${no}">${cells
      .map((one, n) =>
        one === ''
          ? ''
          : cell(`${'ABCDEF'[n]}${no}`, Array.isArray(one) ? one[0] : one, Array.isArray(one) ? one[1] : 0),
      )
      .join('')}</row>`;
  const formats = ['0.00"亿元"', '0!.0,"万元"', '0.00,,', '"¥"0.00'];
  const styles = `<numFmts>${formats.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, n) => `<xf numFmtId="${200 + n}"/>`).join('')}</cellXfs>`;
  const head = row(1, ['报送单位', '项目名称', '外来投资方', '总投资额（万元）', '行业类别', '签约时间']);
  const project = (no: number, amount: string | number | [number, number]) =>
    row(no, ['冠县', `甲${no}`, '甲公司', amount, 'C33', '2023-05-08']);

  test.each<[string, { rows: string; merges?: string[] }, string[]]>([
    ['a format in another unit than the head', { rows: head + project(2, [1.2, 1]) }, ['2 format_unit']],
    [
      'a format that divides and does not say by what',
      { rows: head + project(2, [120_000_000, 3]) },
      ['2 format_unit'],
    ],
    ['a format in the unit of the head', { rows: head + project(2, [52_000_000, 2]) }, []],
    ['the sign of the currency', { rows: head + project(2, [5200, 4]) }, []],
    [
      'an amount merged over two rows',
      { rows: head + project(2, 6000) + project(3, ''), merges: ['D2:D3'] },
      ['2 merged_amount', '3 merged_amount'],
    ],
    [
      'a day merged over two rows',
      { rows: head + project(2, 6000) + row(3, ['冠县', '乙', '乙公司', 1, 'C33', '']), merges: ['F2:F3'] },
      [],
    ],
    [
      'a picture in a cell',
      { rows: head + row(2, ['冠县', '甲', '=DISPIMG("ID_1",1)', 1, 'C33', '2023-05-08']) },
      ['2 picture'],
    ],
    [
      'a line with another unit',
      { rows: head + project(2, 6000) + row(3, ['单位：亿元']) + project(4, 1) },
      ['4 unit_changes'],
    ],
    ['a line with the same unit', { rows: head + project(2, 6000) + row(3, ['单位：万元']) + project(4, 1) }, []],
    [
      'the head once more, in another unit',
      { rows: head + project(2, 6000) + head.replaceAll('1"', '3"').replace('万元', '亿元') + project(4, 1) },
      [],
    ],
  ])('%s', async (_, book, expected) => {
    expect(await signsOf(workbookBytes({ ...book, styles }))).toEqual(expected);
  });
});

describe('what is not seen', () => {
  const cell = (ref: string, text: string, style = 0) =>
    `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (no: number, texts: readonly string[], more = '', style = 0) =>
    `<row r="${no}" ${more}>${texts.map((text, n) => cell(`${'ABCDEF'[n]}${no}`, text, n === 1 ? style : 0)).join('')}</row>`;
  const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
  const project = (name: string) => ['冠县', name, `${name}公司`, '1.2', 'C33', '2023-05-01'];
  const head = row(1, signedHead.split(','));

  test.each<[string, { rows: string; state?: string }, string[]]>([
    ['a hidden row', { rows: head + row(2, project('甲')) + row(3, project('乙'), 'hidden="1"') }, ['3 rows_hidden']],
    ['a row struck through', { rows: head + row(2, project('甲')) + row(3, project('乙'), '', 1) }, ['3 rows_struck']],
    ['a hidden sheet', { rows: head + row(2, project('甲')), state: 'state="hidden"' }, ['2 sheet_hidden']],
    [
      'a sheet that only a program can show',
      { rows: head + row(2, project('甲')), state: 'state="veryHidden"' },
      ['2 sheet_hidden'],
    ],
    ['all is seen', { rows: head + row(2, project('甲')) }, []],
  ])('%s', async (_, book, expected) => {
    expect(await signsOf(workbookBytes({ ...book, styles }))).toEqual(expected);
  });
});
