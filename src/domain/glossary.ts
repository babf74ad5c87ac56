// The field's words, one each: the English identifier that runs from table to file, type, route and label; the Chinese
// term; what it means; and what it is often taken for and is not.
export interface Term {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly means: string;
  readonly not?: string;
}

export const glossary: readonly Term[] = [
  { id: 'ledger', en: 'ledger', zh: '台账', means: 'all entries of a city, appended and never edited' },
  {
    id: 'entry',
    en: 'entry',
    zh: '登记',
    means: 'one recorded fact with the day it happened and the instant it was recorded',
  },
  {
    id: 'office',
    en: 'office',
    zh: '单位',
    means: 'a body that reports: city, county, zone, department, mission',
    not: 'a measure (unit) or a firm (company)',
  },
  { id: 'unit', en: 'unit', zh: '计量单位', means: 'the measure of a figure: 个, 亿元, 人次', not: 'a body (office)' },
  {
    id: 'company',
    en: 'company',
    zh: '企业',
    means: 'a firm that invests or is founded; domestic ones have a credit code (统一社会信用代码)',
  },
  {
    id: 'investor',
    en: 'investor',
    zh: '投资方',
    means: 'the company that brings the money',
    not: 'recipient, the local firm that receives it (签约主体, 项目公司)',
  },
  {
    id: 'project',
    en: 'project',
    zh: '项目',
    means: 'an investment that lives from lead to production under one code',
  },
  {
    id: 'package',
    en: 'package',
    zh: '打包项目',
    means: 'a project signed as one that consists of parts; it counts as one',
  },
  {
    id: 'stage',
    en: 'stage',
    zh: '阶段',
    means: '线索, 洽谈, 签约, 注册, 立项/备案, 开工, 投产, 达产; follows from milestones',
    not: 'status (正常, 暂停, 终止, 流失)',
  },
  { id: 'milestone', en: 'milestone', zh: '节点', means: 'the day a project reached a stage, as one authority has it' },
  {
    id: 'signed',
    en: 'signed',
    zh: '签约',
    means: 'first formal agreement; a re-signing never counts twice',
    not: 'intent or framework alone, where a definition excludes them',
  },
  {
    id: 'new_project',
    en: 'new project',
    zh: '新引进',
    means: 'first signing in the period, planned investment of 1 亿元 and more, by event day',
    not: '落地, which names no stage and is banned',
  },
  {
    id: 'started',
    en: 'started',
    zh: '开工',
    means: 'main works begun, as the promotion office has it',
    not: '入统 (statistics) or 发改 start days, kept beside it',
  },
  {
    id: 'planned_investment',
    en: 'planned investment',
    zh: '计划总投资额',
    means: 'total investment as agreed',
    not: '到位资金; 签约金额 in prose often means this',
  },
  {
    id: 'fund_arrival',
    en: 'fund arrival',
    zh: '到位资金',
    means: 'money that reached a project in the period, as recognised',
    not: '协议投资额, 固定资产投资',
  },
  {
    id: 'recognised',
    en: 'recognised amount',
    zh: '认定金额',
    means: 'what the city recognises of the amount claimed',
  },
  { id: 'outing', en: 'outing', zh: '外出招商', means: 'people of an office travel to meet investors' },
  {
    id: 'person_times',
    en: 'person-times',
    zh: '人次',
    means: 'people × outings: a trip of three leaders is three',
    not: '批次 (trips)',
  },
  {
    id: 'activity',
    en: 'activity',
    zh: '招商活动',
    means: 'a meeting, promotion or visit that an office leads, hosts or attends',
  },
  { id: 'contact', en: 'contact record', zh: '洽谈记录', means: 'one exchange with one investor' },
  { id: 'target', en: 'target', zh: '目标任务', means: 'what an office is to reach in a year by one figure' },
  { id: 'reported', en: 'reported', zh: '已填报', means: 'entered; does not count yet' },
  { id: 'verified', en: 'verified', zh: '已审核', means: 'a second person said that it is true; only this counts' },
  {
    id: 'reversal',
    en: 'reversal',
    zh: '冲销',
    means: 'a later entry that names the one it takes back',
    not: 'an edit or a deletion',
  },
  {
    id: 'definition',
    en: 'definition',
    zh: '口径',
    means: 'which entries, by which day, which measure, under which conditions; versioned, dated, owned',
  },
  { id: 'figure', en: 'figure', zh: '数', means: 'a definition answered for a period, as known at an instant' },
  { id: 'receipt', en: 'receipt', zh: '出处', means: 'the rows behind a figure, its definition, instant and hash' },
  { id: 'event_day', en: 'event day', zh: '发生日期', means: 'the day a thing happened' },
  {
    id: 'audit_day',
    en: 'audit day',
    zh: '审核日期',
    means: 'the day an authority audited it, where the source states one',
    not: 'verification in this ledger',
  },
  { id: 'known_at', en: 'as known at', zh: '截至……所知', means: 'what the ledger knew at an instant' },
  {
    id: 'carried_over',
    en: 'carried over',
    zh: '结转',
    means: 'signed in an earlier year, money or works in this one',
  },
  { id: 'sample', en: 'sample', zh: '示例', means: 'an invented value of the demo city, marked field by field' },
  {
    id: 'bulletin',
    en: 'bulletin',
    zh: '通报',
    means: 'a text written from figures; published, it reads the same for ever',
  },
  { id: 'checker', en: 'checker', zh: '核数', means: 'recomputes every figure claim of a draft' },
  {
    id: 'claim',
    en: 'claim',
    zh: '待核数字',
    means: 'a figure of a draft that other figures settle: a share, sum, growth, average, rate, margin or repeat',
    not: 'an amount claimed for recognition (申报金额)',
  },
  {
    id: 'verdict',
    en: 'verdict',
    zh: '核数结论',
    means: 'what recomputing a claim gave: right, within rounding, truncated, rounded up, wrong, cannot be checked',
    not: 'verification of an entry (审核)',
  },
  { id: 'net', en: 'net', zh: '一张网', means: 'the city’s industry chains with firms, projects, gaps and targets' },
  { id: 'chain', en: 'chain', zh: '产业链', means: 'segments and nodes of an industry, from materials to market' },
];
