// Laws of dispatch: the city's rule, items that are handed to offices, and what becomes of them.
import type { LawValue } from '../law.ts';

export const lawsOfDispatch = {
  supervised_before_urged: {
    status: 422,
    zh: '督办须在催办之后：逾期第 {days} 天催办，督办的天数要更大',
    en: 'Supervision follows urging: urged {days} days late, it must be supervised later than that',
  },
  item_due_before_ordered: {
    status: 422,
    zh: '办理时限早于交办日期，请核对',
    en: 'It is due before it was handed over; check both days',
  },
  item_is_closed: {
    status: 422,
    zh: '交办事项 {no} 已销号；要改的，请先撤回销号登记',
    en: 'Item {no} is closed; withdraw its closing first',
  },
  item_is_under_way: {
    status: 422,
    zh: '交办事项 {no} 已有办理记录，不能改交办单位、责任单位，也不能撤回；请先撤回办理记录',
    en: 'Item {no} is under way: its offices stay and it is not withdrawn; withdraw its steps first',
  },
  item_unknown: {
    status: 422,
    zh: '没有编号为 {no} 的交办事项，请核对编号',
    en: 'There is no item numbered {no}; check the number',
  },
  item_of_other_office: {
    status: 422,
    zh: '这一步由{office}登记：反馈由责任单位办，退回、催办、督办和销号由交办单位办',
    en: 'This step is recorded by {office}: the owner feeds back, who ordered it does the rest',
  },
  step_before_ordered: {
    status: 422,
    zh: '日期早于交办日期（{day}），请核对',
    en: 'It lies before the item was handed over ({day}); check the day',
  },
  item_owner_not_below: {
    status: 422,
    zh: '交办只能交给本单位或下属单位，请改选责任单位；要请上级或其他单位协调的，请登记堵点',
    en: 'Items go to the own office or one below it; choose another one, or record an obstacle for others to clear',
  },
  step_before_last_step: {
    status: 422,
    zh: '日期早于上一步办理（{day}），请核对',
    en: 'It lies before the last step ({day}); check the day',
  },
  step_stays_what_it_is: {
    status: 422,
    zh: '更正不能把办理记录改到别的编号，也不能改成另一种办理；请先撤回，再在编号 {no} 下登记',
    en: 'A step that is put right stays a step of its kind and number; withdraw it, then record another one on number {no}',
  },
  later_step_rests_on_it: {
    status: 422,
    zh: '编号 {no} 在 {day} 的办理以这一步为据，请先撤回那一步',
    en: 'A step of number {no} on {day} rests on this one; withdraw that first',
  },
  nothing_fed_back: {
    status: 422,
    zh: '交办事项 {no} 没有待认可的反馈，不用退回',
    en: 'Nothing that was fed back on item {no} waits, so there is nothing to send back',
  },
  supervised_without_urging: {
    status: 422,
    zh: '交办事项 {no} 还没有催办，请先催办再督办',
    en: 'Item {no} was not urged; urge it first, then supervise it',
  },
  item_not_late_enough: {
    status: 422,
    zh: '办理时限是 {due}，按本市规则逾期满 {days} 天才办这一步',
    en: 'It was due on {due}; by the city’s rule this step is taken {days} days late',
  },
  closed_without_evidence: {
    status: 422,
    zh: '销号要有佐证：请上传材料，或写明佐证是什么',
    en: 'A closing needs evidence: send a file, or say what shows it',
  },
  paper_without_step: {
    status: 422,
    zh: '交办事项 {no} 没有这一步的登记，请先登记，再下载文书',
    en: 'Item {no} has no such step; record it first, then take the paper',
  },
  item_not_verified: {
    status: 422,
    zh: '交办事项 {no} 还没有审核通过，请先审核事项，再审核销号',
    en: 'Item {no} has not been verified; verify it first, then its closing',
  },
  meeting_is_held: {
    status: 422,
    zh: '第 {no} 次调度会已有纪要，不能再改会议和议程，也不能撤回；请先撤回纪要',
    en: 'Meeting {no} has its minutes: it is not changed or withdrawn; withdraw the minutes first',
  },
  meeting_unknown: {
    status: 422,
    zh: '本单位没有第 {no} 次调度会，请核对',
    en: 'The office called no meeting {no}; check the number',
  },
  meeting_has_minutes: {
    status: 422,
    zh: '第 {no} 次调度会已有纪要，请更正那一份',
    en: 'Meeting {no} has its minutes; put those right',
  },
  agenda_line_unknown: {
    status: 422,
    zh: '第 {no} 次调度会没有第 {line} 项议题，请核对',
    en: 'The agenda of meeting {no} has no line {line}; check the number',
  },
  line_concluded_twice: {
    status: 422,
    zh: '第 {line} 项议题写了两条结论，请合成一条',
    en: 'Line {line} has two conclusions; make them one',
  },
  conclusion_has_item: {
    status: 422,
    zh: '第 {no} 次调度会第 {line} 项的结论已交办，结论要留着，也不能改成不交办；请先撤回交办事项',
    en: 'An item was made of the conclusion on line {line} of meeting {no}: it stays; withdraw the item first',
  },
  item_of_no_conclusion: {
    status: 422,
    zh: '第 {no} 次调度会第 {line} 项没有议定交办，请先在纪要里写明，由开会的单位交办',
    en: 'Line {line} of meeting {no} was not concluded to be handed over; say so in its minutes, and hand it over as who called it',
  },
  paper_without_minutes: {
    status: 422,
    zh: '第 {no} 次调度会还没有纪要，请先记纪要，再下载',
    en: 'Meeting {no} has no minutes; record them first, then take the paper',
  },
  meeting_item_of_meeting: {
    status: 422,
    zh: '会上议定的事项，来源请选“会议”',
    en: 'What a meeting concluded comes from a meeting; choose that origin',
  },
} satisfies Readonly<Record<string, LawValue>>;
