// Laws of every entry, whatever its noun, and of references between offices.
import type { LawValue } from '../law.ts';

export const lawsOfEntries = {
  entry_unknown: {
    status: '404/422',
    zh: '没有这条登记，或不在您的权限范围内',
    en: 'No such entry, or it is out of your reach',
  },
  export_too_long: {
    status: 422,
    zh: '共 {total} 条，一次最多导出 {most} 条；请按时间或单位分几次导出',
    en: '{total} rows; at most {most} are exported at once: choose a shorter period or one office',
  },
  day_in_future: {
    status: 422,
    zh: '日期 {day} 晚于今天（{today}），请填实际发生的日期',
    en: 'The day {day} is after today ({today}); give the day it happened',
  },
  day_impossible: { status: 422, zh: '没有这一天，请写成 2023-05-08', en: 'There is no such day; write 2023-05-08' },
  audit_before_event: {
    status: 422,
    zh: '审核日期 {day} 早于发生日期，请核对两个日期',
    en: 'The audit day {day} is before the event; check both days',
  },
  reversed_entry_unknown: {
    status: '404/422',
    zh: '要更正或撤回的登记不存在，或不是本单位及下级单位的；请该单位更正，或请上级单位处理',
    en: 'The entry to correct or withdraw does not exist, or is not of your office or one below; ask that office, or the one above',
  },
  moved_by_level_above: {
    status: 403,
    zh: '更正和撤回记在原登记单位名下；改到另一个单位名下，由两个单位共同的上级办理',
    en: 'A correction or withdrawal stays with the office of the entry; only an office above both moves it to another',
  },
  reversed_entry_of_other_kind: {
    status: 422,
    zh: '更正必须与原登记同类，请重新选择原登记',
    en: 'A correction is of the same kind as what it corrects; choose the entry again',
  },
  entry_already_reversed: {
    status: 409,
    zh: '这条登记已被更正或撤销，请在最新一条上操作',
    en: 'The entry was already corrected or withdrawn; work on the latest one',
  },
  withdrawal_needs_no_decision: {
    status: 409,
    zh: '撤回的是从未审核的登记，当时已生效，不需要再审核',
    en: 'What was taken back had never been verified; it counts already, and there is nothing to decide',
  },
  reason_required_for_reversal: {
    status: 422,
    zh: '更正或撤销要写明原因',
    en: 'A correction or withdrawal needs a reason',
  },
  consent_awaited: {
    status: 403,
    zh: '这条登记用到了别的单位的项目或企业，须先经“{office}”同意，之后才能审核',
    en: 'This entry points at what is another office’s: {office} has to agree before it is verified',
  },
  reason_required_for_refused_consent: {
    status: 422,
    zh: '不同意要写明原因，填报单位会看到',
    en: 'Refusing needs a reason; the office that reported it reads it',
  },
  set_by_level_above: {
    status: 403,
    zh: '目标任务由上级单位下达，本单位不能给自己定；请报上级登记',
    en: 'Targets come from the office above, never from the one they bind; ask the office above to record it',
  },
} satisfies Readonly<Record<string, LawValue>>;
