// What the laws of merges and disputes say.
import { firmRefusalWords } from '../companies/refusals.ts';
import type { Words } from '../language.ts';

export const identityRefusalWords: Readonly<Record<string, Words>> = {
  ...firmRefusalWords,
  merge_with_itself: {
    zh: '不能把项目并入它自己，请选另一个项目',
    en: 'A project cannot be merged into itself; choose another one',
  },
  reason_required_for_merge: {
    zh: '请写明依据：凭什么认定是（或不是）同一个项目、同一家企业',
    en: 'Say why: what shows that the two are, or are not, one',
  },
  merged_already: {
    zh: '{code} 已并入 {into}，不能再并入别的项目；确需改并，请先拆回',
    en: '{code} is merged into {into} already; undo that merge first',
  },
  kept_is_merged: {
    zh: '{code} 已并入 {into}，请并入 {into}',
    en: '{code} is itself merged into {into}; merge into {into} instead',
  },
  merge_of_package: {
    zh: '{code} 是打包项目或其子项，请先撤销打包再并',
    en: '{code} is a package or a part of one; undo the packaging first',
  },
  merge_needs_decided_entries: {
    zh: '{code} 还有 {waiting} 条待审核，请先审核或退回再并',
    en: '{code} has {waiting} entries that await a decision; decide them first',
  },
  merge_credit_codes_differ: {
    zh: '两边企业的统一社会信用代码都有效且不同（{one}、{other}），是两家企业，不能并；代码有误请先更正',
    en: 'The two firms have different valid credit codes ({one}, {other}): they are two; correct the code if it is wrong',
  },
  company_merged_already: {
    zh: '{name}已并入{into}，请先拆回，或选{into}',
    en: '{name} is merged into {into}; undo that first, or choose {into}',
  },
  merge_by_level_above: {
    zh: '并入和拆回须由{office}的审核人办理，请转交',
    en: 'Merging and undoing a merge is for a verifier of {office}; hand it on',
  },
  merger_is_reporter: {
    zh: '填报人不能并入或拆回自己填报的项目，请换一位审核人',
    en: 'Who reported either of them cannot merge or separate them; ask another verifier',
  },
  merge_needs_closing_level: {
    zh: '所涉账目在{office}已结账的{period}之内，须由{office}的审核人办理；已公布数不会变动',
    en: 'Rows lie in {period}, which {office} has closed: a verifier of {office} does it; what was published stays',
  },
  merge_unknown: {
    zh: '没有这次并入，或不在您的权限范围内，请刷新页面',
    en: 'No such merge, or it is out of your reach; reload the page',
  },
  merge_already_undone: { zh: '这次并入已经拆回，请刷新页面', en: 'It is undone already; reload the page' },
  merge_is_built_on: {
    zh: '之后又与 {code} 有过并入，请先拆回后面那一次',
    en: 'A later merge with {code} builds on it; undo that one first',
  },
  project_is_merged: {
    zh: '这个项目已并入 {into}，请登记到 {into}',
    en: 'This project is merged into {into}; record it there',
  },
  entry_falls_away: {
    zh: '这一条与并入后的项目重复，已不计数；请更正保留的那一条，或先拆回',
    en: 'This entry repeats one of the kept project and counts no more; correct that one, or undo the merge',
  },
  dispute_with_itself: { zh: '请选另一个项目', en: 'Choose another project' },
  reason_required_for_dispute: {
    zh: '请写明理由：凭什么归本单位，或为何这样裁定',
    en: 'Say why: what the claim or the decision rests on',
  },
  dispute_in_one_office: {
    zh: '两个项目是同一个单位填报的，不是争议；确是一个项目请并入',
    en: 'Both were reported by one office: that is no dispute; merge them if they are one',
  },
  dispute_already_open: {
    zh: '这两个项目的争议正在处理，请在争议里补充',
    en: 'A dispute over these two is open already; see it there',
  },
  dispute_unknown: {
    zh: '没有这个争议，或不在您的权限范围内，请刷新页面',
    en: 'No such dispute, or it is out of your reach; reload the page',
  },
  dispute_by_level_above: {
    zh: '这个争议须由{office}的审核人裁定，请转交',
    en: 'This dispute is decided by a verifier of {office}; hand it on',
  },
  decider_is_party: {
    zh: '您填报过其中一方的项目，不能裁定，请换一位审核人',
    en: 'You reported one of the two; another verifier has to decide',
  },
  protection_not_in_past: {
    zh: '保护期从今天（{today}）或以后起算，请改生效日期',
    en: 'A protection period begins today ({today}) or later; change its day',
  },
};
