// Laws of companies and of the register: firms, and facts about them.
import type { LawValue } from '../law.ts';

export const lawsOfCompanies = {
  company_unknown: { status: '404/422', zh: '没有这家企业，请先登记企业', en: 'No such company; register it first' },
  credit_code_invalid: {
    status: 422,
    zh: '统一社会信用代码校验不通过，请对照营业执照核对 18 位代码',
    en: 'The credit code fails its check digit; compare its 18 characters with the licence',
  },
  credit_code_only_for_domestic: {
    status: 422,
    zh: '境外企业和自然人没有统一社会信用代码，请清空',
    en: 'Foreign firms and natural persons have no credit code; leave it empty',
  },
  source_day_in_future: {
    status: 422,
    zh: '来源日期晚于今天，请核对后重填',
    en: 'The day of the source lies in the future; check it and enter it again',
  },
  register_code_of_other_name: {
    status: 422,
    zh: '企业库中这个信用代码的企业叫“{name}”；若是更名，请先登记更名，否则请核对信用代码',
    en: 'In the register this credit code belongs to "{name}"; record the change of name first, or check the code',
  },
  register_name_ambiguous: {
    status: 422,
    zh: '企业库中有 {firms} 家同名企业，请填统一社会信用代码',
    en: 'The register has {firms} firms of this name; give the credit code',
  },
  register_company_unknown: {
    status: '404/422',
    zh: '企业库中没有这家企业，请先把它加入企业库',
    en: 'The register has no such firm; add it first',
  },
  company_not_found: {
    status: 404,
    zh: '没有这家企业，或不在您的权限范围内，请从搜索结果中打开',
    en: 'There is no such company, or it is out of your reach; open one that search finds',
  },
  fact_about_itself: {
    status: 422,
    zh: '企业不能是自己的供应商、客户或母公司，请改选另一家',
    en: 'A firm cannot supply, buy from or own itself; choose another one',
  },
  fact_amount_negative: { status: 422, zh: '产值不能是负数，请核对', en: 'Output cannot be below nought; check it' },
  fact_known_already: {
    status: 422,
    zh: '同一来源、同一天的这条情况已经登记，不必再报',
    en: 'This fact of the same source and day is on record already',
  },
  fact_unknown: {
    status: '404/422',
    zh: '没有这条企业情况，请刷新后再看',
    en: 'There is no such fact; reload the page',
  },
  fact_withdrawn_already: {
    status: 422,
    zh: '这条情况已经撤回，请刷新后再看',
    en: 'The fact was taken back already; reload the page',
  },
  partner_not_in_register: {
    status: 422,
    zh: '企业库中找不到唯一的“{name}”，请写全称，或先把它加入企业库',
    en: 'The register has no single firm called "{name}"; write its full name, or add it first',
  },
  seat_unknown: {
    status: '404/422',
    zh: '所在地“{seat}”查不到对应的行政区划，请写成“山东省聊城市临清市”这样的全称或 6 位区划代码',
    en: 'The seat "{seat}" is no division of GB/T 2260; write it in full or give its six digits',
  },
  credit_code_taken: {
    status: 409,
    zh: '这个统一社会信用代码已登记为“{name}”，一码只对应一家企业：是同一家请直接选用它（名称有变请更正名称），不是请核对代码',
    en: 'This credit code is that of "{name}", and one code is one firm: choose that firm if it is the same (correct its name if it changed), else check the code',
  },
  source_required_for_shared_firm: {
    status: 422,
    zh: '这家企业由别的单位登记：补充或更正请写明依据，经该单位同意后生效',
    en: 'Another office reported this firm: say where your facts are from; they count once that office agrees',
  },
} satisfies Readonly<Record<string, LawValue>>;
