// Laws of closing: closed periods, adjustments, reopening, assessment years.
import type { LawValue } from '../law.ts';

export const lawsOfCloses = {
  period_must_be_open: {
    status: 422,
    zh: '{office}已对{period}结账，{day} 的内容不能再登记；确需更正，请作为“结账后调整”写明原因提交，或请{office}重开账期',
    en: '{office} has closed {period}: nothing more is taken for it ({day}); submit it as an adjustment with a reason, or ask {office} to reopen the period',
  },
  adjustment_without_closed_period: {
    status: 422,
    zh: '这一期间没有结账，不必作为结账后调整，请按一般登记提交',
    en: 'The period is open: submit it as an ordinary entry, not as an adjustment',
  },
  adjustment_needs_closing_level: {
    status: 403,
    zh: '{period}由{office}结账，结账后的调整须由{office}的审核人审核，请转交',
    en: '{office} closed {period}: adjustments to it are verified by a verifier of {office}; hand it on',
  },
  period_not_closable: {
    status: 422,
    zh: '只能对整月、整年或考核年度结账，请写成 2023-05、2023 或 A2023',
    en: 'Only a whole month, year or assessment year is closed; write 2023-05, 2023 or A2023',
  },
  period_not_over: {
    status: 422,
    zh: '{period}到 {to} 才结束，请在结束之后结账',
    en: '{period} ends on {to}; close it after that day',
  },
  period_already_closed: {
    status: 409,
    zh: '{office}已对{period}结账，不必再结；如要改动请先重开',
    en: '{office} has closed {period} already; reopen it first if something must change',
  },
  period_has_pending_entries: {
    status: 409,
    zh: '这一期间现有 {pending} 条待审核，请先审核或退回；或确认把这 {pending} 条结转，结账后作为调整审核',
    en: '{pending} entries of the period await a decision: decide them first, or confirm that these {pending} are carried over and decided as adjustments',
  },
  close_unknown: {
    status: '404/422',
    zh: '没有这次结账，或不在您的权限范围内，请刷新页面',
    en: 'No such close, or it is out of your reach; reload the page',
  },
  close_already_reopened: {
    status: 409,
    zh: '这次结账已经重开，请刷新页面',
    en: 'The period has been reopened already; reload the page',
  },
  reopener_is_closer: {
    status: 403,
    zh: '自己结的账不能自己重开，请由另一位有发布权限的人办理',
    en: 'Nobody reopens what they closed; let another person with the right to publish do it',
  },
  close_already_countersigned: {
    status: 409,
    zh: '这次结账本单位已经签认，不必再签',
    en: 'This office has signed the close already',
  },
  countersignature_wrong: {
    status: 422,
    zh: '签名与要签认的内容不符：请刷新页面，用本单位的密钥文件重新签认',
    en: 'The signature is not of what is to be signed: reload the page and sign again with the key file of the office',
  },
  key_of_other_office: {
    status: 422,
    zh: '这把密钥已由另一单位用来签认，请用本单位自己的密钥文件',
    en: 'Another office has signed with this key: take the key file of your own office',
  },
  reason_required_for_reopening: { status: 422, zh: '重开账期要写明原因', en: 'Reopening a period needs a reason' },
  assessment_year_unset: {
    status: 422,
    zh: '{year}考核年度没有设置起止日期，请管理员在结账页设置，或改用自然年',
    en: 'The assessment year {year} has no dates; let the administrator set them, or ask for the calendar year',
  },
  assessment_year_backwards: {
    status: 422,
    zh: '考核年度的截止日早于起始日，请核对',
    en: 'The assessment year ends before it begins; check the days',
  },
  assessment_year_too_long: {
    status: 422,
    zh: '考核年度有 {days} 天，最长 {longestDays} 天，请核对起止日期',
    en: 'The assessment year has {days} days, {longestDays} at most; check the days',
  },
  assessment_year_overlaps: {
    status: 422,
    zh: '与{other}考核年度（{from} 至 {to}）重叠，同一天只能属于一个考核年度，请改日期',
    en: 'It overlaps the assessment year {other} ({from} to {to}); a day belongs to one of them, change the days',
  },
  assessment_year_closed: {
    status: 422,
    zh: '{year}考核年度已经结账，不能再改起止日期；确需更改请先重开',
    en: 'The assessment year {year} is closed and keeps its days; reopen it first',
  },
} satisfies Readonly<Record<string, LawValue>>;
