// Arrivals of a year in one row for each project: a column for each month, and perhaps what they come to.
import { office, projectCode, projectNameColumn } from '../columns.ts';
import { but, column, type FormField, type SheetForm } from '../sheetForm.ts';
import { withFacts } from './foundingFacts.ts';

const inWords = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const counted = [
  '',
  '到位资金',
  '到位',
  '到资',
  '到资额',
  '到位金额',
  '到位资金额',
  '实际到位资金',
  '实际到位',
  '资金到位',
];

const months: readonly FormField[] = inWords.map((word, n) => {
  const names = [`${n + 1}月`, `${n + 1}月份`, `${word}月`, `${word}月份`, ...(n < 9 ? [`0${n + 1}月`] : [])];
  const headings = names.flatMap((name) => counted.map((what) => name + what));
  const more = { unit: '万元', always: true, month: n + 1 } as const;
  return column('money', `month${n + 1}`, [`${n + 1}月（万元）`, ...headings].join('|'), more);
});

export const fundsByMonth = withFacts<SheetForm<'funds_by_month'>>({
  id: 'funds_by_month',
  name: '到位资金（分月）',
  title: ['分月到位资金', '到位资金', '资金到位', '到资'],
  parts: [{ form: 'funds', by: months.map(({ field }) => field), amounts: 'by_month' }],
  columns: [
    but(office, { always: true }),
    projectCode,
    but(projectNameColumn, { required: true, headings: '项目名称|项目|到资项目|到资项目名称' }),
    column('count', 'year', '年度|年份'),
    ...months,
    column(
      'money',
      'monthsSum',
      '合计（万元）|合计|小计|总计|全年合计|本年合计|年度合计|全年|全年累计|本年累计|到位资金合计|累计|累计到位|累计到位资金|累计到资|今年累计|当年累计|年初累计|本年累计到位资金|各月合计',
      { unit: '万元', spansMonths: true },
    ),
  ],
});
