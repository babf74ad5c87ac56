// Laws of shared credit.
import type { LawValue } from '../law.ts';

export const lawsOfCredit = {
  agreement_ends_before_it_begins: {
    status: 422,
    zh: '分成截止日期早于起始日期（{from}），请改正期限；没有截止日期可留空',
    en: 'The agreement ends before it begins ({from}); mend the days, or leave the last one empty',
  },
  agreement_needs_document: {
    status: 422,
    zh: '请填写分成协议的名称或文号，没有书面协议的写明理由',
    en: 'Name the paper on which it was agreed, or give the reason where there is none',
  },
  share_office_unknown: {
    status: '404/422',
    zh: '分成单位不在单位列表中，请重新选择',
    en: 'An office that shares is not in the list; choose it again',
  },
  share_office_ended: {
    status: 422,
    zh: '有分成单位在起始日期前已撤销，请改选承接单位',
    en: 'An office that shares ended before the first day; choose the office that took over',
  },
  share_office_twice: {
    status: 422,
    zh: '同一单位只能分一份，请合并重复的单位',
    en: 'An office shares once; put its shares together',
  },
  share_out_of_range: {
    status: 422,
    zh: '每个单位的比例须大于 0、不超过 100%，请改正或去掉该单位',
    en: 'Each share is above 0 and at most 100 %; mend it or leave the office out',
  },
  shares_not_whole: {
    status: 422,
    zh: '各单位比例合计为 {percent}%，须正好 100%，请调整',
    en: 'The shares add up to {percent} %; they must be exactly 100 %',
  },
  agreement_overlaps: {
    status: 422,
    zh: '该项目已有一份分成协议（{from} 至 {to}）与此期限重叠，请先更正或撤回原协议，或改为不重叠的期限',
    en: 'The project has an agreement for these days ({from} to {to}); correct or withdraw it first, or choose other days',
  },
  accepted_by_level_above: {
    status: 422,
    zh: '涉及几个单位的登记（分成协议、改换单位）须由上一级审核：请交“{office}”的审核人员处理，相关单位自己的审核人员不能通过',
    en: 'What concerns several offices (shared credit, a move between offices) is accepted by the level above: ask a verifier of {office}; the offices concerned cannot accept it',
  },
} satisfies Readonly<Record<string, LawValue>>;
