// Why a file as a whole is not read, and what its sender can do.
import type { LawValue } from '../law.ts';

const damaged: LawValue = {
  status: 422,
  zh: '文件已损坏或不是正常的工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
  en: 'The file is damaged or no proper workbook; open it in Excel, save it anew as .xlsx and send that',
};
const tooLarge = (zh: string, en: string): LawValue => ({
  status: 422,
  zh: `${zh}；请拆成几个文件，或删去空白区域后再上传`,
  en: `${en}; split the file, or delete the empty area, and send it again`,
});

export const lawsOfFiles = {
  file_unreadable: { status: 422, zh: '文件读取失败，请重新上传', en: 'The file could not be read; send it again' },
  file_too_large: { ...tooLarge('文件过大', 'The file is too large'), status: 413 },
  file_not_a_workbook: {
    status: 422,
    zh: '这不是 Excel 或 WPS 表格，请另存为 .xlsx 再上传',
    en: 'This is no workbook; save it as .xlsx and send that',
  },
  file_is_old_xls: {
    status: 422,
    zh: '这是 Excel 95 或更早的 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx 再上传',
    en: 'This is an .xls of Excel 95 or before; save it as .xlsx and send that',
  },
  file_is_xlsb: {
    status: 422,
    zh: '这是二进制的 .xlsb 文件，请用 Excel 或 WPS 另存为 .xlsx 再上传',
    en: 'This is a binary .xlsb; save it as .xlsx and send that',
  },
  file_is_page: {
    status: 422,
    zh: '这是网页或 XML 改了名的表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传',
    en: 'This is a web page or XML under the name of a workbook; open it in Excel, save it as .xlsx and send that',
  },
  file_is_encrypted: {
    status: 422,
    zh: '文件设有密码，请去掉密码后再上传',
    en: 'The file is locked by a password; remove it and send the file again',
  },
  xls_damaged: damaged,
  zip_damaged: damaged,
  zip_too_many_entries: damaged,
  zip_entry_name_unsafe: damaged,
  zip_entry_twice: damaged,
  zip_expands_too_far: tooLarge('文件解压后过大', 'The file expands too far'),
  zip_size_untrue: damaged,
  part_missing: damaged,
  xml_malformed: damaged,
  xml_declares_entities: damaged,
  xml_too_deep: damaged,
  xml_markup_too_long: damaged,
  too_many_sheets: tooLarge('工作表过多', 'There are too many sheets'),
  too_many_rows: tooLarge('行数过多', 'There are too many rows'),
  too_many_columns: tooLarge('列数过多', 'There are too many columns'),
  too_many_shared_strings: tooLarge('文字内容过多', 'There is too much text'),
  too_much_text: tooLarge('单元格文字合计过多', 'The cells hold too much text together'),
  too_many_styles: damaged,
  too_many_merges: tooLarge('合并单元格过多', 'There are too many merged cells'),
  too_many_copies: tooLarge('重复的单元格过多', 'Too many cells stand there by a count of repeats'),
  merge_too_large: tooLarge('合并单元格范围过大', 'A merged cell is too large'),
  cell_reference_invalid: damaged,
  cell_out_of_order: damaged,
  cell_text_too_long: {
    status: 422,
    zh: '有单元格文字过长，请缩短后再上传',
    en: 'A cell holds too long a text; shorten it',
  },
  csv_encoding_unknown: {
    status: 422,
    zh: '看不出 .csv 的文字编码，请存为 UTF-8 或 GB18030',
    en: 'The encoding of the .csv is not clear; save it as UTF-8 or GB18030',
  },
  csv_quote_open: {
    status: 422,
    zh: '.csv 中有引号没有配对，请检查最后一处引号',
    en: 'A quotation mark in the .csv is never closed; check the last one',
  },
  took_too_long: tooLarge('文件读取超时', 'Reading the file took too long'),
} satisfies Readonly<Record<string, LawValue>>;
