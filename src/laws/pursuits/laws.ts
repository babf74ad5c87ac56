// Laws of target companies and campaigns.
import type { LawValue } from '../law.ts';

export const lawsOfPursuits = {
  campaign_unknown: {
    status: 404,
    zh: '没有这个行动，请从列表中选择',
    en: 'No such campaign; choose one from the list',
  },
  campaign_changed_meanwhile: {
    status: 409,
    zh: '这个行动刚被他人修改，请刷新后再改',
    en: 'The campaign was changed meanwhile; reload and change again',
  },
  reason_required_for_change: { status: 422, zh: '请写明修改原因', en: 'Give the reason for the change' },
  campaign_ends_before_it_begins: {
    status: 422,
    zh: '截止日期早于起始日期（{from}），请改正',
    en: 'It ends before it begins ({from}); mend the days',
  },
  campaign_begins_ended: {
    status: 422,
    zh: '新建的行动不能直接标记为已终止，请先建立',
    en: 'A new campaign is not ended at once; begin it first',
  },
  campaign_needs_a_goal: { status: 422, zh: '请至少填写一项目标', en: 'Give at least one goal' },
  goal_office_unknown: {
    status: '404/422',
    zh: '目标中的单位不在单位列表中，请重新选择',
    en: 'An office of a goal is not in the list; choose again',
  },
  goal_twice: {
    status: 422,
    zh: '同一单位同一环节只能有一个目标，请合并',
    en: 'An office has one goal for a step; put them together',
  },
  goal_not_positive: {
    status: 422,
    zh: '目标须大于 0，不设目标请留空',
    en: 'A goal is above 0; leave it empty for none',
  },
  goal_not_whole: {
    status: 422,
    zh: '家数和个数须为整数，请改正',
    en: 'Firms and projects are whole numbers; mend it',
  },
  prospect_unknown: {
    status: '404/422',
    zh: '没有这家目标企业，请从企业库中选择，或填写企业名称和来源',
    en: 'No such target company; choose one of the register, or give its name and source',
  },
  prospect_is_local: {
    status: 422,
    zh: '这家企业就在本市，不是招商目标；增资扩产请在项目中登记',
    en: 'This firm is in the city already; enter an expansion as a project',
  },
  assignee_unknown: {
    status: '404/422',
    zh: '没有这位跟进人，或账号已停用，请从名单中选择',
    en: 'No such person, or the account is stopped; choose one from the list',
  },
  assignee_cannot_enter_here: {
    status: 422,
    zh: '这位跟进人没有该单位的填报权限，请换一位，或请管理员授权',
    en: 'This person may not enter for the office; choose another, or ask an administrator',
  },
  due_day_in_past: {
    status: 422,
    zh: '办理期限早于今天（{today}），请选今天或以后的日期',
    en: 'The due day is before today ({today}); choose today or later',
  },
  activity_unknown: {
    status: '404/422',
    zh: '没有这次活动，或已撤回，请重新选择',
    en: 'No such activity, or it was withdrawn; choose another',
  },
  prospect_already_pursued_here: {
    status: 409,
    zh: '本单位自 {from} 起已在跟进这家企业，请在原跟进中办理，不必重复分派',
    en: 'Your office has pursued this firm since {from}; go on there',
  },
  prospect_held_by_other: {
    status: 409,
    zh: '“{office}”自 {from} 起首谈，保护期内（至 {until}）其他单位不能分派；需要接手请联系该单位流转',
    en: '{office} filed it first on {from}; it is protected until {until}. Ask that office for a transfer',
  },
  prospect_is_a_lead: {
    status: 409,
    zh: '“{office}”已把这家企业转为线索项目，请在项目中会商，或等该项目终止后再分派',
    en: '{office} made it a lead; talk about it there, or wait until that project has ended',
  },
  pursuit_unknown: {
    status: 404,
    zh: '没有这条跟进，或不在您的权限范围内',
    en: 'No such pursuit, or it is out of your reach',
  },
  only_the_holder_acts: {
    status: 403,
    zh: '这家企业由“{office}”跟进，只有该单位能办理；需要接手请联系该单位流转',
    en: '{office} pursues this firm and alone may act; ask it for a transfer',
  },
  pursuit_has_lapsed: {
    status: 409,
    zh: '这条跟进因超期无进展已于 {day} 释放，请重新分派后再办理',
    en: 'It was released on {day} for want of progress; assign the firm anew',
  },
  pursuit_has_ended: {
    status: 409,
    zh: '这条跟进已经结束，不能再办理；要继续请重新分派',
    en: 'This pursuit has ended; assign the firm anew to go on',
  },
  contact_missing: {
    status: 422,
    zh: '请填写这次洽谈，或选择一条已登记的洽谈',
    en: 'Fill in the contact, or choose one that is registered',
  },
  contact_unknown: {
    status: '404/422',
    zh: '没有这条洽谈登记，或已撤回、退回，请重新选择',
    en: 'No such contact, or it was withdrawn or returned; choose another',
  },
  contact_of_other_company: {
    status: 422,
    zh: '这条洽谈登记的是另一家企业，请重新选择',
    en: 'This contact is about another firm; choose another',
  },
  outing_unknown: {
    status: '404/422',
    zh: '没有这次外出登记，或已撤回、退回，请重新选择',
    en: 'No such outing, or it was withdrawn or returned; choose another',
  },
  outing_without_this_visit: {
    status: 422,
    zh: '这次外出的拜访单位里没有这家企业，请先在外出登记中补上，或重新选择',
    en: 'This outing did not visit the firm; add the visit to the outing, or choose another',
  },
  step_before_assignment: {
    status: 422,
    zh: '{day} 早于分派日 {from}，分派前的接触不计入本次跟进',
    en: '{day} is before the assignment of {from} and does not count here',
  },
  step_already_counted: {
    status: 422,
    zh: '这条登记已经关联过，不必重复关联',
    en: 'This entry is tied already',
  },
  transfer_office_unknown: {
    status: '404/422',
    zh: '没有这个接收单位，或已撤销，请重新选择',
    en: 'No such receiving office, or it has ended; choose another',
  },
  transfer_to_itself: {
    status: 422,
    zh: '接收单位就是本单位，请选其他单位',
    en: 'This is your own office; choose another',
  },
  transfer_already_offered: {
    status: 422,
    zh: '已有一次流转等待接收，请先撤回',
    en: 'An offer waits already; take it back first',
  },
  transfer_keeps_too_much: {
    status: 422,
    zh: '此前各单位已保留 {percent}%，再保留这么多，接收单位就没有份额了，请调低',
    en: 'Offices before keep {percent} %; with this the receiver would have no share; lower it',
  },
  transfer_needs_document: {
    status: 422,
    zh: '保留成绩份额须填写分成依据（协议名称或文号）',
    en: 'To keep a share of the credit, name the paper on which it was agreed',
  },
  lead_project_unknown: {
    status: '404/422',
    zh: '没有这个项目，或不在您的权限范围内，请重新选择',
    en: 'No such project, or it is out of your reach; choose another',
  },
  lead_project_of_other_company: {
    status: 422,
    zh: '这个项目的投资方不是这家企业，请重新选择，或先更正项目的投资方',
    en: 'This company is not the investor of that project; choose another, or correct its investor',
  },
  lead_project_taken: {
    status: 422,
    zh: '这个项目已由另一条跟进关联，请重新选择',
    en: 'Another pursuit became that project already; choose another',
  },
  list_too_long: {
    status: 422,
    zh: '名单超过 {most} 行，请分几次导入',
    en: 'The list has more than {most} rows; send it in parts',
  },
  act_unknown: { status: '404/422', zh: '这条跟进里没有这个记录', en: 'There is no such act in this pursuit' },
  act_cannot_be_retracted: {
    status: 422,
    zh: '这条记录不能撤回，只有接触、拜访和未接收的流转可以撤回一次',
    en: 'This cannot be taken back; only contacts, visits and open offers can, once',
  },
  reason_required_for_pursuit: { status: 422, zh: '请写明原因', en: 'Give the reason' },
  offer_unknown: { status: 404, zh: '没有这次流转', en: 'There is no such offer' },
  only_the_receiver_answers: {
    status: 403,
    zh: '这次流转发给“{office}”，只有该单位能接收或退回',
    en: 'This was offered to {office}, which alone may answer',
  },
  offer_no_longer_open: {
    status: 409,
    zh: '这次流转已经处理、撤回或失效，请刷新',
    en: 'This offer was answered, taken back or has lapsed; reload',
  },
} satisfies Readonly<Record<string, LawValue>>;
