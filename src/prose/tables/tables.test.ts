import { expect, test } from 'vitest';
import { checkText } from '../checkText.ts';

const said = (text: string): string[] =>
  checkText(text)
    .claims.filter(({ verdict }) => verdict !== 'cannot_check')
    .map(({ text: figure, kind, verdict, formula }) => `${figure} ${kind} ${verdict} ${formula.split(' ')[0]}`);
const problems = (text: string): string[] => said(text).filter((line) => / (?:mismatch|in_doubt) /.test(line));
const table = (...rows: readonly string[]): string => rows.map((row) => row.replaceAll(' ', '\t')).join('\n');

test.each<[string, string, readonly string[]]>([
  [
    'a total line of which one column does not add up',
    table('县区 项目个数 到位资金(亿元)', '甲县 11 20.7', '乙县 9 9.49', '丙县 5 7.1', '合计 25 37.92'),
    ['37.92 sum mismatch 20.7+9.49+7.1'],
  ],
  [
    'lines that are some of many are in doubt at most',
    table('县区 到位资金(亿元)', '甲县 20.7', '乙县 9.49', '合计 112.37'),
    ['112.37 sum in_doubt 20.7+9.49'],
  ],
  [
    'what is a part of a line is not added',
    table('类别 个数 金额(亿元)', '工业 12 30.4', '其中:制造业 9 21.3', '农业 3 5.2', '合计 15 35.6'),
    [],
  ],
  [
    'the top of a numbered list is added',
    table(
      '类别 个数 金额(亿元)',
      '一、工业 12 30.4',
      '1.制造 9 21.3',
      '2.能源 3 9.1',
      '二、农业 3 5.2',
      '合计 15 35.6',
    ),
    [],
  ],
  [
    'a column whose head says nothing follows what its lines show',
    table(
      '县区 甲 乙 增幅',
      '甲县 52.3 41.7 25.4',
      '乙县 38.1 33.9 12.4',
      '丙县 27.7 31.2 -11.2',
      '丁县 19.6 15.3 82.1',
    ),
    ['82.1 growth mismatch 19.6/15.3-1'],
  ],
  [
    'growth in prices of another year is nobody’s',
    table('县区 增加值(亿元) 去年同期(亿元) 增长(%)', '甲县 52.3 41.7 5.1', '乙县 38.1 33.9 6.4', '丙县 27.7 31.2 4.8'),
    [],
  ],
  [
    'columns that add up across',
    table('县区 合计 工业 农业 服务业', '甲县 31 12 8 11', '乙县 24 9 7 8', '丙县 40 20 10 11'),
    ['40 sum mismatch 20+10+11'],
  ],
  [
    'shares of what the lines come to, where no line says it',
    table('县区 到位资金(亿元) 占比(%)', '甲县 20.7 41.4', '乙县 12.3 24.6', '丙县 9.9 18.9', '丁县 7.1 14.2'),
    ['18.9 share mismatch 9.9/50'],
  ],
  [
    'heads over several columns, and a unit above the table',
    `各县情况表(单位:个、亿元)\n${table('县区 项目个数 到位资金 ', ' 总额 省外', '甲县 11 20.7 8.1', '乙县 9 9.49 3.2', '合计 20 30.19 11.5')}`,
    ['11.5 sum mismatch 8.1+3.2'],
  ],
  [
    'percents and points between two years',
    table(
      '县区 今年占比(%) 去年占比(%) 变动(百分点)',
      '甲县 41.4 39.2 2.2',
      '乙县 24.6 26.1 -1.5',
      '丙县 19.8 18.3 1.9',
    ),
    ['1.9 margin mismatch 19.8-18.3'],
  ],
  [
    'a table without a head',
    table('甲县 11个 20.7亿元', '乙县 9个 9.49亿元', '合计 20个 31.19亿元'),
    ['31.19亿元 sum mismatch 20.7+9.49'],
  ],
])('%s', (_, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('a paragraph that a tab indents is no table', () => {
  expect(said('\t新引进项目496个,其中制造业项目369个,占比74.40%。\n\t到位资金471亿元。')).toEqual([
    '74.40% share ok 369/496',
  ]);
});

test('a cell that is a sentence is read as one', () => {
  expect(said('项目\t进展\n甲\t新引进项目496个,其中制造业项目369个,占比75.40%。\n乙\t已开工。')).toEqual([
    '75.40% share mismatch 369/496',
  ]);
});

test('the unit above the table is the columns’', () => {
  const { claims } = checkText(`单位:亿元\n${table('县区 到位资金', '甲县 20.7', '乙县 9.49', '合计 30.19')}`);
  expect(claims[0]).toMatchObject({ unit: '亿元', verdict: 'ok' });
});
