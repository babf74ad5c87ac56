// Laws of one cell of a workbook.
import type { LawValue } from '../law.ts';

export const lawsOfCells = {
  cell_is_error: {
    status: 422,
    zh: '单元格是公式错误（如 #REF!），请改成数值或文字',
    en: 'The cell is a formula error; put a value in',
  },
  cell_uncalculated: {
    status: 422,
    zh: '公式还没有算出结果；请用 Excel 或 WPS 打开文件并保存后再上传，或改成数值、文字',
    en: 'The formula has not been worked out; open the file in Excel or WPS and save it, or put a value in',
  },
  cell_is_picture: {
    status: 422,
    zh: '单元格里是图片，没有文字；请写上文字，图片作为附件上传',
    en: 'The cell holds a picture and no text; write the text, and attach the picture as a file',
  },
  cell_has_note_mark: {
    status: 422,
    zh: '带有注号或圈码（如①、²），请把它移到备注',
    en: 'It carries a mark of a note (such as ① or ²); move that to the remarks',
  },
  cell_parted_digits: {
    status: 422,
    zh: '中间有空格或换行，看不出是一个数还是两个；只有一个请连着写，有两个请分成两格',
    en: 'A blank or line break parts the digits, so it may be one number or two; write one without it, or two in two cells',
  },
  cell_approximate: {
    status: 422,
    zh: '写的是约数（如“约5亿”），请填准确数；未定请写“未定”',
    en: 'The amount is approximate; give it exactly, or write 未定',
  },
  cell_not_money: {
    status: 422,
    zh: '不是金额，请填数字，如 1.25 或 1.25亿元',
    en: 'This is no amount; write 1.25 or 1.25亿元',
  },
  cell_unit_unknown: {
    status: 422,
    zh: '看不出单位，请在表头或单元格写明（元/万元/亿元/万美元）',
    en: 'The unit is not clear; name it in the head or the cell',
  },
  cell_unit_conflicts: {
    status: 422,
    zh: '单元格的单位与表头不一致，请改成一致',
    en: 'The unit in the cell is not that of the head; make them one',
  },
  cell_too_precise: {
    status: 422,
    zh: '小数位过多，金额最小到分',
    en: 'Too many decimals; the smallest amount is one fen',
  },
  cell_not_a_day: { status: 422, zh: '不是日期，请写成 2023-05-08', en: 'This is no day; write 2023-05-08' },
  cell_day_approximate: {
    status: 422,
    zh: '没有写到某一天（如“5月中旬”），请写明日期；只知道月份的写“2023年5月”',
    en: 'It names no day (such as 5月中旬, the middle of May); write the day, or the month alone where no more is known',
  },
  cell_day_impossible: { status: 422, zh: '没有这一天，请核对年月日', en: 'There is no such day; check it' },
  cell_day_year_missing: {
    status: 422,
    zh: '日期缺年份，请补上四位年份',
    en: 'The year is missing; add its four digits',
  },
  cell_day_year_short: { status: 422, zh: '年份只有两位，请写四位年份', en: 'The year has two digits; write four' },
  cell_day_ambiguous: {
    status: 422,
    zh: '日期有两种读法，请写成 2023-05-08',
    en: 'The day reads two ways; write 2023-05-08',
  },
  cell_day_incomplete: {
    status: 422,
    zh: '日期不完整，请写到日',
    en: 'The day is incomplete; write year, month and day',
  },
  cell_not_a_count: { status: 422, zh: '不是数量，请填整数', en: 'This is no count; write a whole number' },
  cell_not_whole: { status: 422, zh: '应为整数，请去掉小数', en: 'A whole number is wanted here' },
  cell_negative: { status: 422, zh: '不能是负数，请核对', en: 'It cannot be negative; check it' },
  cell_not_a_percent: { status: 422, zh: '不是百分比，请写成 12.5%', en: 'This is no percentage; write 12.5%' },
  cell_not_a_measure: {
    status: 422,
    zh: '不是面积等计量，请填数字和单位',
    en: 'This is no measure; write a number and its unit',
  },
  cell_not_in_list: {
    status: 422,
    zh: '不在可选项中，请填其中一项：{expected}',
    en: 'Not one of the choices; write one of: {expected}',
  },
  cell_fits_two_choices: {
    status: 422,
    zh: '对应两个选项，请写完整，填其中一项：{expected}',
    en: 'It fits two choices; write one of: {expected}',
  },
  cell_not_yes_or_no: { status: 422, zh: '请填“是”或“否”', en: 'Write 是 or 否' },
  cell_required: { status: 422, zh: '这一格必填，请补上', en: 'This cell is required; fill it in' },
  cell_not_a_heading: {
    status: 422,
    zh: '这里应写本表的表头，如“总投资额”，或写“全部”',
    en: 'Name headings of this table here, or 全部 for all of them',
  },
} satisfies Readonly<Record<string, LawValue>>;
