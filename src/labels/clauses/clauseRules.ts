// What each rule of the clause check says, why it stands, and where.
import type { ClauseRuleId, LegalSource } from '../../domain/clauses/clauseRule.ts';
import type { Language, Words } from '../language.ts';

interface RuleText {
  readonly name: Words;
  readonly why: Words;
}

const rules: Readonly<Record<ClauseRuleId, RuleText>> = {
  tax_returned_by_share: {
    name: { zh: '按税收返还或按税收比例奖励', en: 'Tax returned, or awards by share of tax' },
    why: {
      zh: '把已缴税收返还给企业，或按其纳税额、地方留成的一定比例奖励，等于只给特定经营者减税',
      en: 'Giving tax back, or awarding a share of it, is a tax cut for one operator alone',
    },
  },
  levied_then_returned: {
    name: { zh: '先征后返', en: 'Levied first, returned then' },
    why: {
      zh: '先征后返、即征即退、列收列支等是变相税收优惠，地方不得自行约定',
      en: 'Levying first and returning then is tax relief in disguise, which no locality may agree by itself',
    },
  },
  tax_relief: {
    name: { zh: '减免缓税', en: 'Tax reduced, waived or deferred' },
    why: {
      zh: '减税、免税、缓税、核定征收只能依法律和国务院规定，协议不能约定；有依据的请写明',
      en: 'Only law and the State Council reduce, waive or defer tax; name the provision where there is one',
    },
  },
  land_below_benchmark: {
    name: {
      zh: '零地价、低于基准地价或返还出让金',
      en: 'Land for nothing, below the benchmark, or its price given back',
    },
    why: {
      zh: '低于最低价标准供地，或以奖补、扶持等名义返还土地出让收入，属于特定经营者的要素优惠',
      en: 'Land below the lowest standard price, or its price given back under any name, is a preference for one operator',
    },
  },
  land_directed: {
    name: { zh: '定向供地', en: 'Land for one bidder' },
    why: {
      zh: '经营性和工业用地应当公开竞争取得，不能承诺由特定经营者取得',
      en: 'Land is won in open competition; nobody can be promised to win it',
    },
  },
  land_price_fixed: {
    name: { zh: '事先锁定地价', en: 'Land price fixed beforehand' },
    why: {
      zh: '出让前约定包干价、封顶价或差额由政府承担，实际等于返还出让金；请说明价格依据',
      en: 'A price fixed or capped before the auction amounts to giving it back; show what it rests on',
    },
  },
  relocation_blocked: {
    name: { zh: '限制迁出', en: 'Kept from moving away' },
    why: {
      zh: '不得限制或变相限制经营者迁出、变更注册地和注销，包括以退回支持资金相要挟',
      en: 'A firm may not be kept from moving, registering elsewhere or closing, nor made to pay for it',
    },
  },
  relocation_rewarded: {
    name: { zh: '以迁入、纳税或纳统为条件奖励', en: 'Rewards for moving, paying tax or being counted here' },
    why: {
      zh: '不得以注册地迁入本地、在本地纳税或纳入本地统计为条件给予奖励补贴',
      en: 'Awards may not depend on moving the registered place, paying tax or being counted in statistics here',
    },
  },
  registration_condition: {
    name: { zh: '要求在本地注册设立', en: 'Made to register here' },
    why: {
      zh: '不得强制或变相强制外地经营者在本地设立公司或分支机构；属双方自愿且不作为享受支持条件的，请写明',
      en: 'No firm may be made to set up a company here; say so where it is free and no condition of support',
    },
  },
  designated_operator: {
    name: { zh: '指定或限定交易对象', en: 'Named or limited suppliers' },
    why: {
      zh: '不得限定经营、购买或使用特定经营者的商品和服务，政府采购和工程应依法竞争',
      en: 'Nobody may be limited to the goods or services of a named operator; public works are tendered',
    },
  },
  exclusive_right: {
    name: { zh: '独家、特许或排除同类', en: 'Exclusive rights, competitors kept out' },
    why: {
      zh: '未经公平竞争不得授予特许经营权或独家权利，也不得承诺不引进同类项目',
      en: 'No franchise or exclusive right without competition, and no promise to keep competitors out',
    },
  },
  outside_discrimination: {
    name: { zh: '歧视外地企业', en: 'Firms from elsewhere treated worse' },
    why: {
      zh: '不得排斥、限制外地经营者参加招标投标和经营，或对其另设要求',
      en: 'Firms from elsewhere may not be shut out of tenders or trade, nor held to requirements of their own',
    },
  },
  local_preferred: {
    name: { zh: '本地企业优先', en: 'Local firms preferred' },
    why: {
      zh: '要求优先或必须使用本地企业和产品，对外地经营者构成差别待遇',
      en: 'Having to prefer local firms or goods treats those from elsewhere worse',
    },
  },
  listed_beneficiary: {
    name: { zh: '以名单、名录直接确定受益企业', en: 'Beneficiaries taken from a list' },
    why: {
      zh: '以名录库、企业库、白名单等直接确定受益经营者并给予奖补，属于选择性补贴',
      en: 'Awards for whoever stands on a list of chosen firms are selective',
    },
  },
  selective_subsidy: {
    name: { zh: '对特定企业的财政奖补', en: 'Awards and subsidies for one operator' },
    why: {
      zh: '没有法律、行政法规依据或未经国务院批准，不得给予特定经营者选择性、差异化奖补；按公开普惠政策的请写明文号',
      en: 'Selective awards need law or State Council approval; name the published policy where all can have them',
    },
  },
  factor_price: {
    name: { zh: '水电气热和能耗优惠', en: 'Power, water, gas and energy quotas below price' },
    why: {
      zh: '水、电、气、热价格和能耗、排污指标不得只给特定经营者优惠或补差价',
      en: 'Prices of power, water, gas and heat, and quotas, may not be lowered for one operator alone',
    },
  },
  fee_and_insurance: {
    name: { zh: '规费、基金、社保减免缓', en: 'Fees, funds and social insurance waived or deferred' },
    why: {
      zh: '行政事业性收费、政府性基金、社会保险费不得对特定经营者减免、缓缴或代缴',
      en: 'Fees, government funds and social insurance may not be waived, deferred or paid for one operator',
    },
  },
  rent_subsidy: {
    name: { zh: '厂房租金优惠', en: 'Rent waived or subsidised' },
    why: {
      zh: '国有厂房、用房免租减租只给特定经营者的，须有依据；按公开政策执行的请写明',
      en: 'Rent waived for one operator needs a basis; name the published policy where there is one',
    },
  },
  law_waived: {
    name: { zh: '免除监管执法', en: 'The law waived' },
    why: {
      zh: '不得承诺免于检查、处罚、环评等法定监管，也不得未批先建',
      en: 'Inspection, penalties and assessments that the law demands cannot be promised away',
    },
  },
  beyond_powers: {
    name: { zh: '超越权限的承诺', en: 'Promises beyond an office’s powers' },
    why: {
      zh: '审批结果、规划调整、指标和贷款不由签约单位决定，只能承诺依法协助',
      en: 'Approvals, plans, quotas and loans are not the signatory’s to give; it may promise lawful help',
    },
  },
  debt_guarantee: {
    name: { zh: '担保、兜底或保底回购', en: 'Guarantees and warranted returns' },
    why: {
      zh: '地方政府及其部门不得为企业债务担保，不得承诺本金不受损失、最低收益或差额补足',
      en: 'Local government may not guarantee debts, principal or a least return',
    },
  },
  case_by_case: {
    name: { zh: '一事一议', en: 'To be settled case by case' },
    why: {
      zh: '“一事一议”形成的具体支持同样要逐项审查，请把内容写进条款',
      en: 'What is settled case by case is reviewed too; write it into the clauses',
    },
  },
  uncapped_promise: {
    name: { zh: '没有上限的承诺', en: 'Promises without an upper end' },
    why: {
      zh: '上不封顶、就高执行等承诺无法核算和兑现，请写明对象、标准和上限',
      en: 'A promise without an upper end can be neither counted nor kept; state for whom, how much, up to what',
    },
  },
};

const sources: Readonly<Record<LegalSource, Words>> = {
  regulation_8_2: { zh: '《公平竞争审查条例》第八条第二项', en: 'Regulation on Fair Competition Review, Art. 8 (2)' },
  regulation_8_3: { zh: '《公平竞争审查条例》第八条第三项', en: 'Regulation on Fair Competition Review, Art. 8 (3)' },
  regulation_9_1: { zh: '《公平竞争审查条例》第九条第一项', en: 'Regulation on Fair Competition Review, Art. 9 (1)' },
  regulation_9_2: { zh: '《公平竞争审查条例》第九条第二项', en: 'Regulation on Fair Competition Review, Art. 9 (2)' },
  regulation_9_3: { zh: '《公平竞争审查条例》第九条第三项', en: 'Regulation on Fair Competition Review, Art. 9 (3)' },
  regulation_9_4: { zh: '《公平竞争审查条例》第九条第四项', en: 'Regulation on Fair Competition Review, Art. 9 (4)' },
  regulation_9_5: { zh: '《公平竞争审查条例》第九条第五项', en: 'Regulation on Fair Competition Review, Art. 9 (5)' },
  regulation_10_1: { zh: '《公平竞争审查条例》第十条第一项', en: 'Regulation on Fair Competition Review, Art. 10 (1)' },
  regulation_10_2: { zh: '《公平竞争审查条例》第十条第二项', en: 'Regulation on Fair Competition Review, Art. 10 (2)' },
  regulation_10_3: { zh: '《公平竞争审查条例》第十条第三项', en: 'Regulation on Fair Competition Review, Art. 10 (3)' },
  measures: {
    zh: '《公平竞争审查条例实施办法》（2025年4月20日起施行）',
    en: 'Implementing Measures of the Regulation (in force since 2025-04-20)',
  },
  tax_collection_law: { zh: '《税收征收管理法》第三条', en: 'Tax Collection Law, Art. 3' },
  land_income_notice: { zh: '国办发〔2006〕100号', en: 'State Council General Office (2006) No. 100' },
  budget_law: { zh: '《预算法》第三十五条', en: 'Budget Law, Art. 35' },
  business_environment: { zh: '《优化营商环境条例》', en: 'Regulation on Optimising the Business Environment' },
};

export function clauseRuleName(id: ClauseRuleId, language: Language): string {
  return rules[id].name[language];
}

export function clauseRuleWhy(id: ClauseRuleId, language: Language): string {
  return rules[id].why[language];
}

export function legalSourceName(source: LegalSource, language: Language): string {
  return sources[source][language];
}
