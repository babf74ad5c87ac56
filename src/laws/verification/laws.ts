// Laws of verification.
import type { LawValue } from '../law.ts';

export const lawsOfVerification = {
  verifier_is_reporter: {
    status: 403,
    zh: '自己填报的不能自己审核，请由另一位审核人办理',
    en: 'Nobody verifies what they entered; let another verifier do it',
  },
  entry_already_verified: {
    status: 409,
    zh: '这条登记已由别人审核通过，请刷新列表',
    en: 'Somebody has verified the entry already; reload the list',
  },
  entry_already_returned: {
    status: 409,
    zh: '这条登记已由别人退回，请刷新列表，等填报人重新登记',
    en: 'Somebody has returned the entry already; reload the list and wait for the new entry',
  },
  reason_required_for_return: { status: 422, zh: '退回要写明原因', en: 'Returning an entry needs a reason' },
  recognised_only_for_funds: {
    status: 422,
    zh: '认定金额只能逐条填写，且只用于通过到位资金登记',
    en: 'An amount is recognised of one fund arrival at a time, and only when it is accepted',
  },
  excluded_by_rule: {
    status: 422,
    zh: '按规则“{rule}”不计入，认定金额只能为 0；如填报有误，请退回更正',
    en: 'The rule "{rule}" excludes it, so only 0 can be recognised; return the entry if what it says is wrong',
  },
  reason_required_for_less: {
    status: 422,
    zh: '认定金额少于申报金额，要写明原因',
    en: 'Recognising less than was claimed needs a reason',
  },
  pending_changed: {
    status: 409,
    zh: '待审核的内容刚有变动，条数或金额与您确认的不同，没有办理；请重新确认',
    en: 'What waits has just changed, so count or amount differ from what you confirmed; nothing was decided, confirm again',
  },
} satisfies Readonly<Record<string, LawValue>>;
