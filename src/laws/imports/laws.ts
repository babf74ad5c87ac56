// Laws of rows of a workbook, and of imports as a whole.
import type { LawValue } from '../law.ts';

export const lawsOfImports = {
  import_unknown: {
    status: 404,
    zh: '没有这次导入，或不在您的权限范围内；预览后 14 天没有写入的已清除，请重新上传',
    en: 'No such import, or it is out of your reach; a preview that was not applied for 14 days is gone, send the file again',
  },
  form_unknown: {
    status: '404/422',
    zh: '没有这种表式，请从模板列表中选择',
    en: 'No such form; choose one from the list',
  },
  record_unknown: {
    status: 422,
    zh: '台账里没有这条记录，或不在您的权限范围内，或不是这张表的；重新导出再改，新增的行请把台账记录号空着',
    en: 'No such record in the ledger, or it is out of your reach or of another form; export again and change that, and leave the number of new rows empty',
  },
  record_of_another: {
    status: 422,
    zh: '台账记录号是另一个项目的；重新导出再改，新增的行请把台账记录号空着',
    en: 'The record is of another project; export again and change that, and leave the number of new rows empty',
  },
  record_changed_since: {
    status: 422,
    zh: '导出以后这条记录在台账里改过或撤回了；请重新导出，在新的表里改',
    en: 'The record was changed or withdrawn after it was exported; export again and change that',
  },
  record_twice: {
    status: 422,
    zh: '同一个台账记录号在表里有两行；新增的行请把台账记录号空着',
    en: 'Two rows bear the number of one record; leave that of a new row empty',
  },
  amount_must_be_rmb: {
    status: 422,
    zh: '这一栏只填人民币金额，外币请填在外资栏',
    en: 'Only RMB here; foreign money has its own column',
  },
  amount_must_be_usd: {
    status: 422,
    zh: '这一栏只填美元金额，人民币请填在到资金额栏',
    en: 'Only US dollars here; RMB has its own column',
  },
  phases_not_understood: {
    status: 422,
    zh: '分期写法看不懂，请写成“一期1.2亿元；二期3亿元”',
    en: 'The phases are not understood; write 一期1.2亿元；二期3亿元',
  },
  office_name_ambiguous: {
    status: 422,
    zh: '有两个单位同名，请写单位全称或代码',
    en: 'Two offices bear this name; write it in full',
  },
  project_not_found: {
    status: 422,
    zh: '台账里没有对应的项目，请先登记项目，或核对名称、企业和签约日期',
    en: 'No project in the ledger fits; register it first, or check name, company and signing day',
  },
  project_ambiguous: {
    status: 422,
    zh: '台账里有多个项目对得上，请补上项目编号',
    en: 'Several projects fit; add the project’s code',
  },
  row_contradicts_earlier_row: {
    status: 422,
    zh: '与本文件前面的行矛盾，请核对后只保留一行',
    en: 'It contradicts an earlier row of the file; keep one of the two',
  },
  no_table_recognised: {
    status: 422,
    zh: '文件里没有认出任何一种报表，请检查表头，或下载模板填写',
    en: 'No known table was found; check the headings, or use the template',
  },
  head_row_blank: {
    status: 422,
    zh: '第 {row} 行没有内容，表头不能从这一行开始；请选有表头文字的那一行',
    en: 'Row {row} is blank, so no head can begin there; choose the row that has the headings',
  },
  own_file_not_xlsx: {
    status: 422,
    zh: '发来的不是 .xlsx，没有可标注的原表；请下载“拒收的行”，或另存为 .xlsx 再上传',
    en: 'What was sent is no .xlsx, so there is nothing to mark: download the refused rows, or save it as .xlsx and send it again',
  },
  head_leaves_no_rows: {
    status: 422,
    zh: '“{sheet}”的表头说到第 {row} 行为止，下面没有可读的行；没有表头的表，请选“没有表头，从这一行读起”',
    en: 'The head of “{sheet}” is said to reach to row {row}, under which nothing is left to read; a table without a head is read from its first row',
  },
  column_not_there: {
    status: 422,
    zh: '“{sheet}”这张表没有 {column} 列；有的是 {there} 列，请改选其中一列',
    en: 'The table of “{sheet}” has no column {column}; it has {there}: choose one of these',
  },
  unit_of_no_amount: {
    status: 422,
    zh: '{column} 列（{heading}）读作“{name}”，不是数量，不能说单位是{unit}；请先把这一列读作金额或面积，再选单位',
    en: 'Column {column} ({heading}) is read as {name}, which is no amount and has no unit ({unit}): read it as an amount or an area first',
  },
  doubt_unknown: {
    status: '404/422',
    zh: '这次导入没有这个问题，预览可能已经更新；请刷新后再答',
    en: 'The import has no such question; it may have been read anew: reload, then answer',
  },
  doubt_answer_unknown: {
    status: 422,
    zh: '这个问题没有这种回答，可以答：{answers}',
    en: 'The question has no such answer; it can be one of {answers}',
  },
  running_total_below_ledger: {
    status: 422,
    zh: '累计数比台账到这一天已有的 {wan} 万元还少，请核对；台账多登的，先更正台账',
    en: 'The running total is less than what the ledger has up to that day ({wan} 万元); check it, or correct the ledger first',
  },
  outing_not_found: {
    status: 422,
    zh: '找不到对应的外出招商登记，请先导入外出招商表，或核对日期、地点',
    en: 'No outing fits; import the outings first, or check day and destination',
  },
  activity_ambiguous: {
    status: 422,
    zh: '同名的招商活动有 {count} 次（{days}），请在“活动日期”一列写明是哪一天的；日期也相同的，请在页面上更正这条记录时选择',
    en: 'There are {count} activities of this name ({days}); say in the column of its day which one, or, where they are of one day, choose it on the page',
  },
  activity_not_found: {
    status: 422,
    zh: '找不到对应的招商活动登记，请先导入活动表，或核对名称、日期',
    en: 'No activity fits; import the activities first, or check name and day',
  },
  funds_day_unknown: {
    status: 422,
    zh: '到位资金没有写明截至哪一天：请在标题写上“截至2023年6月30日”或“2023年1-6月”，或在“表里没有的项”填到位资金截至日',
    en: 'Nothing says up to which day the money is told: write it into the title, or say it once for all rows',
  },
  funds_totals_contradict: {
    status: 422,
    zh: '累计数比其中的本年数或本月数还小，请核对这一行的到位资金',
    en: 'The total is less than what is said to be part of it; check the amounts of this row',
  },
  month_told_otherwise: {
    status: 422,
    zh: '照这一行，台账里这个月按月登记的那一笔应当没有；请先在项目页撤回那一笔，再导入',
    en: 'By this row the ledger’s entry that tells the month as a whole should not be there; withdraw it on the project’s page first',
  },
  group_refused: {
    status: 422,
    zh: '同一条登记的其他行有错，整条未采纳；请把各行一并改好',
    en: 'Another row of the same entry is refused, so the whole entry is; mend its rows together',
  },
  lists_do_not_match: {
    status: 422,
    zh: '几栏用顿号分开的个数不一致，请逐一对应',
    en: 'The lists in these cells have different lengths; let them match one by one',
  },
  offices_are_kept_by_administrators: {
    status: 422,
    zh: '单位由管理员在“单位管理”里新设，不能从表格导入；请联系管理员',
    en: 'Offices are founded by administrators on the screen “Offices” and are not imported; ask one of them',
  },
  import_not_previewed: {
    status: 409,
    zh: '这次导入已经写入或撤销，不能再改；请重新上传文件',
    en: 'The import was already applied or undone; send the file again',
  },
  import_cancelled: {
    status: 409,
    zh: '已取消，这次没有写入任何内容；需要时请重新操作',
    en: 'It was cancelled and nothing of it was kept; do it again when you want it',
  },
  import_altered: {
    status: 409,
    zh: '这份预览在识别之后被改动过，或本系统的密钥已更换，没有写入任何内容；请重新上传文件，密钥没有换过的请告知系统管理员',
    en: 'The preview was altered after it was made, or the server has another key; nothing was written. Send the file again, and unless the key was replaced tell the administrator',
  },
  import_has_no_rows: {
    status: 422,
    zh: '这份文件没有可写入的行（都已在台账中、被拒绝或被略过），无需写入；请改好文件后重新上传',
    en: 'No row of the file is new or changed (all are known, refused or left out), so nothing is written; mend the file and send it again',
  },
  import_not_applied: {
    status: 409,
    zh: '这次导入没有写入台账，无需撤销',
    en: 'The import was not applied; there is nothing to undo',
  },
  import_out_of_date: {
    status: 409,
    zh: '预览之后台账有变动，结果与您看到的不同（新增 {new}、变更 {changed}、拒绝 {refused}）；请再看一遍预览后写入',
    en: 'The ledger moved since the preview (now new {new}, changed {changed}, refused {refused}); look again, then apply',
  },
  import_is_built_on: {
    status: 409,
    zh: '后来有 {entries} 条登记建立在这次导入之上，请先撤销或更正它们',
    en: '{entries} later entries build on this import; withdraw or correct them first',
  },
} satisfies Readonly<Record<string, LawValue>>;
