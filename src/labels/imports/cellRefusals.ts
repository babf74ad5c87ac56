// Why one cell or one heading of a workbook is not taken, and how to mend it.
import type { Words } from '../language.ts';

export const cellRefusalWords: Readonly<Record<string, Words>> = {
  cell_is_error: {
    zh: '单元格是公式错误（如 #REF!），请改成数值或文字',
    en: 'The cell is a formula error; put a value in',
  },
  cell_approximate: {
    zh: '写的是约数（如“约5亿”），请填准确数；未定请写“未定”',
    en: 'The amount is approximate; give it exactly, or write 未定',
  },
  cell_not_money: { zh: '不是金额，请填数字，如 1.25 或 1.25亿元', en: 'This is no amount; write 1.25 or 1.25亿元' },
  cell_unit_unknown: {
    zh: '看不出单位，请在表头或单元格写明（元/万元/亿元/万美元）',
    en: 'The unit is not clear; name it in the head or the cell',
  },
  cell_unit_conflicts: {
    zh: '单元格的单位与表头不一致，请改成一致',
    en: 'The unit in the cell is not that of the head; make them one',
  },
  cell_too_precise: { zh: '小数位过多，金额最小到分', en: 'Too many decimals; the smallest amount is one fen' },
  cell_not_a_day: { zh: '不是日期，请写成 2023-05-08', en: 'This is no day; write 2023-05-08' },
  cell_day_impossible: { zh: '没有这一天，请核对年月日', en: 'There is no such day; check it' },
  cell_day_year_missing: { zh: '日期缺年份，请补上四位年份', en: 'The year is missing; add its four digits' },
  cell_day_year_short: { zh: '年份只有两位，请写四位年份', en: 'The year has two digits; write four' },
  cell_day_ambiguous: { zh: '日期有两种读法，请写成 2023-05-08', en: 'The day reads two ways; write 2023-05-08' },
  cell_day_incomplete: { zh: '日期不完整，请写到日', en: 'The day is incomplete; write year, month and day' },
  cell_not_a_count: { zh: '不是数量，请填整数', en: 'This is no count; write a whole number' },
  cell_not_whole: { zh: '应为整数，请去掉小数', en: 'A whole number is wanted here' },
  cell_negative: { zh: '不能是负数，请核对', en: 'It cannot be negative; check it' },
  cell_not_a_percent: { zh: '不是百分比，请写成 12.5%', en: 'This is no percentage; write 12.5%' },
  cell_not_a_measure: { zh: '不是面积等计量，请填数字和单位', en: 'This is no measure; write a number and its unit' },
  cell_not_in_list: {
    zh: '不在可选项中，请填其中一项：{expected}',
    en: 'Not one of the choices; write one of: {expected}',
  },
  cell_fits_two_choices: {
    zh: '对应两个选项，请写完整，填其中一项：{expected}',
    en: 'It fits two choices; write one of: {expected}',
  },
  cell_not_yes_or_no: { zh: '请填“是”或“否”', en: 'Write 是 or 否' },
  cell_required: { zh: '这一格必填，请补上', en: 'This cell is required; fill it in' },
  cell_not_a_heading: {
    zh: '这里应写本表的表头，如“总投资额”，或写“全部”',
    en: 'Name headings of this table here, or 全部 for all of them',
  },

  table_fits_two_forms: { zh: '这张表像两种表式，请指定是哪一种', en: 'The table fits two forms; say which it is' },
  column_fits_two_fields: { zh: '这一列像两个项目，请指定是哪一个', en: 'The column fits two fields; say which it is' },
  field_offered_twice: {
    zh: '有两列都像同一项目，请指定用哪一列',
    en: 'Two columns offer one field; say which to take',
  },
  field_not_offered: { zh: '缺少必填的列，请补上或指定对应列', en: 'A required column is missing; add or point to it' },
  unit_unknown: {
    zh: '这一列没有写单位，请在表头写明（如“万元”）后重新上传',
    en: 'The column names no unit: write it into the heading (such as 万元) and send the file again',
  },
  unit_does_not_fit: { zh: '这一列的单位与项目不符，请核对', en: 'The column’s unit does not fit its field; check it' },
};
