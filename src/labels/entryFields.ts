// Names of the fields of entries, and of what was done to them, for the audit trail. A project's own fields: projectFields.ts.
import type { Language, Words } from './language.ts';

const fields: Readonly<Record<string, Words>> = {
  occurredOn: { zh: '日期', en: 'Day' },
  auditedOn: { zh: '核定日期', en: 'Audited on' },
  officeId: { zh: '所属单位', en: 'Office' },
  projectId: { zh: '项目', en: 'Project' },
  companyId: { zh: '企业', en: 'Company' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '地点', en: 'Place' },
  endedOn: { zh: '结束日期', en: 'Last day' },
  tags: { zh: '标签', en: 'Marks' },
  seat: { zh: '所在地', en: 'Seat' },
  kind: { zh: '节点', en: 'Milestone' },
  authority: { zh: '认定部门', en: 'Authority' },
  agreementType: { zh: '协议类型', en: 'Kind of agreement' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  signingNature: { zh: '签约性质', en: 'Nature of the signing' },
  incrementFen: { zh: '增资金额', en: 'Increment' },
  claimedFen: { zh: '申报金额', en: 'Claimed' },
  recognisedFen: { zh: '认定金额', en: 'Recognised' },
  moneySource: { zh: '资金来源', en: 'Source of the money' },
  payer: { zh: '付款方', en: 'Payer' },
  use: { zh: '资金用途', en: 'Use' },
  voucherKind: { zh: '凭证种类', en: 'Kind of voucher' },
  voucherNo: { zh: '凭证号', en: 'Voucher number' },
  destination: { zh: '目的地', en: 'Destination' },
  region: { zh: '区域', en: 'Region' },
  purpose: { zh: '事由', en: 'Purpose' },
  members: { zh: '参加人员', en: 'Members' },
  visits: { zh: '拜访单位', en: 'Visits' },
  projectIds: { zh: '涉及项目', en: 'Projects' },
  nature: { zh: '类型', en: 'Nature' },
  part: { zh: '承担角色', en: 'Part' },
  form: { zh: '形式', en: 'Form' },
  level: { zh: '级别', en: 'Level' },
  atHome: { zh: '在本市举办', en: 'Held at home' },
  ledBy: { zh: '带队领导层级', en: 'Led by' },
  convener: { zh: '召集方', en: 'Convener' },
  series: { zh: '系列活动', en: 'Series' },
  theme: { zh: '主题', en: 'Theme' },
  guests: { zh: '嘉宾人数', en: 'Guests' },
  guestCompanies: { zh: '参会企业数', en: 'Companies present' },
  signingHeld: { zh: '举行签约', en: 'Signing held' },
  speeches: { zh: '典型发言', en: 'Speeches' },
  media: { zh: '媒体报道', en: 'Media' },
  signedProjectIds: { zh: '现场签约项目', en: 'Signed there' },
  advancedProjectIds: { zh: '对接推进项目', en: 'Advanced there' },
  mode: { zh: '方式', en: 'Mode' },
  ourSide: { zh: '我方人员', en: 'Our side' },
  theirSide: { zh: '对方人员', en: 'Their side' },
  summary: { zh: '洽谈内容', en: 'Summary' },
  result: { zh: '结果', en: 'Result' },
  outcome: { zh: '核查结果', en: 'Result on site' },
  expectedFen: { zh: '核查前认定金额', en: 'Recognised before' },
  foundFen: { zh: '核实金额', en: 'Found on site' },
  time: { zh: '时间', en: 'Time' },
  checker: { zh: '核查人', en: 'Checked by' },
  note: { zh: '备注', en: 'Note' },
  number: { zh: '协议编号', en: 'Number' },
  agreedOn: { zh: '签订日期', en: 'Agreed on' },
  noCommitments: { zh: '不含政府承诺', en: 'No commitments' },
  clauses: { zh: '条款', en: 'Clauses' },
  figureId: { zh: '指标', en: 'Figure' },
  year: { zh: '年度', en: 'Year' },
  value: { zh: '目标值', en: 'Target' },
  companyKind: { zh: '企业性质', en: 'Kind of company' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  country: { zh: '国家（地区）', en: 'Country' },
  attachments: { zh: '佐证材料', en: 'Evidence' },
  fromOn: { zh: '起始日期', en: 'From' },
  toOn: { zh: '截止日期', en: 'To' },
  covers: { zh: '分成内容', en: 'What is shared' },
  shares: { zh: '分成比例', en: 'Shares' },
  document: { zh: '协议名称或文号', en: 'Paper' },
};

/** In the order in which people read them. */
export const entryFields: readonly string[] = Object.keys(fields);

export function entryFieldName(field: string, language: Language): string {
  return fields[field]?.[language] ?? field;
}

const steps = {
  recorded: { zh: '登记', en: 'Recorded' },
  corrected: { zh: '更正', en: 'Corrected' },
  withdrawn: { zh: '撤回', en: 'Taken back' },
  verified: { zh: '审核通过', en: 'Verified' },
  returned: { zh: '退回', en: 'Returned' },
  closed: { zh: '结账', en: 'Period closed' },
  reopened: { zh: '重开账期', en: 'Period reopened' },
  attached: { zh: '补充材料', en: 'Evidence added' },
  detached: { zh: '撤下材料', en: 'Evidence taken back' },
} as const satisfies Readonly<Record<string, Words>>;

export type TrailAct = keyof typeof steps;

export function trailActWord(act: TrailAct, language: Language): string {
  return steps[act][language];
}

const useCases: Readonly<Record<string, Words>> = {
  record_project: { zh: '登记项目', en: 'Record a project' },
  correct_project: { zh: '更正信息', en: 'Correct the facts' },
  record_contact: { zh: '登记洽谈', en: 'Record a contact' },
  correct_contact: { zh: '更正洽谈记录', en: 'Correct a contact' },
  record_milestone: { zh: '登记节点', en: 'Record a milestone' },
  correct_milestone: { zh: '更正节点', en: 'Correct a milestone' },
  record_fund_arrival: { zh: '登记到位资金', en: 'Record funds in place' },
  correct_fund_arrival: { zh: '更正到位资金', en: 'Correct funds in place' },
  move_back: { zh: '退回阶段', en: 'Go back a stage' },
  split_project: { zh: '拆分项目', en: 'Split a project' },
  merge_projects: { zh: '合并打包', en: 'Merge into a package' },
  merge_reports: { zh: '并入项目', en: 'Merge two reports of one project' },
  undo_merge: { zh: '拆回项目', en: 'Undo a merge' },
  merge_companies: { zh: '归并企业', en: 'Merge two companies' },
  undo_company_merge: { zh: '拆回企业', en: 'Undo a merge of companies' },
  add_company_alias: { zh: '登记企业别名', en: 'State another name of a company' },
  withdraw_company_alias: { zh: '撤销企业别名', en: 'Withdraw a name of a company' },
  state_company_parent: { zh: '登记母公司', en: 'State the parent of a company' },
  open_dispute: { zh: '提出争议', en: 'Open a dispute' },
  decide_dispute: { zh: '裁定争议', en: 'Decide a dispute' },
  set_protection: { zh: '设定保护期', en: 'Set the protection period' },
  undo_packaging: { zh: '撤销拆分合并', en: 'Undo a split or merge' },
  record_agreement: { zh: '登记协议条款', en: 'Register an agreement' },
  correct_agreement: { zh: '更正协议条款', en: 'Correct an agreement' },
  record_credit_agreement: { zh: '登记分成', en: 'Share credit' },
  correct_credit_agreement: { zh: '更正分成', en: 'Correct an agreement' },
  pursuit_contacted: { zh: '登记目标企业接触', en: 'Record a contact of a target company' },
  pursuit_lead: { zh: '目标企业转为线索', en: 'Make a target company a lead' },
  withdraw_entry: { zh: '撤回登记', en: 'Take an entry back' },
  apply_import: { zh: '导入表格', en: 'Import a workbook' },
  undo_import: { zh: '撤销导入', en: 'Undo an import' },
  verify: { zh: '审核', en: 'Verify' },
  record_site_check: { zh: '记录现场核查', en: 'Record a site check' },
  correct_site_check: { zh: '更正现场核查', en: 'Correct a site check' },
  attach_files: { zh: '补充材料', en: 'Add evidence' },
  withdraw_file: { zh: '撤下材料', en: 'Take evidence back' },
};

/** The name of a use case; one without a name is called by what it did. */
export function useCaseName(useCase: string | null, act: TrailAct, language: Language): string {
  return (useCase && useCases[useCase]?.[language]) || trailActWord(act, language);
}

const values = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  outOfReach: { zh: '（权限外）', en: '(out of reach)' },
} as const satisfies Readonly<Record<string, Words>>;

export function entryValueWord(value: keyof typeof values, language: Language): string {
  return values[value][language];
}
