// Why somebody should look at a table of a workbook before it is taken.
import type { LawValue } from '../law.ts';

export const lawsOfTables = {
  table_fits_two_forms: {
    status: 422,
    zh: '这张表像两种表式，请指定是哪一种',
    en: 'The table fits two forms; say which it is',
  },
  column_fits_two_fields: {
    status: 422,
    zh: '这一列像两个项目，请指定是哪一个',
    en: 'The column fits two fields; say which it is',
  },
  field_offered_twice: {
    status: 422,
    zh: '有两列都像同一项目，请指定用哪一列',
    en: 'Two columns offer one field; say which to take',
  },
  field_not_offered: {
    status: 422,
    zh: '缺少必填的列，请指定对应列；表里没有的，填一次用于各行',
    en: 'A required column is missing: point to it, or say once what holds for all rows',
  },
  unit_unknown: {
    status: 422,
    zh: '这一列没有写单位，请选定单位，或在表头写明（如“万元”）后重新上传',
    en: 'The column names no unit: choose it, or write it into the heading (such as 万元) and send the file again',
  },
  unit_does_not_fit: {
    status: 422,
    zh: '这一列的单位与项目不符，请核对',
    en: 'The column’s unit does not fit its field; check it',
  },
} satisfies Readonly<Record<string, LawValue>>;
