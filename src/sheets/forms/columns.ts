// Columns that several forms have.
import {
  authorityChoices,
  companyKindChoices,
  investorClassChoices,
  moneySourceChoices,
  originChoices,
  statusChoices,
} from './choices.ts';
import { meanings } from './headings/meanings.ts';
import { column, type FormField } from './sheetForm.ts';

export const office = column(
  'text',
  'office',
  '报送单位|单位|填报单位|上报单位|所属单位|责任单位|负责单位|县市区|县（市、区）|县市区（开发区）|所属县市区|县区|所在县区|属地',
  { weaker: ['责任单位', '负责单位', '牵头单位', '包保单位'] },
);
export const projectCode = column('code', 'projectCode', '项目编码|项目编号|市级项目编码');
export const projectNameColumn = column('text', 'project', '项目名称|项目|签约项目|签约项目名称|招商项目名称', {
  maxLength: 200,
  means: meanings.project,
});
export const note = column('text', 'note', '备注|签约备注|说明|其他说明', { maxLength: 2000 });

/** Ids of the entries that the ledger wrote into the row: by them it speaks of these, however much of it is changed. */
const record = column('names', 'record', '台账记录号（请勿修改）', { ofLedger: 'record' });

/** What any form may carry at its end: where the row comes from, what in it is invented, and which entries it was written from. */
export const common: readonly FormField[] = [
  column('day', 'sourceReportedOn', '上报日期|上报时间|报送日期|报送时间'),
  column('day', 'auditedOn', '审核时间|审核日期|审核通过时间|签约审核通过时间|落地审核通过时间'),
  column('choice', 'origin', '数据来源|来源|数据类别', { choices: originChoices }),
  column('names', 'sampleFields', '示例字段|示例'),
  record,
];

export const investment = column(
  'money',
  'investment',
  '投资额（亿元）/总投资额|总投资额|投资额/总投资|计划总投资额|计划总投资|计划投资总额|总投资|投资总额|计划投资额|协议投资额|投资额',
  { unit: '亿元', always: true, means: meanings.investment },
);
export const firstPhase = column(
  'money',
  'phase1',
  '投资额（亿元）/一期投资额|一期投资额|投资额/一期|一期投资|首期投资额',
  {
    unit: '亿元',
    always: true,
  },
);
export const content = column(
  'text',
  'content',
  '建设内容|项目建设内容|主要建设内容|建设内容及规模|项目内容|项目简介',
  {
    maxLength: 4000,
  },
);
export const investor = column(
  'text',
  'investor',
  '外来投资方|外来投资方名称|投资方|投资方名称|投资主体|投资企业|投资方（全称）',
  { maxLength: 200, inBrackets: 'investorSeat', means: meanings.investor },
);
/** Whose project it is, where nobody is called the investor: the firm that builds it. */
export const builders = [
  '建设单位',
  '建设单位名称',
  '建设主体',
  '项目单位',
  '项目单位名称',
  '项目业主',
  '项目业主单位',
  '业主单位',
  '业主',
  '实施单位',
  '实施主体',
  '项目主体',
  '项目企业',
  '企业',
  '企业名称',
  '公司名称',
  '落地企业',
] as const;
/** The two who sign: one of them is an office. */
export const parties: readonly FormField[] = [
  column('text', 'partyA', '甲方|甲方单位|甲方名称|签约甲方|签约双方/甲方|签约方/甲方|签约主体/甲方|合作双方/甲方', {
    maxLength: 200,
  }),
  column('text', 'partyB', '乙方|乙方单位|乙方名称|签约乙方|签约双方/乙方|签约方/乙方|签约主体/乙方|合作双方/乙方', {
    maxLength: 200,
  }),
];
export const recipient = column('text', 'recipient', '本地投资方|本地投资方名称|本地合作方|承接企业|项目公司', {
  maxLength: 200,
});
export const industryTag = column('text', 'industryTag', '产业类别|产业类型|产业分类', { maxLength: 40 });
export const chainNodes = column('names', 'chainNodes', '产业链环节|所属产业链|产业链|所属产业链环节');
export const place = column('text', 'place', '建设地点|建设地点（注明园区）|建设地址|落户园区|选址', {
  maxLength: 120,
  means: meanings.place,
});
export const landColumn = column('land', 'landMu', '项目用地（亩）|项目用地|用地|用地面积|用地情况|拟用地', {
  unit: '亩',
});
export const finder = column('text', 'finderOffice', '项目引荐单位|引荐单位|推荐单位|首谈单位', { maxLength: 60 });
export const moneySource = column('choice', 'moneySource', '资金来源|资金来源地|来源地', {
  choices: moneySourceChoices,
});
export const authority = column('choice', 'authority', '认定部门|填报口径|认定单位', { choices: authorityChoices });
export const evidence = column('text', 'evidence', '佐证材料|证明材料|佐证|凭据', { maxLength: 300 });

/** Facts of a project beyond the bureaus' form: from the form of all fields (F10). */
export const moreOfProject: readonly FormField[] = [
  ...parties,
  column('text', 'parent', '上级项目|打包项目|所属打包项目|母项目', { maxLength: 200 }),
  column('code', 'parentCode', '上级项目编码|打包项目编码'),
  column('code', 'investorCode', '投资主体统一社会信用代码|外来投资方统一社会信用代码|投资方统一社会信用代码'),
  column('choice', 'investorKind', '投资方类型|内外资|企业性质', { choices: companyKindChoices }),
  column('text', 'signatory', '签约主体', { maxLength: 200 }),
  column('code', 'signatoryCode', '签约主体统一社会信用代码'),
  column('code', 'recipientCode', '本地投资方统一社会信用代码|项目公司统一社会信用代码'),
  moneySource,
  column(
    'text',
    'investorSeat',
    '投资方所在地|投资方所在地区|外来投资方所在地|国别（地区）|国别地区|国别|国家（地区）|国家地区|投资来源地',
    { maxLength: 60, means: meanings.investorSeat },
  ),
  column('choices', 'investorClasses', '企业类别|投资方类别', { choices: investorClassChoices, open: true }),
  finder,
  place,
  landColumn,
  column('money', 'phase2', '二期投资额（亿元）|二期投资额|投资额/二期|二期投资', { unit: '亿元' }),
  column('money', 'phase3', '三期投资额（亿元）|三期投资额|投资额/三期|三期投资', { unit: '亿元' }),
  column('text', 'phases', '分期|分期情况|分期投资'),
  column('money', 'fixedInvestment', '固定资产投资（亿元）|固定资产投资|固定资产投资额|固投金额', { unit: '亿元' }),
  column('money', 'contractForeign', '合同外资（万美元）|合同外资|合同外资额|FDI金额', { unit: '万美元' }),
  column('rate', 'rate', '汇率|折算汇率'),
  column('day', 'rateOn', '汇率日|汇率日期'),
  column('text', 'rateSource', '汇率来源', { maxLength: 200 }),
  column('day', 'majorOn', '重大项目标注日|列入重大项目时间'),
  column('names', 'tags', '项目标签|标签'),
  chainNodes,
  column('choice', 'status', '项目状态|推进状态', { choices: statusChoices }),
  column('text', 'statusReason', '状态说明|状态原因|终止原因', { maxLength: 500 }),
];
