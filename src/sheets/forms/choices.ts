// How bureaus write the values that the ledger keeps by name; the first word of each is the one that is written.
import type { activityForms, activityLevels, activityNatures, activityParts } from '../../domain/projects/activity.ts';
import type { bodyKinds } from '../../domain/projects/activityLists.ts';
import type { companyKinds } from '../../domain/companies/company.ts';
import type { contactIntents, contactModes } from '../../domain/projects/contact.ts';
import type { fundUses, voucherKinds } from '../../domain/projects/fundArrival.ts';
import type { agreementTypes, authorities } from '../../domain/projects/milestone.ts';
import type { officeKinds } from '../../domain/offices/office.ts';
import type { ranks } from '../../domain/projects/outing.ts';
import type { investorClasses, moneySources, stages, statuses } from '../../domain/projects/project.ts';
import type { Choice } from '../values.ts';

export function choices<T extends string>(words: Record<T, string>): Choice<T>[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, words: words[value].split('|') }));
}

type Of<T extends readonly string[]> = T[number];

export const originChoices = choices<'imported' | 'historical' | 'carried_over'>({
  imported: '本期|当期|当年|新增',
  historical: '历史|历史数据|往年',
  carried_over: '结转|续建|结转项目|续建项目',
});

export const moneySourceChoices = choices<Of<typeof moneySources>>({
  overseas: '境外|国外|外资|港澳台|境外资金',
  other_province: '省外|国内省外|省外境内|省外资金',
  other_city: '市外省内|省内市外|市外|省内|省内资金',
  local: '市内|本市|市内县际|本地',
});

export const investorClassChoices = choices<Of<typeof investorClasses>>({
  world_500: '世界500强|世界五百强|世界500强企业',
  china_500: '中国500强|国内500强|中国五百强|中国企业500强',
  private_500: '民营500强|中国民营500强|民营企业500强|民企500强',
  central_soe: '央企|中央企业|央企国企',
  listed: '上市公司|上市企业|上市',
  specialised: '专精特新|专精特新企业|专精特新小巨人|小巨人',
  multinational: '跨国公司|跨国企业',
  industry_leader: '行业龙头|龙头企业|行业领军|行业领军企业',
  hidden_champion: '隐形冠军|隐形冠军企业',
  single_champion: '制造业单项冠军|单项冠军|单项冠军企业|制造业单项冠军企业',
  unicorn: '独角兽|独角兽企业',
  gazelle: '瞪羚|瞪羚企业',
  high_tech: '高新技术企业|高企|高新企业',
});

export const bodyKindChoices = choices<Of<typeof bodyKinds>>({
  company: '企业|公司',
  national_chamber: '国家级商协会|全国性商协会|国家级商会|国家级协会|全国性行业协会',
  provincial_chamber: '省级商协会|省级商会|省级协会',
  other_chamber: '其他商协会|商会|协会|商协会|市级商协会|异地商会',
  government: '政府部门|政府|机关',
  research: '科研院所和高校|科研院所|高校|院校|研究机构|研究院',
  international: '国际组织',
  other: '其他机构|其他|其它|机构',
});

export const companyKindChoices = choices<Of<typeof companyKinds>>({
  domestic: '内资|内资企业|国内企业|境内企业',
  foreign: '外资|外资企业|境外企业|外商|港澳台企业',
  natural_person: '自然人|个人',
  institution: '机构|事业单位|社会团体|高校院所|其他组织',
});

export const statusChoices = choices<Of<typeof statuses>>({
  active:
    '正常|推进中|正常推进|在谈|在建|续建|新建|已签约|已注册|已开工|开工|已投产|投产|建设中|签约|注册|备案|立项|落地|已落地|竣工|达产|前期',
  paused: '暂停|暂缓|停滞|缓建|停工|停建',
  terminated: '终止|解约|取消|撤销',
  lost: '流失|已流失|未落地',
});

/** As the ledger writes them. */
export const stageChoices = choices<Of<typeof stages>>({
  lead: '线索',
  talks: '在谈|洽谈',
  signed: '签约',
  registered: '注册',
  filed: '立项备案',
  started: '开工',
  in_production: '投产',
  full_capacity: '达产',
});

export const agreementTypeChoices = choices<Of<typeof agreementTypes>>({
  investment: '投资协议|正式协议|正式合同|合同|投资合同',
  framework: '框架协议|战略合作协议|战略框架协议',
  supplementary: '补充协议|增资协议',
  intent: '意向协议|意向书|意向',
  other: '其他|其它|其他协议',
});

export const authorityChoices = choices<Of<typeof authorities>>({
  promotion: '投促|投资促进|招商|投资促进局|招商局|市投资促进局',
  development_reform: '发改|发展改革|发改委|发展和改革委员会|发改局',
  industry: '工信|经信|工业和信息化局|工信局|经信局',
  commerce: '商务|商务局',
  statistics: '统计|统计局',
  approval: '审批|行政审批|行政审批服务局|审批局',
  market: '市场监管|市监|市场监督管理局|市场监管局',
});

export const voucherKindChoices = choices<Of<typeof voucherKinds>>({
  bank_slip: '银行进账单|银行转账凭证|进账单|银行回单|银行凭证',
  capital_verification: '验资报告|验资',
  invoice: '发票|设备发票|工程发票|有效发票',
  land_receipt: '土地款凭证|土地出让金凭证|土地款',
  equipment_list: '设备清单',
  settlement: '工程结算单|工程造价|结算单|工程款凭证',
  appraisal: '评估报告|资产评估报告',
  other: '其他|其它|企业台账|其他凭证',
});

export const fundUseChoices = choices<Of<typeof fundUses>>({
  fixed_assets: '固定资产|固定资产投资|固投',
  land: '土地|购地|土地款|购置土地',
  equipment: '设备|设备购置|购置设备',
  construction: '建设|厂房建设|土建|工程建设|基建',
  registered_capital: '注册资本|实缴资本|注册资本金',
  working_capital: '流动资金|经营周转',
  other: '其他|其它',
});

export const rankChoices = choices<Of<typeof ranks>>({
  city_chief: '市主要领导|市委市政府主要领导|市党政主要领导|市党政主要负责同志',
  city_leader: '市级领导|市领导|市级分管领导',
  county_chief: '县市区党政主要负责同志|党政主职|县党政主要负责同志|县市区主要领导|县级主要领导',
  county_leader: '县级领导|县市区领导|县领导|县级分管领导|党政副职',
  department_head: '部门负责同志|部门主要负责同志|部门负责人|部门主职|一把手',
  staff: '工作人员|招商干部|一般干部|其他',
});

export const activityNatureChoices = choices<Of<typeof activityNatures>>({
  comprehensive: '综合性|综合|综合性活动|综合性会议',
  thematic: '专题性|专题|专题性活动|专题会议',
  visit: '走访考察|走访|考察|走访考察活动',
});

export const activityPartChoices = choices<Of<typeof activityParts>>({
  lead: '主办|举办|牵头|组织',
  host: '承办|协办',
  attend: '参加|参会|参与',
});

export const activityFormChoices = choices<Of<typeof activityForms>>({
  matchmaking: '对接活动|对接|招商对接|对接会',
  promotion: '推介活动|推介|推介会|招商推介',
  conference: '会议|大会|论坛|会展|峰会',
  visit: '走访考察|走访|考察',
});

export const activityLevelChoices = choices<Of<typeof activityLevels>>({
  national: '国家级|国家|全国',
  provincial: '省级|省|全省',
  city: '市级|市|全市',
  county: '县级|县|区级|县市区级',
});

export const convenerChoices = choices<'city' | 'provincial_department' | 'national_body' | 'association' | 'other'>({
  city: '本市|市委市政府|市政府|市级部门',
  provincial_department: '省直部门|省厅|省级部门|省直单位|省商务厅',
  national_body: '国家部委|国家部门|部委|国家机构',
  association: '商协会|协会|商会|行业协会',
  other: '其他|其它',
});

export const contactModeChoices = choices<Of<typeof contactModes>>({
  visit_out: '外出拜访|走出去|拜访|上门拜访|上门|赴外洽谈',
  visit_in: '来访接待|请进来|来访|接待|来聊考察',
  meeting: '会面洽谈|会议|座谈|异地会面|面谈|会谈|会面|当面洽谈|见面',
  call: '电话视频|电话|视频|线上|视频会议',
});

export const contactIntentChoices = choices<Of<typeof contactIntents>>({
  relocate: '迁厂|搬迁|整体搬迁|迁厂意向|转移',
  expand: '扩产|扩建|增资扩产|扩产意向',
  new_base: '新建基地|新建|新设|新建项目|布局新基地',
  partner: '合作或并购|合作|合资|并购|参股',
  other: '其他意向|其他|其它',
  none: '暂无意向|无意向|无|观望',
});

export const officeKindChoices = choices<Of<typeof officeKinds>>({
  city: '市|市本级',
  county: '县市区|县|区|县级市',
  bureau: '招商主管部门|投资促进主管部门|招商部门',
  zone: '开发区、园区|开发区|园区|功能区',
  township: '乡镇街道|乡镇|街道|乡|镇|办事处',
  department: '机关单位|部门|市直部门',
  mission: '驻外机构|驻外组|驻外办|招商办事处',
  platform: '国企平台|平台公司|国有企业|国企',
});
