// What may be answered to a doubt of a table: on its buttons, and for who asks at the command line.
import type { DoubtKind, Offer } from '../../domain/imports/doubts.ts';
import type { Language, Words } from '../language.ts';

const skipOrRead: Readonly<Record<string, Words>> = {
  skip: { zh: '跳过这些行', en: 'Leave these rows out' },
  take: { zh: '照读', en: 'Read them' },
};
const inTitle: Words = { zh: '{year} 年（标题）', en: '{year} (title)' };

const answers: { readonly [Kind in DoubtKind]: Readonly<Record<string, Words>> } = {
  form_open: {
    any: { zh: '{form}', en: '{form}' },
    skip: { zh: '都不是，这张表先不收', en: 'None of these: leave the table out' },
  },
  sheet_hidden: {
    skip: { zh: '跳过这张表', en: 'Leave the sheet out' },
    take: { zh: '照读', en: 'Read it' },
  },
  rows_hidden: skipOrRead,
  rows_struck: skipOrRead,
  sum_rows: {
    skip: { zh: '是合计，跳过', en: 'Sums, leave them out' },
    take: { zh: '不是合计，照登记', en: 'No sums, take them' },
  },
  planned: {
    plan: { zh: '是计划，先不登记', en: 'A plan, not recorded yet' },
    done: { zh: '已经办成，照登记', en: 'It was done, record it' },
  },
  year_open: {
    title: inTitle,
    sheet: { zh: '{year} 年（工作表名）', en: '{year} (name of the sheet)' },
    document: { zh: '{year} 年（文号）', en: '{year} (number of the paper)' },
    before: { zh: '{year} 年（上一年）', en: '{year} (the year before)' },
    file: { zh: '{year} 年（文件名）', en: '{year} (name of the file)' },
    first: { zh: '{year} 年（前面工作表的标题）', en: '{year} (title of a sheet before)' },
    now: { zh: '{year} 年（今年）', en: '{year} (this year)' },
    last: { zh: '{year} 年（去年）', en: '{year} (last year)' },
  },
  report_day: {
    title: { zh: '{day}（表上写的）', en: '{day} (as the table says)' },
    file: { zh: '{day}（文件名）', en: '{day} (name of the file)' },
    first: { zh: '{day}（前面工作表的标题）', en: '{day} (title of a sheet before)' },
    latest: { zh: '{day}（没有写年份，按最近一次）', en: '{day} (no year is said: the last one)' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  unit_changes: {
    line: { zh: '{unit}（这一行写的）', en: '{unit}, as the line says' },
    head: { zh: '{unit}（表头的）', en: '{unit}, as the head says' },
  },
  format_unit: {
    shown: { zh: '以单元格显示的为准', en: 'As the cells show it' },
    head: { zh: '以表头为准', en: 'As the head says' },
  },
  merged_amount: {
    once: { zh: '合起来的数，记在第一行，其余未定', en: 'Of all together: told in the first row, open in the others' },
    each: { zh: '每行都是这个数', en: 'Of each row' },
  },
  progress_told: {
    take: { zh: '按写的登记', en: 'Record them as it says' },
    leave: { zh: '不登记，只收其余各列', en: 'Do not record them, take the other columns' },
  },
  amount_about: {
    about: { zh: '按写的数登记（约数）', en: 'Take them as written, though not exact' },
    leave: { zh: '金额先空着，行照收', en: 'Leave the amounts empty and take the rows' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  rate_open: { skip: { zh: '这些行先不收', en: 'Leave these rows out' } },
  parties_open: {
    party_a: { zh: '甲方是投资方', en: 'The first party invests' },
    party_b: { zh: '乙方是投资方', en: 'The second party invests' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  firm_brackets: {
    before: { zh: '企业是括号前的，括号里是说明', en: 'The firm is what stands before the brackets' },
    owner: {
      zh: '括号里是投资方，括号前是本地公司',
      en: 'Who stands in the brackets invests, and the firm before them is the local one',
    },
    whole: { zh: '括号也是企业名称的一部分', en: 'The brackets are a part of the name' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  cell_left: {
    leave: { zh: '这一格先空着，行照收', en: 'Leave the cells empty and take the rows' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  day_span: {
    span: { zh: '按这一旬的起止两天登记', en: 'Take its first and last day' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  picture: {
    leave: { zh: '先空着，照读其余', en: 'Leave the cells empty and read the rest' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  magnitude: {
    other_unit: { zh: '单位写错了（{was} 应为 {is} 亿元）', en: 'The wrong unit ({was} should be {is} ×10⁸ yuan)' },
    as_written: { zh: '没有写错，就是 {was} 亿元', en: 'It is right: {was} ×10⁸ yuan' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  office_named: {
    named: { zh: '归写着的单位', en: 'Of the office that is named' },
    sender: { zh: '都归{office}', en: 'All of {office}' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  office_word: {
    any: { zh: '{office}', en: '{office}' },
    skip: { zh: '都不是，这些行先不收', en: 'None of these: leave the rows out' },
  },
  office_own: {
    own: { zh: '都归{office}，原来的写法留在文件里', en: 'All of {office}; the words stay in the file' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  industry_proposed: {
    take: { zh: '都按推荐填', en: 'Take all that is proposed' },
    leave: { zh: '先空着', en: 'Leave them empty' },
  },
  repeated_arrival: {
    skip: { zh: '是一笔，只登记一次', en: 'One: record it once' },
    take: { zh: '是两笔，都登记', en: 'Two: record both' },
  },
  firm_spelled: {
    same: { zh: '是同一家，用台账里的名称', en: 'The same firm, called as in the ledger' },
    other: { zh: '是另一家，投资方变更', en: 'Another firm: the investor has changed' },
  },
  total_differs: {
    skip: { zh: '跳过合计，以各行为准', en: 'Leave the sum out: the rows hold' },
    take: { zh: '不是合计，照登记', en: 'No sum, take it' },
  },
  row_aside: skipOrRead,
  months_differ: {
    months: { zh: '以各月为准', en: 'The months hold' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  project_founded: {
    found: { zh: '是新项目，先登记项目再登记这一行', en: 'New projects: found them, then take the rows' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  rank_open: {
    city_chief: { zh: '市主要领导', en: 'Chief of the city' },
    city_leader: { zh: '市级领导', en: 'Leader of the city' },
    county_chief: { zh: '县市区党政主要负责同志', en: 'Chief of a county' },
    county_leader: { zh: '县级领导', en: 'Leader of a county' },
    department_head: { zh: '部门负责同志', en: 'Head of a department' },
    staff: { zh: '工作人员', en: 'Staff' },
    skip: { zh: '这些行先不收', en: 'Leave these rows out' },
  },
  rows_gone: {
    keep: { zh: '台账里的不动', en: 'The ledger stays as it is' },
    only_new: { zh: '这种表只报新的，以后不用问', en: 'Such files tell only what is new; do not ask again' },
  },
  projects_left_out: {
    keep: { zh: '留着，这次的加进去', en: 'They stay; add those of this file' },
    drop: { zh: '去掉，以这次写的为准', en: 'Take them out: the row is whole' },
  },
  worked_out: {
    leave: { zh: '知道了，这些列不改', en: 'Understood, these columns change nothing' },
  },
  funds_earlier: {
    leave: { zh: '只登记本年（本月）的', en: 'Only what came this year (this month)' },
    add: { zh: '补记差额，记在上年末（上月末）', en: 'Put the difference down at the end of the year (month) before' },
  },
  funds_of_years: {
    this_year: { zh: '都是今年到的，登记差额', en: 'All of it came this year: record the difference' },
    skip: {
      zh: '也有往年的，到资先不登记（补上“本年累计”一列再导）',
      en: 'Some came before: leave the money out (send it with a column of this year)',
    },
  },
  running_total: {
    since_year: {
      zh: '今年以来累计，登记与台账的差额',
      en: 'Since the year began: record the difference to the ledger',
    },
    since_start: { zh: '开工以来累计，登记与台账的差额', en: 'Since the project began: record the difference' },
    arrivals: { zh: '每行一笔，照数登记', en: 'An arrival each, as it stands' },
  },
};

export function doubtAnswerWords(kind: DoubtKind, { answer, detail = {} }: Offer, language: Language): string {
  // Of several in the title each has a number.
  const of = answers[kind];
  const words = of[answer] ?? of[answer.replace(/\d+$/, '')] ?? of['any'];
  return words?.[language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '')) ?? answer;
}
