// Names of a project's fields: on its page, in its history, in the exported sheet.
import type { LedgerBook } from '../../domain/entries/exported.ts';
import type { Language, Words } from '../language.ts';

/** In the place of an investment that is known to be open still. */
export const notSettled: Words = { zh: '未定', en: 'undetermined' };

export const projectFields = {
  code: { zh: '项目编号', en: 'Code' },
  name: { zh: '项目名称', en: 'Name' },
  office: { zh: '所属单位', en: 'Office' },
  industry: { zh: '行业', en: 'Industry' },
  industryCode: { zh: '行业', en: 'Industry' },
  investor: { zh: '投资方', en: 'Investor' },
  investorId: { zh: '投资方', en: 'Investor' },
  recipient: { zh: '落户企业', en: 'Recipient company' },
  recipientId: { zh: '落户企业', en: 'Recipient company' },
  investment: { zh: '计划总投资', en: 'Planned investment' },
  investmentYi: { zh: '计划总投资（亿元）', en: 'Planned investment (10⁸ yuan)' },
  investmentUndetermined: { zh: '总投资未定', en: 'Investment undetermined' },
  fixedInvestmentFen: { zh: '其中固定资产投资', en: 'Of it fixed assets' },
  contractForeignCapital: { zh: '合同外资', en: 'Contracted foreign capital' },
  moneySource: { zh: '资金来源', en: 'Source of the money' },
  investorSeat: { zh: '投资方所在地', en: 'Seat of the investor' },
  investorClasses: { zh: '投资方类别', en: 'Investor class' },
  finderOfficeId: { zh: '引荐单位', en: 'Found by' },
  place: { zh: '建设地点', en: 'Place' },
  landMu: { zh: '用地（亩）', en: 'Land (mu)' },
  stage: { zh: '阶段', en: 'Stage' },
  status: { zh: '状态', en: 'Status' },
  statusReason: { zh: '状态原因', en: 'Reason of the status' },
  majorOn: { zh: '列入重大项目日期', en: 'Major project since' },
  chainNodes: { zh: '产业链环节', en: 'Chain nodes' },
  tags: { zh: '标签', en: 'Marks' },
  content: { zh: '建设内容', en: 'Content' },
  signedOn: { zh: '签约时间', en: 'Signed on' },
  registeredOn: { zh: '注册时间', en: 'Registered on' },
  filedOn: { zh: '立项/备案时间', en: 'Filed on' },
  startedOn: { zh: '开工时间', en: 'Started on' },
  inProductionOn: { zh: '投产时间', en: 'In production on' },
  fundsYi: { zh: '累计到位资金（亿元）', en: 'Funds in place (10⁸ yuan)' },
  lastActivityOn: { zh: '最近动态', en: 'Last activity' },
} as const satisfies Readonly<Record<string, Words>>;

export type ProjectField = keyof typeof projectFields;

export function projectFieldName(field: ProjectField, language: Language): string {
  return projectFields[field][language];
}

const filters: Readonly<Record<string, Words>> = {
  q: { zh: '搜索', en: 'search' },
  office: { zh: '单位', en: 'office' },
  section: { zh: '行业门类', en: 'industry section' },
  stage: { zh: '阶段', en: 'stage' },
  status: { zh: '状态', en: 'status' },
  investorClass: { zh: '投资方类别', en: 'investor class' },
  tag: { zh: '标签', en: 'mark' },
  signed: { zh: '签约时期', en: 'signed in' },
  period: { zh: '时期', en: 'period' },
  state: { zh: '审核情况', en: 'verification' },
  signedFrom: { zh: '签约不早于', en: 'signed from' },
  signedTo: { zh: '签约不晚于', en: 'signed to' },
  minYi: { zh: '投资不低于（亿元）', en: 'investment from (10⁸ yuan)' },
  maxYi: { zh: '投资低于（亿元）', en: 'investment below (10⁸ yuan)' },
};

export function projectFilterName(filter: string, language: Language): string {
  return filters[filter]?.[language] ?? filter;
}

const sheetWords = {
  filters: { zh: '筛选条件：', en: 'Filter: ' },
  none: { zh: '无（权限内全部项目）', en: 'none (all projects in reach)' },
  noneOfAll: { zh: '无（权限内全部）', en: 'none (all in reach)' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  verified: { zh: '已审核', en: 'verified' },
  waiting: { zh: '待审核', en: 'waiting' },
  total: {
    zh: '共 {rows} 个项目，计划总投资 {investment} 亿元，累计到位资金 {funds} 亿元',
    en: '{rows} projects, planned investment {investment}, funds in place {funds} (10⁸ yuan)',
  },
  sample: { zh: '黄底单元格为示例（虚构）数据', en: 'Cells on yellow are invented samples' },
  back: {
    zh: '可在本表改后再导入：只改动过的单元格写入台账；空着的不改，台账记录号请勿修改，新增的行空着它',
    en: 'May be changed and imported again: what was changed is written; a blank changes nothing; leave the record number as it is, and empty in a new row',
  },
  workedOut: {
    zh: '以“台账”开头的列由台账算出，只看不导入',
    en: 'Columns that begin with 台账 are worked out by the ledger and not imported',
  },
  at: { zh: '导出时间：', en: 'Exported at ' },
} as const satisfies Readonly<Record<string, Words>>;

export function projectSheetWord(key: keyof typeof sheetWords, language: Language): string {
  return sheetWords[key][language];
}

const books: Readonly<Record<LedgerBook, Words>> = {
  projects: { zh: '招商引资项目台账', en: 'Project ledger' },
  milestones: { zh: '项目进展台账', en: 'Milestones' },
  funds: { zh: '到位资金台账', en: 'Fund arrivals' },
  companies: { zh: '项目企业名录', en: 'Companies of the projects' },
  signals: { zh: '到资佐证台账', en: 'Signals of money' },
  promises: { zh: '承诺兑现台账', en: 'Promises and what was kept' },
};

export function ledgerBookTitle(book: LedgerBook, language: Language): string {
  return books[book][language];
}
