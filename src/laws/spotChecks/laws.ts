// Laws of draws and checks on site.
import type { LawValue } from '../law.ts';

export const lawsOfSpotChecks = {
  nothing_to_draw: {
    status: 422,
    zh: '所选单位和期间没有已审核的登记可抽，请换单位或期间',
    en: 'The office has no verified entries in this period; choose another office or period',
  },
  spot_check_unknown: {
    status: 404,
    zh: '没有这次抽查，或不在您的权限范围内',
    en: 'No such draw, or it is out of your reach',
  },
  drawn_row_unknown: {
    status: '404/422',
    zh: '这条登记不在抽查样本中，或不在您的权限范围内，请从样本清单中选择',
    en: 'This entry was not drawn, or it is out of your reach; choose one of the list',
  },
  site_check_of_other_office: {
    status: 422,
    zh: '核查结果要记在样本所属单位名下',
    en: 'The result belongs to the office whose row was drawn',
  },
  checker_is_reporter: {
    status: 403,
    zh: '自己填报的不能自己核查，请由另一位审核人核查',
    en: 'Nobody checks what they entered; let another verifier do it',
  },
  row_already_checked: {
    status: 409,
    zh: '这条样本已有核查结果；如需修改，请更正原结果',
    en: 'This row has a result; correct that one instead',
  },
  checked_before_drawn: {
    status: 422,
    zh: '核查日期早于抽取日期（{day}），请核对',
    en: 'The day of the check is before the draw ({day}); check it',
  },
  found_amount_not_asked: {
    status: 422,
    zh: '这条登记没有金额，请清空核实金额',
    en: 'This row has no amount; leave it empty',
  },
  found_amount_negative: { status: 422, zh: '核实金额不能小于 0', en: 'The amount found cannot be below 0' },
  found_amount_differs: {
    status: 422,
    zh: '核实金额与认定金额不同，结果应选“不符”',
    en: 'The amount found is not the one recognised; the result is "differs"',
  },
  difference_not_said: {
    status: 422,
    zh: '结果为不符，请填核实金额，或在备注中写明哪里不符',
    en: 'Say what differs: the amount found, or a note',
  },
} satisfies Readonly<Record<string, LawValue>>;
