// What each law says to a person: what is wrong, and what to do about it. `{name}` is filled from the breach's detail.
import type { Breach } from '../domain/refusal.ts';
import { accountRefusalWords } from './people/refusals.ts';
import { cellRefusalWords } from './imports/cellRefusals.ts';
import { closeRefusalWords } from './closes/refusals.ts';
import { cityRefusalWords } from './offices/cityRefusals.ts';
import { nounLaws } from './entries/nouns.ts';
import { evidenceRefusalWords } from './evidence/refusals.ts';
import { identityRefusalWords } from './identity/refusals.ts';
import { guardRefusalWords, spanText } from './keeping/guardRefusals.ts';
import { fieldWords, inputRefusalWords, wantedWords } from './inputRefusals.ts';
import { importRefusalWords } from './imports/refusals.ts';
import { consentRefusalWords } from './entries/consentRefusals.ts';
import { clauseRefusalWords } from './clauses/refusals.ts';
import { creditRefusalWords } from './credit/refusals.ts';
import { grainWord, smallCellRefusalWords } from './figures/cells.ts';
import { commonFigureName } from './figures/words.ts';
import type { Language, Words } from './language.ts';
import { nounWord } from './nouns.ts';
import { periodName } from './figures/periods.ts';
import { campaignRefusalWords } from './pursuits/campaignRefusals.ts';
import { pursuitRefusalWords } from './pursuits/refusals.ts';
import { officeRefusalWords } from './offices/refusals.ts';
import { radarRefusalWords } from './radar/refusals.ts';
import { providerRefusalWords } from './people/providerRefusals.ts';
import { sheetRefusalWords } from './imports/sheetRefusals.ts';
import { chainRefusalWords } from './chains/refusals.ts';
import { checkRefusalWords } from './check/refusals.ts';
import { registerRefusalWords } from './companies/registerRefusals.ts';
import { signInRefusalWords } from './people/signInRefusals.ts';
import { stageRefusalWords } from './stages/refusals.ts';
import { verificationRefusalWords } from './verification/refusals.ts';
import { workRefusalWords } from './workRefusals.ts';

const words: Readonly<Record<string, Words>> = {
  // Who asks, and with which right.
  ...nounLaws,
  ...checkRefusalWords,
  ...workRefusalWords,
  ...chainRefusalWords,
  ...registerRefusalWords,
  ...signInRefusalWords,
  ...accountRefusalWords,
  ...providerRefusalWords,
  ...cityRefusalWords,
  ...pursuitRefusalWords,
  ...identityRefusalWords,
  ...campaignRefusalWords,
  ...consentRefusalWords,
  right_required: {
    zh: '您没有这项权限，请向管理员申请相应角色',
    en: 'You lack the right for this; ask an administrator for the role',
  },
  office_out_of_scope: {
    zh: '这个单位不在您的权限范围内，请换成本单位，或请该单位填报',
    en: 'This office is out of your reach; choose your own, or let that office do it',
  },
  office_unknown: { zh: '没有这个单位，请从单位列表中选择', en: 'No such office; choose one from the list' },
  city_unknown: { zh: '没有这个城市，请检查城市代码', en: 'No such city; check its code' },
  write_header_missing: {
    zh: '请求缺少 x-yiwang 标头，已拒绝；请从本系统页面操作，接口调用请加上 x-yiwang: 1',
    en: 'The header x-yiwang is missing; use the page itself, or send x-yiwang: 1 with every write',
  },
  write_from_another_site: {
    zh: '这次提交不是从本系统页面发出的，已拒绝；请打开本系统页面再办',
    en: 'This was not sent from our own page and is refused; open the page itself',
  },
  too_many_requests: {
    zh: '请求过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  account_unknown: { zh: '没有账号 {name}，请检查账号名', en: 'There is no account {name}; check the name' },

  // What is asked.
  ...inputRefusalWords,
  ...smallCellRefusalWords,
  not_found: { zh: '没有这个页面或接口，请检查地址', en: 'There is no such page or route; check the address' },
  period_malformed: {
    zh: '期间“{text}”看不懂，请写成 2023、2023-H1、2023-Q3、2023-05、2023-01..2023-10，考核年度写成 A2023',
    en: 'The period "{text}" is not understood; write 2023, 2023-H1, 2023-Q3, 2023-05, 2023-01..2023-10, or A2023 for an assessment year',
  },
  instant_malformed: {
    zh: '截至时刻看不懂，请写成 2024-01-05T09:00:00Z',
    en: 'The instant is not understood; write 2024-01-05T09:00:00Z',
  },
  figure_unknown: { zh: '没有这项指标，请从指标目录中选择', en: 'No such figure; choose one from the list' },
  figure_not_in_force: {
    zh: '这项指标在所选期间没有生效的口径，请换一个期间',
    en: 'The figure has no definition in force in this period; choose another period',
  },
  project_unknown: {
    zh: '没有这个项目，或不在您的权限范围内，请检查项目编号',
    en: 'No such project, or it is out of your reach; check its code',
  },
  company_unknown: { zh: '没有这家企业，请先登记企业', en: 'No such company; register it first' },
  entry_unknown: {
    zh: '没有这条登记，或不在您的权限范围内',
    en: 'No such entry, or it is out of your reach',
  },
  import_unknown: {
    zh: '没有这次导入，或不在您的权限范围内；预览后 14 天没有写入的已清除，请重新上传',
    en: 'No such import, or it is out of your reach; a preview that was not applied for 14 days is gone, send the file again',
  },
  form_unknown: { zh: '没有这种表式，请从模板列表中选择', en: 'No such form; choose one from the list' },
  publication_unknown: { zh: '没有这份已发布的通报', en: 'No such publication' },
  views_too_many: {
    zh: '已存的视图已有 {most} 个，请先删去不用的',
    en: 'There are {most} saved views already; delete those that are not needed',
  },
  request_too_slow: {
    zh: '请求没有在限时内传完，请检查网络后重试；大文件请压缩或拆分',
    en: 'The request did not arrive in time; check the line and try again, and compress or split a large file',
  },
  view_unknown: { zh: '没有这个已存视图', en: 'No such saved view' },

  // The door.
  key_reused_with_other_content: {
    zh: '这次提交与先前同一编号的内容不同，为免重复已拒绝；请刷新页面后重新提交',
    en: 'This submission differs from the earlier one with its key; reload the page and submit again',
  },
  id_taken: { zh: '编号已被占用，请刷新页面后重新提交', en: 'The id is taken; reload the page and submit again' },
  conflict_try_again: { zh: '同时有人在修改，请稍后再提交一次', en: 'Somebody changed it at once; submit again' },
  database_unreachable: {
    zh: '数据库暂时连不上，您的内容没有保存；请稍后再试',
    en: 'The database cannot be reached and nothing was saved; try again in a moment',
  },
  saved_or_not_unknown: {
    zh: '数据库在保存途中断开，尚不知是否已经保存；请稍后把同一表单再提交一次，不会重复入账',
    en: 'The connection broke while it was being saved, so it may be saved or not; submit the same form again in a moment, and it will not count twice',
  },
  ...guardRefusalWords,
  unexpected_fault: {
    zh: '系统自身出错，不是您填的内容造成的，未作任何改动；请把编号 {id} 告诉管理员',
    en: 'The system failed, by no fault of what you typed, and nothing was changed; tell your administrator the number {id}',
  },
  payload_too_large: { zh: '提交内容过大，请分批提交', en: 'Too much at once; send it in parts' },

  // Every entry.
  day_in_future: {
    zh: '日期 {day} 晚于今天（{today}），请填实际发生的日期',
    en: 'The day {day} is after today ({today}); give the day it happened',
  },
  day_impossible: { zh: '没有这一天，请写成 2023-05-08', en: 'There is no such day; write 2023-05-08' },
  audit_before_event: {
    zh: '审核日期 {day} 早于发生日期，请核对两个日期',
    en: 'The audit day {day} is before the event; check both days',
  },
  reversed_entry_unknown: {
    zh: '要更正或撤回的登记不存在，或不是本单位及下级单位的；请该单位更正，或请上级单位处理',
    en: 'The entry to correct or withdraw does not exist, or is not of your office or one below; ask that office, or the one above',
  },
  moved_by_level_above: {
    zh: '更正和撤回记在原登记单位名下；改到另一个单位名下，由两个单位共同的上级办理',
    en: 'A correction or withdrawal stays with the office of the entry; only an office above both moves it to another',
  },
  reversed_entry_of_other_kind: {
    zh: '更正必须与原登记同类，请重新选择原登记',
    en: 'A correction is of the same kind as what it corrects; choose the entry again',
  },
  entry_already_reversed: {
    zh: '这条登记已被更正或撤销，请在最新一条上操作',
    en: 'The entry was already corrected or withdrawn; work on the latest one',
  },
  withdrawal_needs_no_decision: {
    zh: '撤回的是从未审核的登记，当时已生效，不需要再审核',
    en: 'What was taken back had never been verified; it counts already, and there is nothing to decide',
  },
  reason_required_for_reversal: { zh: '更正或撤销要写明原因', en: 'A correction or withdrawal needs a reason' },

  // Companies.
  credit_code_invalid: {
    zh: '统一社会信用代码校验不通过，请对照营业执照核对 18 位代码',
    en: 'The credit code fails its check digit; compare its 18 characters with the licence',
  },
  credit_code_only_for_domestic: {
    zh: '境外企业和自然人没有统一社会信用代码，请清空',
    en: 'Foreign firms and natural persons have no credit code; leave it empty',
  },

  // Projects.
  industry_unknown: {
    zh: '没有行业代码 {code}，请按 GB/T 4754-2017 选择',
    en: 'No industry {code}; choose one of GB/T 4754-2017',
  },
  parent_unknown: { zh: '没有这个打包项目，请检查编号', en: 'No such package; check its code' },
  parent_is_itself: { zh: '项目不能是自己的打包项目', en: 'A project cannot be its own package' },
  parent_is_a_part: {
    zh: '所选打包项目本身是子项，请选最上层的打包项目',
    en: 'The package chosen is itself a part; choose the topmost one',
  },
  investment_not_positive: {
    zh: '投资额须大于 0；尚未确定请留空（未定）',
    en: 'The investment must be above 0; leave it empty while it is not known',
  },
  amount_too_large: { zh: '金额过大，请核对单位（元/万元/亿元）', en: 'The amount is too large; check its unit' },
  foreign_money_needs_rate: {
    zh: '外币金额须填汇率、汇率日期和折合人民币',
    en: 'Foreign money needs a rate, its day and the amount in RMB',
  },
  status_needs_reason: { zh: '暂停、终止、流失须写明原因', en: 'Paused, terminated and lost need a reason' },
  phases_exceed_investment: {
    zh: '各期投资之和超过总投资，请核对',
    en: 'The phases add up to more than the whole investment; check them',
  },
  phase_number_twice: { zh: '分期序号重复，请改成不同序号', en: 'Two phases have one number; number them apart' },

  // Milestones.
  milestone_already_recorded: {
    zh: '该部门已登记过这个节点；如需修改请更正原登记',
    en: 'This authority has recorded the milestone; correct that entry instead',
  },
  milestone_before_signing: {
    zh: '节点日期早于签约日期（{signed}），请核对',
    en: 'The milestone is before the signing ({signed}); check the day',
  },

  // Funds.
  claimed_not_positive: { zh: '申报金额须大于 0', en: 'The amount claimed must be above 0' },
  recognised_out_of_range: {
    zh: '认定金额须在 0 与申报金额之间',
    en: 'The amount recognised lies between 0 and the amount claimed',
  },
  voucher_already_counted: {
    zh: '这张凭证已登记过一次，全市只计一次；如系更正请在原登记上操作',
    en: 'This voucher is already counted, once in the whole city; correct that entry instead',
  },

  // Outings, activities, contacts.
  ends_before_it_starts: { zh: '结束日期早于开始日期，请核对', en: 'It ends before it starts; check the days' },
  member_twice: { zh: '同一人填了两次，请删去一行', en: 'One person stands there twice; remove a row' },
  project_twice: { zh: '同一项目填了两次，请删去一个', en: 'One project stands there twice; remove it once' },

  // Backup and definitions.
  backup_unreadable: {
    zh: '这不是本系统的备份文件，或文件已损坏，请换一份备份',
    en: 'This is no backup of this product, or it is damaged; use another',
  },
  backup_cut_short: {
    zh: '备份文件不完整，没有恢复任何数据，请换一份备份',
    en: 'The backup is cut short; nothing was restored; use another',
  },
  restore_needs_empty_database: {
    zh: '恢复只能在空库中进行，请换一个空的 DATA_DIR 或数据库',
    en: 'A restore needs an empty database; give it another DATA_DIR or database',
  },
  head_malformed: {
    zh: '“{text}”不是验真码，请照通报、导出或备份上印的抄写，如 123-3f9a0c27b1d4e6f0',
    en: '"{text}" is no hash; copy it as printed on a bulletin, an export or a backup, such as 123-3f9a0c27b1d4e6f0',
  },
  head_unknown: {
    zh: '台账里没有验真码 {text}：或抄错了，或印它时的台账已被改动、截断；请核对抄写，再运行 doctor',
    en: 'No link has the hash {text}: it was mistyped, or what stood then was altered or cut off; compare it and run doctor',
  },
  head_ambiguous: {
    zh: '验真码 {text} 太短，对得上几处，请抄全',
    en: 'The hash {text} fits several links; give more of it',
  },
  definition_version_changed: {
    zh: '指标 {id} 第 {version} 版的口径已被使用，不能改动；请新增一版',
    en: 'Version {version} of the figure {id} is in use and may not change; add a new version',
  },

  // Targets.
  target_not_positive: { zh: '目标值须大于 0', en: 'A target must be above 0' },

  ...verificationRefusalWords,
  ...clauseRefusalWords,
  ...sheetRefusalWords,
  ...cellRefusalWords,
  ...importRefusalWords,
  ...stageRefusalWords,
  ...closeRefusalWords,
  ...radarRefusalWords,
  ...evidenceRefusalWords,
  ...creditRefusalWords,
  ...officeRefusalWords,
};

/** The sentence of a breach; a law without one gives its own name, so that nothing is ever silent. */
export function refusalText(breach: Breach, language: Language): string {
  const text = words[breach.law]?.[language] ?? breach.law;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String((name === 'field' ? breach.field : breach.detail?.[name]) ?? '');
    // Codes go as they are, so that a breach stays data.
    if (name === 'wanted') return wantedWords(breach, language);
    if (name === 'nearest' || name === 'known') return fieldWords(name, value, language);
    if (name === 'span') return spanText(Number(breach.detail?.['seconds']), language);
    if (name === 'period') return periodName(value, language);
    if (name === 'grain') return grainWord(value, language);
    if (name === 'figure') return commonFigureName(value, language);
    return name.startsWith('stage') ? nounWord('stage', value, language) : value;
  });
}

export function hasRefusalText(law: string): boolean {
  return Object.hasOwn(words, law);
}

/** Every law that has words, in the order of this page; with `{name}` left open. */
export const allLaws: readonly string[] = Object.keys(words);

export function lawWords(law: string, language: Language): string {
  return words[law]?.[language] ?? law;
}
