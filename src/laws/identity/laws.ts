// Laws of who is who: a firm's names and parent, merges, disputes.
import type { LawValue } from '../law.ts';

export const lawsOfIdentity = {
  alias_too_short: {
    status: 422,
    zh: '名称至少要有两个字，请填全',
    en: 'The name has to have two letters or more; enter all of it',
  },
  alias_days_reversed: {
    status: 422,
    zh: '停用日期早于启用日期，请核对后重填',
    en: 'The last day lies before the first; check both',
  },
  alias_day_in_future: {
    status: 422,
    zh: '名称的起止日期不能晚于今天，仍在使用的请把停用日期留空',
    en: 'The days of a name cannot lie in the future; leave the last day empty while it is in use',
  },
  alias_known_already: {
    status: 422,
    zh: '“{name}”已经是这家企业的名称，不必再登记',
    en: 'The firm is known as "{name}" already',
  },
  alias_of_other_firm: {
    status: 422,
    zh: '“{name}”现在指{other}；若是同一家企业请归并，否则请写全称以示区别',
    en: '"{name}" stands for {other}; merge the two if they are one firm, else give a fuller name',
  },
  alias_unknown: { status: '404/422', zh: '没有这个名称，请刷新后再看', en: 'There is no such name; reload the page' },
  alias_withdrawn_already: {
    status: 422,
    zh: '这个名称已经撤销，请刷新页面',
    en: 'The name is withdrawn already; reload the page',
  },
  parent_without_name: { status: 422, zh: '请填母公司的名称', en: 'Give the name of the parent' },
  company_parent_is_itself: {
    status: 422,
    zh: '企业不能是自己的母公司，请改填另一家',
    en: 'A firm cannot be its own parent; name another one',
  },
  parent_is_below: {
    status: 422,
    zh: '按已登记的情况，这家是它的下属企业，不能又是母公司，请先更正那一边',
    en: 'On record it stands below this firm and cannot be its parent too; correct that side first',
  },
  merge_with_itself: {
    status: 422,
    zh: '不能把项目并入它自己，请选另一个项目',
    en: 'A project cannot be merged into itself; choose another one',
  },
  reason_required_for_merge: {
    status: 422,
    zh: '请写明依据：凭什么认定是（或不是）同一个项目、同一家企业',
    en: 'Say why: what shows that the two are, or are not, one',
  },
  merged_already: {
    status: 422,
    zh: '{code} 已并入 {into}，不能再并入别的项目；确需改并，请先拆回',
    en: '{code} is merged into {into} already; undo that merge first',
  },
  kept_is_merged: {
    status: 422,
    zh: '{code} 已并入 {into}，请并入 {into}',
    en: '{code} is itself merged into {into}; merge into {into} instead',
  },
  merge_of_package: {
    status: 422,
    zh: '{code} 是打包项目或其子项，请先撤销打包再并',
    en: '{code} is a package or a part of one; undo the packaging first',
  },
  merge_needs_decided_entries: {
    status: 422,
    zh: '{code} 还有 {waiting} 条待审核，请先审核或退回再并',
    en: '{code} has {waiting} entries that await a decision; decide them first',
  },
  merge_credit_codes_differ: {
    status: 422,
    zh: '两边企业的统一社会信用代码都有效且不同（{one}、{other}），是两家企业，不能并；代码有误请先更正',
    en: 'The two firms have different valid credit codes ({one}, {other}): they are two; correct the code if it is wrong',
  },
  company_merged_already: {
    status: 422,
    zh: '{name}已并入{into}，请先拆回，或选{into}',
    en: '{name} is merged into {into}; undo that first, or choose {into}',
  },
  merge_by_level_above: {
    status: 422,
    zh: '并入和拆回须由{office}的审核人办理，请转交',
    en: 'Merging and undoing a merge is for a verifier of {office}; hand it on',
  },
  merger_is_reporter: {
    status: 422,
    zh: '填报人不能并入或拆回自己填报的项目，请换一位审核人',
    en: 'Who reported either of them cannot merge or separate them; ask another verifier',
  },
  merge_needs_closing_level: {
    status: 422,
    zh: '所涉账目在{office}已结账的{period}之内，须由{office}的审核人办理；已公布数不会变动',
    en: 'Rows lie in {period}, which {office} has closed: a verifier of {office} does it; what was published stays',
  },
  merge_unknown: {
    status: 404,
    zh: '没有这次并入，或不在您的权限范围内，请刷新页面',
    en: 'No such merge, or it is out of your reach; reload the page',
  },
  merge_already_undone: {
    status: 422,
    zh: '这次并入已经拆回，请刷新页面',
    en: 'It is undone already; reload the page',
  },
  merge_is_built_on: {
    status: 422,
    zh: '之后又与 {code} 有过并入，请先拆回后面那一次',
    en: 'A later merge with {code} builds on it; undo that one first',
  },
  project_is_merged: {
    status: 422,
    zh: '这个项目已并入 {into}，请登记到 {into}',
    en: 'This project is merged into {into}; record it there',
  },
  entry_falls_away: {
    status: 422,
    zh: '这一条与并入后的项目重复，已不计数；请更正保留的那一条，或先拆回',
    en: 'This entry repeats one of the kept project and counts no more; correct that one, or undo the merge',
  },
  dispute_with_itself: { status: 422, zh: '请选另一个项目', en: 'Choose another project' },
  reason_required_for_dispute: {
    status: 422,
    zh: '请写明理由：凭什么归本单位，或为何这样裁定',
    en: 'Say why: what the claim or the decision rests on',
  },
  dispute_in_one_office: {
    status: 422,
    zh: '两个项目是同一个单位填报的，不是争议；确是一个项目请并入',
    en: 'Both were reported by one office: that is no dispute; merge them if they are one',
  },
  dispute_already_open: {
    status: 422,
    zh: '这两个项目的争议正在处理，请在争议里补充',
    en: 'A dispute over these two is open already; see it there',
  },
  dispute_unknown: {
    status: '404/422',
    zh: '没有这个争议，或不在您的权限范围内，请刷新页面',
    en: 'No such dispute, or it is out of your reach; reload the page',
  },
  dispute_by_level_above: {
    status: 422,
    zh: '这个争议须由{office}的审核人裁定，请转交',
    en: 'This dispute is decided by a verifier of {office}; hand it on',
  },
  decider_is_party: {
    status: 422,
    zh: '您填报过其中一方的项目，不能裁定，请换一位审核人',
    en: 'You reported one of the two; another verifier has to decide',
  },
  protection_not_in_past: {
    status: 422,
    zh: '保护期从今天（{today}）或以后起算，请改生效日期',
    en: 'A protection period begins today ({today}) or later; change its day',
  },
} satisfies Readonly<Record<string, LawValue>>;
