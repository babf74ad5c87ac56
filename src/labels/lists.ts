// The field's words for the fixed lists of the ledger that more than one noun uses, or none.
import type {
  ActivityInput,
  activityForms,
  activityLevels,
  activityNatures,
  activityParts,
} from '../domain/projects/activity.ts';
import type { bodyKinds } from '../domain/projects/activityLists.ts';
import type { companyKinds } from '../domain/companies/company.ts';
import type { contactModes } from '../domain/projects/contact.ts';
import type { Origin } from '../domain/entries/entry.ts';
import type { fundUses, voucherKinds } from '../domain/projects/fundArrival.ts';
import type { agreementTypes, authorities, MilestoneKind } from '../domain/projects/milestone.ts';
import type { OfficeKind } from '../domain/offices/office.ts';
import type { Rank } from '../domain/projects/outing.ts';
import type { investorClasses, moneySources, Stage, statuses } from '../domain/projects/project.ts';
import { evidenceKind, openUnscanned, scanState } from './evidence/evidenceWords.ts';
import { chainOrigin, nodeChange, nodeState, nodeTie, segment } from './chains/nouns.ts';
import { clauseKind, flagOutcome, reviewConclusion, severity } from './clauses/nouns.ts';
import { creditCover } from './credit/words.ts';
import type { Words } from './language.ts';
import { fundsGrade } from './corroboration/words.ts';
import { pursuitAct } from './pursuits/words.ts';
import { signingNature } from './stages/words.ts';
import { relation, siteOutcome } from './verification/nouns.ts';

type WordsOf<Key extends string> = Readonly<Record<Key, Words>>;

const stage: WordsOf<Stage> = {
  lead: { zh: '线索', en: 'Lead' },
  talks: { zh: '洽谈', en: 'In talks' },
  signed: { zh: '签约', en: 'Signed' },
  registered: { zh: '注册', en: 'Registered' },
  filed: { zh: '立项/备案', en: 'Filed' },
  started: { zh: '开工', en: 'Started' },
  in_production: { zh: '投产', en: 'In production' },
  full_capacity: { zh: '达产', en: 'Full capacity' },
};

const status: WordsOf<(typeof statuses)[number]> = {
  active: { zh: '正常', en: 'Active' },
  paused: { zh: '暂停', en: 'Paused' },
  terminated: { zh: '终止', en: 'Terminated' },
  lost: { zh: '流失', en: 'Lost' },
};

const milestoneKind: WordsOf<MilestoneKind> = {
  signed: stage.signed,
  registered: stage.registered,
  filed: stage.filed,
  started: stage.started,
  in_production: stage.in_production,
  full_capacity: stage.full_capacity,
};

const authority: WordsOf<(typeof authorities)[number]> = {
  promotion: { zh: '投促', en: 'Investment promotion' },
  development_reform: { zh: '发改', en: 'Development and reform' },
  industry: { zh: '工信', en: 'Industry' },
  commerce: { zh: '商务', en: 'Commerce' },
  statistics: { zh: '统计', en: 'Statistics' },
  approval: { zh: '审批', en: 'Approval' },
  market: { zh: '市场监管', en: 'Market regulation' },
};

const agreementType: WordsOf<(typeof agreementTypes)[number]> = {
  investment: { zh: '投资协议', en: 'Investment agreement' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
  supplementary: { zh: '补充协议', en: 'Supplementary agreement' },
  intent: { zh: '意向书', en: 'Letter of intent' },
  other: { zh: '其他', en: 'Other' },
};

const moneySource: WordsOf<(typeof moneySources)[number]> = {
  overseas: { zh: '境外', en: 'Overseas' },
  other_province: { zh: '省外', en: 'Other provinces' },
  other_city: { zh: '市外省内', en: 'Other cities of the province' },
  local: { zh: '市内', en: 'Local' },
};

const bodyKind: WordsOf<(typeof bodyKinds)[number]> = {
  company: { zh: '企业', en: 'Company' },
  national_chamber: { zh: '国家级商协会', en: 'National chamber or association' },
  provincial_chamber: { zh: '省级商协会', en: 'Provincial chamber or association' },
  other_chamber: { zh: '其他商协会', en: 'Other chamber or association' },
  government: { zh: '政府部门', en: 'Government' },
  research: { zh: '科研院所和高校', en: 'Research or university' },
  international: { zh: '国际组织', en: 'International organisation' },
  other: { zh: '其他机构', en: 'Other' },
};

const voucher: WordsOf<(typeof voucherKinds)[number]> = {
  bank_slip: { zh: '银行回单', en: 'Bank slip' },
  capital_verification: { zh: '验资报告', en: 'Capital verification' },
  invoice: { zh: '发票', en: 'Invoice' },
  land_receipt: { zh: '土地出让金票据', en: 'Land receipt' },
  equipment_list: { zh: '设备清单', en: 'Equipment list' },
  settlement: { zh: '工程结算单', en: 'Settlement' },
  appraisal: { zh: '评估报告', en: 'Appraisal' },
  other: { zh: '其他凭证', en: 'Other voucher' },
};

const fundUse: WordsOf<(typeof fundUses)[number]> = {
  fixed_assets: { zh: '固定资产投资', en: 'Fixed assets' },
  land: { zh: '土地', en: 'Land' },
  equipment: { zh: '设备', en: 'Equipment' },
  construction: { zh: '建设工程', en: 'Construction' },
  registered_capital: { zh: '注册资本', en: 'Registered capital' },
  working_capital: { zh: '流动资金', en: 'Working capital' },
  other: { zh: '其他', en: 'Other' },
};

const investorClass: WordsOf<(typeof investorClasses)[number]> = {
  world_500: { zh: '世界500强', en: 'Fortune Global 500' },
  china_500: { zh: '中国500强', en: 'China Top 500' },
  private_500: { zh: '民营500强', en: 'Private Top 500' },
  central_soe: { zh: '央企', en: 'Central state-owned' },
  listed: { zh: '上市公司', en: 'Listed' },
  specialised: { zh: '专精特新', en: 'Specialised' },
  multinational: { zh: '跨国公司', en: 'Multinational' },
  industry_leader: { zh: '行业领军', en: 'Industry leader' },
  hidden_champion: { zh: '隐形冠军', en: 'Hidden champion' },
  single_champion: { zh: '制造业单项冠军', en: 'Champion of a single product' },
  unicorn: { zh: '独角兽', en: 'Unicorn' },
  gazelle: { zh: '瞪羚', en: 'Gazelle' },
  high_tech: { zh: '高新技术企业', en: 'High-tech firm' },
};

const companyKind: WordsOf<(typeof companyKinds)[number]> = {
  domestic: { zh: '境内企业', en: 'Domestic firm' },
  foreign: { zh: '境外企业', en: 'Foreign firm' },
  natural_person: { zh: '自然人', en: 'Natural person' },
  institution: { zh: '机构', en: 'Institution' },
};

const rank: WordsOf<Rank> = {
  city_chief: { zh: '市主要领导', en: 'City chief' },
  city_leader: { zh: '市级领导', en: 'City leader' },
  county_chief: { zh: '县市区党政主要负责同志', en: 'County chief' },
  county_leader: { zh: '县级领导', en: 'County leader' },
  department_head: { zh: '部门负责人', en: 'Head of department' },
  staff: { zh: '工作人员', en: 'Staff' },
};

const activityNature: WordsOf<(typeof activityNatures)[number]> = {
  comprehensive: { zh: '综合性', en: 'Comprehensive' },
  thematic: { zh: '专题性', en: 'Thematic' },
  visit: { zh: '走访考察', en: 'Visit' },
};

const activityForm: WordsOf<(typeof activityForms)[number]> = {
  matchmaking: { zh: '对接活动', en: 'Matchmaking' },
  promotion: { zh: '推介活动', en: 'Promotion' },
  conference: { zh: '会议', en: 'Conference' },
  visit: { zh: '走访考察', en: 'Visit' },
};

const activityPart: WordsOf<(typeof activityParts)[number]> = {
  lead: { zh: '主办', en: 'Led' },
  host: { zh: '承办', en: 'Hosted' },
  attend: { zh: '参加', en: 'Attended' },
};

const activityLevel: WordsOf<(typeof activityLevels)[number]> = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
};

const convener: WordsOf<ActivityInput['convener']> = {
  city: { zh: '本市', en: 'The city' },
  provincial_department: { zh: '省直部门', en: 'A provincial department' },
  national_body: { zh: '国家机关', en: 'A national body' },
  association: { zh: '协会商会', en: 'An association' },
  other: { zh: '其他', en: 'Other' },
};

const activityLink: WordsOf<'signed' | 'advanced'> = {
  signed: { zh: '现场签约', en: 'Signed there' },
  advanced: { zh: '对接推进', en: 'Advanced there' },
};

const contactMode: WordsOf<(typeof contactModes)[number]> = {
  visit_out: { zh: '外出拜访', en: 'We visited' },
  visit_in: { zh: '来访', en: 'They visited' },
  meeting: { zh: '会谈', en: 'Meeting' },
  call: { zh: '电话视频', en: 'Call' },
};

const origin: WordsOf<Origin> = {
  typed: { zh: '手工填报', en: 'Typed' },
  imported: { zh: '表格导入', en: 'Imported' },
  historical: { zh: '历史数据', en: 'Historical' },
  carried_over: { zh: '结转', en: 'Carried over' },
};

const officeKind: WordsOf<OfficeKind> = {
  city: { zh: '市本级', en: 'City' },
  bureau: { zh: '招商主管部门', en: 'Bureau of investment' },
  county: { zh: '县市区', en: 'County' },
  zone: { zh: '开发区、园区', en: 'Zone or park' },
  township: { zh: '乡镇街道', en: 'Township or street' },
  department: { zh: '机关单位', en: 'Department' },
  mission: { zh: '驻外机构', en: 'Mission' },
  platform: { zh: '国企平台', en: 'State-owned platform' },
};

export const ownLists = {
  stage,
  status,
  milestoneKind,
  signingNature,
  authority,
  agreementType,
  moneySource,
  voucher,
  fundUse,
  investorClass,
  companyKind,
  rank,
  bodyKind,
  activityNature,
  activityForm,
  activityPart,
  activityLevel,
  activityLink,
  convener,
  contactMode,
  fundsGrade,
  siteOutcome,
  relation,
  pursuitAct,
  origin,
  officeKind,
  evidenceKind,
  scanState,
  openUnscanned,
  creditCover,
  clauseKind,
  flagOutcome,
  reviewConclusion,
  severity,
  segment,
  nodeState,
  nodeTie,
  nodeChange,
  chainOrigin,
};
