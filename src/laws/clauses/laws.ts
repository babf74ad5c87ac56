// Laws of agreements and clause reviews.
import type { LawValue } from '../law.ts';

export const lawsOfClauses = {
  agreement_without_clauses: {
    status: 422,
    zh: '请至少登记一条承诺；协议没有任何承诺的，请勾选“本协议不含政府承诺”',
    en: 'Register at least one commitment, or tick that the agreement makes none',
  },
  no_commitments_with_clauses: {
    status: 422,
    zh: '已勾选“本协议不含政府承诺”，又登记了条款，请去掉其中一项',
    en: 'It is ticked that nothing is promised, and there are clauses; take one of the two away',
  },
  clause_amount_twofold: {
    status: 422,
    zh: '金额填了数又勾了未定，请只留一项',
    en: 'An amount is stated and also marked as not known yet; keep one',
  },
  clause_amount_negative: {
    status: 422,
    zh: '承诺金额不能小于 0，请核对',
    en: 'A promised amount is not below 0; check it',
  },
  too_many_clauses: {
    status: 422,
    zh: '粘贴的文字分成了 {count} 条，最多 {most} 条；请只粘贴含承诺的部分',
    en: 'The text falls into {count} clauses, at most {most} are taken; paste the part that holds commitments',
  },
  agreement_unknown: {
    status: '404/422',
    zh: '没有这份协议，或不属于您的单位，请从待审列表重新打开',
    en: 'No such agreement, or not in your reach; open it again from the list',
  },
  clause_review_unknown: {
    status: '404/422',
    zh: '没有这次审查记录，或不属于您的单位，请从项目页重新打开',
    en: 'No such review, or not in your reach; open it again from the project',
  },
  agreement_not_standing: {
    status: 409,
    zh: '这份协议已被更正、撤回或退回，请审查最新登记的一份',
    en: 'The agreement was corrected, withdrawn or returned; review the latest one',
  },
  reviewer_is_registrant: {
    status: 403,
    zh: '自己登记的条款不能自己审查，请由另一位审核人办理',
    en: 'Nobody reviews clauses that they registered; let another verifier do it',
  },
  flag_undecided: {
    status: 422,
    zh: '第 {clause} 条有提示没有处理，请逐项选择处理结果；规则可能已更新，请刷新',
    en: 'Clause {clause} has a flag without an outcome; decide on each, and reload if the rules have changed',
  },
  flag_unknown: {
    status: '404/422',
    zh: '第 {clause} 条没有这项提示，规则可能已更新，请刷新后再审',
    en: 'Clause {clause} has no such flag; the rules may have changed, reload and review again',
  },
  flag_decided_twice: {
    status: 422,
    zh: '第 {clause} 条的同一提示处理了两次，请只留一个',
    en: 'One flag of clause {clause} is decided twice; keep one',
  },
  basis_required: {
    status: 422,
    zh: '第 {clause} 条选了“有法律依据”，请写明法律、行政法规条文或批准文号',
    en: 'Clause {clause} is said to have a legal basis; name the provision or approval',
  },
  passed_with_open_flags: {
    status: 422,
    zh: '有条款须删除或修改，不能直接通过；请选“修改后再审”，更正登记后再审查',
    en: 'Clauses are to be deleted or changed, so it cannot pass; require changes, and review the corrected agreement',
  },
  opinion_required: { status: 422, zh: '不通过要写明审查意见', en: 'A review that does not pass needs an opinion' },
  clause_review_required: {
    status: 422,
    zh: '项目 {project} 的签约（{day}）还没有通过公平竞争审查，不能审核通过；请在项目页“协议条款”登记全部承诺（没有承诺也要登记声明），由另一人在“条款审查”页审查通过后再来',
    en: 'The signing of {project} ({day}) has no passed fair-competition review; register its clauses (or that it makes none) on the project page, have them pass under Clause review, then verify',
  },
} satisfies Readonly<Record<string, LawValue>>;
