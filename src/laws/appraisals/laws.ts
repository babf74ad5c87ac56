// Laws of the review before signing: the city's rule, what is filed, what becomes of it, and the gate of a signing.
import type { LawValue } from '../law.ts';

export const lawsOfAppraisals = {
  appraisal_gate_before_rule: {
    status: 422,
    zh: '签约把关不能早于规则生效（{day}），请把把关日期改到当天或以后',
    en: 'Signings cannot be held against the rule before it holds ({day}); choose that day or a later one',
  },
  appraisal_without_rule: {
    status: 422,
    zh: '本市还没有评审规则，不用报审；要评审的，请先由管理员在“项目评审”设置规则',
    en: 'The city has no rule of review, so nothing is filed; an administrator sets one under “Project review” first',
  },
  appraisal_not_asked: {
    status: 422,
    zh: '按本市评审规则，这个项目这类协议不用评审，可以直接签约',
    en: 'By the city’s rule no review is asked of this project for such an agreement; it can be signed',
  },
  appraisal_without_size: {
    status: 422,
    zh: '项目还没有计划总投资，定不了由哪些部门评审；请先在项目信息里补上',
    en: 'The project’s total investment is not known, so nobody can say who reviews it; add it to the project first',
  },
  appraisal_without_documents: {
    status: 422,
    zh: '报审要有材料：请上传，或写明材料是什么',
    en: 'A filing needs documents: send a file, or say what they are',
  },
  appraisal_under_way: {
    status: 422,
    zh: '这个项目同类协议的评审 {no} 还没有结论，不能再报；请先办完，或撤回评审 {no}',
    en: 'Review {no} of this project for such an agreement is not concluded; finish it or withdraw it first',
  },
  appraisal_has_steps: {
    status: 422,
    zh: '评审 {no} 已有意见，只能改文字，不能改项目、协议和申报单位，也不能撤回；请先撤回这些意见',
    en: 'Review {no} has steps: only its words can be put right, and it is not withdrawn; withdraw the steps first',
  },
  appraisal_unknown: {
    status: 422,
    zh: '没有编号为 {no} 的评审，请核对编号',
    en: 'There is no review numbered {no}; check the number',
  },
  appraisal_step_of_other_office: {
    status: 422,
    zh: '这一步由{office}登记：意见由评审部门出，补充材料由申报单位报，结论由召集单位下',
    en: 'This step is recorded by {office}: reviewers give opinions, who filed it supplements, who convenes concludes',
  },
  step_before_filed: {
    status: 422,
    zh: '日期早于报审日期（{day}），请核对',
    en: 'It lies before the project was filed ({day}); check the day',
  },
  appraisal_is_concluded: {
    status: 422,
    zh: '评审 {no} 已有结论；要改的，请先撤回结论',
    en: 'Review {no} is concluded; withdraw its conclusion first',
  },
  opinion_not_asked: {
    status: 422,
    zh: '本单位在评审 {no} 已出过意见，现在不用再出；要改的，请更正原来的意见',
    en: 'This office has given its opinion on review {no} and is not asked again; put that one right instead',
  },
  opinion_before_asked: {
    status: 422,
    zh: '日期早于征求意见（{day}），请核对',
    en: 'It lies before the opinion was asked for ({day}); check the day',
  },
  supplement_not_asked: {
    status: 422,
    zh: '评审 {no} 没有人要求补充材料，不用补报；要改报审内容的，请更正报审',
    en: 'Nobody asked for more on review {no}; put the filing right instead',
  },
  opinions_awaited: {
    status: 422,
    zh: '{offices}还没有出意见，不能通过；请等意见齐了再下结论',
    en: '{offices} have not given their opinion, so it cannot pass; wait for them',
  },
  supplement_awaited: {
    status: 422,
    zh: '{offices}要求补充材料，还没有补报，不能通过；请等补报和新的意见',
    en: '{offices} asked for more, which has not come, so it cannot pass; wait for it and for their new opinion',
  },
  appraisal_step_says_its_own: {
    status: 422,
    zh: '意见要写明同意与否，结论要写明通过与否，一步只写自己的一项；请改选',
    en: 'An opinion says whether it agrees, a conclusion whether it passes, each its own alone; choose again',
  },
  conditions_not_named: {
    status: 422,
    zh: '有条件同意要写明条件，请填写',
    en: 'Who agrees under conditions names them; write them',
  },
  only_a_pass_holds_until: {
    status: 422,
    zh: '只有通过的结论有有效期，请清空有效期',
    en: 'Only a pass has a last day; leave it empty',
  },
  pass_holds_too_long: {
    status: 422,
    zh: '有效期应在结论当天到 {day} 之间（本市规则最长 {days} 天），请改短',
    en: 'A pass holds from its day to {day} at most ({days} days by the city’s rule); shorten it',
  },
  appraisal_not_verified: {
    status: 422,
    zh: '评审 {no} 的报审还没有审核通过，请先审核报审，再审核结论',
    en: 'Filing {no} has not been verified; verify it first, then its conclusion',
  },
  appraisal_not_concluded: {
    status: 422,
    zh: '评审 {no} 还没有结论，请先登记结论，再下载通知书',
    en: 'Review {no} has no conclusion; record it first, then take the notice',
  },
  signing_without_review: {
    status: 422,
    zh: '项目 {project} 属于“{lines}”，{day} 签约前须经评审，现在没有通过的结论；请先报项目评审，结论通过并审核后再审核签约',
    en: 'Project {project} is one of “{lines}”: signed on {day} it needs a passed review, and has none; file it, and verify its conclusion first',
  },
  signing_refused_by_review: {
    status: 422,
    zh: '项目 {project} 属于“{lines}”，评审 {no} 的结论是不予引进，{day} 的签约不能审核；方案改了的，请重新报审',
    en: 'Review {no} of project {project} (“{lines}”) ended in a refusal, so its signing of {day} is not verified; file it anew if the plan has changed',
  },
  signing_outside_review: {
    status: 422,
    zh: '项目 {project} 属于“{lines}”，评审 {no} 的结论自 {from} 起到 {until} 有效，{day} 签约不在其中；过期的请重新报审，日期填错的请更正签约日期',
    en: 'Review {no} of project {project} (“{lines}”) holds from {from} to {until}, and it was signed on {day}; file it anew, or correct the day of signing',
  },
  signing_beyond_review: {
    status: 422,
    zh: '项目 {project} 现在属于“{lines}”，超出评审 {no} 当时的行业、规模或协议，{day} 的签约不能审核；请按现在的情况重新报审',
    en: 'Project {project} is now one of “{lines}”, beyond what review {no} was of, so its signing of {day} is not verified; file it anew as it is now',
  },
} satisfies Readonly<Record<string, LawValue>>;
