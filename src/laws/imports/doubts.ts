// What a table of a workbook leaves open: a question with its answers on the preview. Until it is answered nothing is written,
// but for what is only offered (`isWaitedFor`).
import type { LawValue } from '../law.ts';

export const lawsOfDoubts = {
  form_open: {
    status: 422,
    zh: '这张表像几种表式，只看表头和标题分不清：请说明是哪一种，以后同样表头的照认',
    en: 'The table may be of several forms, which its head and title do not tell apart: say which it is; the head is known from then on',
  },
  sheet_hidden: {
    status: 422,
    zh: '这张工作表在文件里是隐藏的：请说明是跳过，还是照读',
    en: 'The sheet is hidden in the file: say whether it is left out or read',
  },
  rows_hidden: {
    status: 422,
    zh: '有的行是隐藏的（手工隐藏或被筛选掉）：请说明是跳过，还是照读',
    en: 'Some rows are hidden, by hand or by a filter: say whether they are left out or read',
  },
  rows_struck: {
    status: 422,
    zh: '有的行划了删除线：请说明是跳过，还是照读',
    en: 'Some rows are struck through: say whether they are left out or read',
  },
  sum_rows: {
    status: 422,
    zh: '有的行像是合计数或其中数，不是一个项目：请说明是跳过，还是照登记',
    en: 'Some rows look like sums of others and not like something of their own: say whether they are left out or taken',
  },
  total_differs: {
    status: 422,
    zh: '合计行的金额与各行相加不符：请说明是跳过合计、以各行为准，还是这一行不是合计、照登记',
    en: 'A row of sums does not say what the rows come to: say whether it is left out and the rows hold, or is no sum and taken',
  },
  row_aside: {
    status: 422,
    zh: '有金额的行看着像标题、小计或注释：请说明是跳过，还是照登记',
    en: 'A row with an amount looks like a title, a sum or a note: say whether it is left out or taken',
  },
  months_differ: {
    status: 422,
    zh: '各月相加与合计（累计）不符：请说明是以各月为准，还是这些行先不收',
    en: 'The months do not come to their sum: say whether the months hold or the rows are left out',
  },
  planned: {
    status: 422,
    zh: '旁边写着还没有办成（拟、计划、预计、未开工等）：请说明是计划，还是已经办成',
    en: 'What stands beside the day says that it is only planned: say whether it is a plan or was done',
  },
  year_open: {
    status: 422,
    zh: '日期没有写年份，从表上看不准是哪一年：请选一个，或填四位年份',
    en: 'The days name no year, and what stands around them leaves it open: say which it is',
  },
  report_day: {
    status: 422,
    zh: '表里没有写日期的一列，或没有写数截至哪一天：请说明按哪一天登记（年月日）',
    en: 'The table has no column with the day, or does not say up to which day it tells: say which day is meant',
  },
  cell_left: {
    status: 422,
    zh: '不是必填的列里，有的格子写的读不成这一列要的内容：请说明是这一格先空着、行照收，还是这些行先不收',
    en: 'Cells of a column that need not be filled do not say what it is for: say whether they are left empty and the rows taken, or the rows left out',
  },
  progress_told: {
    status: 422,
    zh: '进展（备注）里写着签约、开工等和日期，表里没有填这些日期：请说明是否按下面写的登记',
    en: 'A column of progress or remarks tells signings, starts and the like with their days, which stand in no column: say whether they are recorded as it says',
  },
  amount_about: {
    status: 422,
    zh: '金额写的是约数（约、左右等）：请说明是按写的数登记，还是金额先空着，还是这些行先不收',
    en: 'Amounts are said to be about so much: say whether they are taken as written, left empty, or the rows left out',
  },
  rate_open: {
    status: 422,
    zh: '到资只写了美元，没有写人民币和汇率：请填折算汇率（1 美元合人民币多少元），或者这些行先不收',
    en: 'Arrivals are told in US dollars alone: say the rate (yuan for a dollar), or leave the rows out',
  },
  parties_open: {
    status: 422,
    zh: '签约双方写了甲方、乙方，看不出哪一方是投资方：请说明',
    en: 'Of the two parties of a signing nothing tells which invests: say which',
  },
  firm_brackets: {
    status: 422,
    zh: '企业名称后面的括号里还写着别的：请说明企业是括号前的、是括号里的投资方，还是括号也是名称的一部分',
    en: 'Behind the name of a firm something stands in brackets: say whether the firm is what stands before them, the investor in them, or all of it',
  },
  day_span: {
    status: 422,
    zh: '日期只写到上旬、中旬或下旬：请说明是按这一旬的起止两天登记，还是这些行先不收',
    en: 'The days say no more than a third of a month: say whether its first and last day are taken, or the rows left out',
  },
  unit_changes: {
    status: 422,
    zh: '表中间有一行写着另一种单位：请说明下面各行用哪一种',
    en: 'A line between the rows names another unit than the head: say in which the rows below it are',
  },
  format_unit: {
    status: 422,
    zh: '单元格显示的单位与表头不同：请说明以哪个为准',
    en: 'The cells are shown in another unit than the head’s: say which of the two is meant',
  },
  merged_amount: {
    status: 422,
    zh: '一个数合并在几行里：请说明是每行都是这个数，还是几行合起来的数',
    en: 'One amount is merged over several rows: say whether it is that of each, or of all together',
  },
  picture: {
    status: 422,
    zh: '单元格里是图片，读不出文字：请说明是先空着（图片另作附件上传），还是这些行先不收',
    en: 'The cells hold pictures and no text: say whether they are left empty (and the pictures attached as files) or the rows left out',
  },
  magnitude: {
    status: 422,
    zh: '金额与同一列的其他数差了上千倍，可能单位写错：请说明',
    en: 'The amounts differ from the others of their column by a thousand times, so the unit may be wrong: say what is meant',
  },
  office_named: {
    status: 422,
    zh: '表里没有填单位，旁边写着一个单位：请说明这些行归哪个单位',
    en: 'The rows name no office, and what stands around them names one: say whose they are',
  },
  office_word: {
    status: 422,
    zh: '单位写法不认识：请说明是哪个单位，以后照认',
    en: 'The office is written in a way that is not known: say which it is; it is known from then on',
  },
  office_own: {
    status: 422,
    zh: '有的行写的单位是部门、乡镇等，不在报送单位名录里：请说明这些行是否都归本单位，以后照认',
    en: 'Rows name bureaus or towns that are no reporting offices: say whether all of them are the sender’s own; it is known from then on',
  },
  repeated_arrival: {
    status: 422,
    zh: '同一笔到资（项目、日期、金额都相同）在两张表上都有：请说明是一笔，还是两笔',
    en: 'An arrival of one project, day and amount stands in two tables: say whether it is one or two',
  },
  firm_spelled: {
    status: 422,
    zh: '投资方与台账里写法不同，像是同一家企业：请说明',
    en: 'The investor is written otherwise than in the ledger and looks like the same firm: say whether it is',
  },
  project_founded: {
    status: 422,
    zh: '有的行说的项目台账里没有，但行里写了投资方或总投资：请说明是按这些行新登记项目，还是这些行先不收',
    en: 'Rows speak of projects that the ledger lacks and say who invests or how much: say whether they found the projects or are left out',
  },
  rank_open: {
    status: 422,
    zh: '有的人没有写领导类型，从职务也看不出：请说明按哪一类登记（类型不一的，请在表里加“领导类型”一列）',
    en: 'Of some people the rank is not said, nor by their title: say which it is (where they differ, add a column 领导类型)',
  },
  rows_gone: {
    status: 422,
    zh: '上次的表里有、这次没有的行：请说明怎么办',
    en: 'Rows of the last file are not in this one: say what that means',
  },
  projects_left_out: {
    status: 422,
    zh: '同一次活动（外出）在台账里有、这次的行里没有写的项目：请说明是留着还是去掉',
    en: 'The ledger has projects at an activity or outing that its row does not name this time: say whether they stay',
  },
  worked_out: {
    status: 422,
    zh: '由台账算出的列（台账现阶段、台账累计到资等）与台账现在的不同：这些列只看不导入，要改请改节点、到位资金的表',
    en: 'Columns that the ledger works out differ from what it has now: they are not taken; change milestones and arrivals by their own forms',
  },
  funds_earlier: {
    status: 422,
    zh: '累计到位比本年（本月）到位的多：台账里没有的往年（上月以前）到位，请说明是否补记',
    en: 'The total is more than what came this year (this month): say whether what came earlier is put down where the ledger lacks it',
  },
  funds_of_years: {
    status: 422,
    zh: '开工以来的累计里有台账没有的到资，项目在今年以前就有了：请说明是不是都是今年到的',
    en: 'A total since the project began holds money that the ledger lacks, of a project older than this year: say whether all of it came this year',
  },
  industry_proposed: {
    status: 422,
    zh: '有的行没有写国民经济行业：按写的行业名称、项目名称推荐如下，可以一次采用，也可以先空着',
    en: 'Some rows say no class of the economy: these are proposed by the word that stands there, or the name of the project',
  },
  running_total: {
    status: 422,
    zh: '金额像是累计数：请说明是今年以来的累计、开工以来的累计，还是每行各是一笔到资',
    en: 'The amounts look like running totals: say whether they run since the year began or since the project did, or are an arrival each',
  },
} satisfies Readonly<Record<string, LawValue>>;
