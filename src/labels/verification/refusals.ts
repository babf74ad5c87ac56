// What the laws of verification say: decisions, exclusion rules, draws and checks on site.
import type { Words } from '../language.ts';

export const verificationRefusalWords: Readonly<Record<string, Words>> = {
  verifier_is_reporter: {
    zh: '自己填报的不能自己审核，请由另一位审核人办理',
    en: 'Nobody verifies what they entered; let another verifier do it',
  },
  entry_already_verified: {
    zh: '这条登记已由别人审核通过，请刷新列表',
    en: 'Somebody has verified the entry already; reload the list',
  },
  entry_already_returned: {
    zh: '这条登记已由别人退回，请刷新列表，等填报人重新登记',
    en: 'Somebody has returned the entry already; reload the list and wait for the new entry',
  },
  reason_required_for_return: { zh: '退回要写明原因', en: 'Returning an entry needs a reason' },
  recognised_only_for_funds: {
    zh: '认定金额只能逐条填写，且只用于通过到位资金登记',
    en: 'An amount is recognised of one fund arrival at a time, and only when it is accepted',
  },
  excluded_by_rule: {
    zh: '按规则“{rule}”不计入，认定金额只能为 0；如填报有误，请退回更正',
    en: 'The rule "{rule}" excludes it, so only 0 can be recognised; return the entry if what it says is wrong',
  },
  reason_required_for_less: {
    zh: '认定金额少于申报金额，要写明原因',
    en: 'Recognising less than was claimed needs a reason',
  },
  pending_changed: {
    zh: '待审核的内容刚有变动，条数或金额与您确认的不同，没有办理；请重新确认',
    en: 'What waits has just changed, so count or amount differ from what you confirmed; nothing was decided, confirm again',
  },

  // Exclusion rules.
  rule_ends_before_it_begins: {
    zh: '截止日期早于生效日期，请核对',
    en: 'The rule ends before it begins; check both days',
  },
  rule_begins_before_earlier_version: {
    zh: '新版本不能早于上一版的生效日期（{day}），请改晚',
    en: 'A version cannot begin before the one it follows ({day}); choose a later day',
  },
  rule_field_twice: {
    zh: '同一字段写了两个条件，请合并成一个',
    en: 'Two conditions are about one field; make them one',
  },
  rule_threshold_not_positive: { zh: '投资额界限须大于 0', en: 'The threshold must be above 0' },

  // Draws and checks on site.
  nothing_to_draw: {
    zh: '所选单位和期间没有已审核的登记可抽，请换单位或期间',
    en: 'The office has no verified entries in this period; choose another office or period',
  },
  spot_check_unknown: {
    zh: '没有这次抽查，或不在您的权限范围内',
    en: 'No such draw, or it is out of your reach',
  },
  drawn_row_unknown: {
    zh: '这条登记不在抽查样本中，或不在您的权限范围内，请从样本清单中选择',
    en: 'This entry was not drawn, or it is out of your reach; choose one of the list',
  },
  site_check_of_other_office: {
    zh: '核查结果要记在样本所属单位名下',
    en: 'The result belongs to the office whose row was drawn',
  },
  checker_is_reporter: {
    zh: '自己填报的不能自己核查，请由另一位审核人核查',
    en: 'Nobody checks what they entered; let another verifier do it',
  },
  row_already_checked: {
    zh: '这条样本已有核查结果；如需修改，请更正原结果',
    en: 'This row has a result; correct that one instead',
  },
  checked_before_drawn: {
    zh: '核查日期早于抽取日期（{day}），请核对',
    en: 'The day of the check is before the draw ({day}); check it',
  },
  found_amount_not_asked: { zh: '这条登记没有金额，请清空核实金额', en: 'This row has no amount; leave it empty' },
  found_amount_negative: { zh: '核实金额不能小于 0', en: 'The amount found cannot be below 0' },
  found_amount_differs: {
    zh: '核实金额与认定金额不同，结果应选“不符”',
    en: 'The amount found is not the one recognised; the result is "differs"',
  },
  difference_not_said: {
    zh: '结果为不符，请填核实金额，或在备注中写明哪里不符',
    en: 'Say what differs: the amount found, or a note',
  },
};
