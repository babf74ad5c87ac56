// Forms of projects: signed (F1), leads, packages.
import { alsoByOtherNames } from './whole/alsoCalled.ts';
import { agreementTypeChoices, stageChoices } from './choices.ts';
import {
  common,
  content,
  evidence,
  firstPhase,
  industryTag,
  investment,
  investor,
  moreOfProject,
  note,
  office,
  projectCode,
  projectNameColumn,
  recipient,
} from './columns.ts';
import { reaches } from './doubts/reaches.ts';
import { meanings } from './headings/meanings.ts';
import { but, column, type FormField, type SheetForm } from './sheetForm.ts';

const always = { always: true } as const;
const name = but(projectNameColumn, { required: true });
/** How the project stands by its milestones and arrivals, which come in by forms of their own. */
const standing: readonly FormField[] = [
  column('choice', 'nowStage', '台账现阶段', { choices: stageChoices }),
  column('day', 'nowRegisteredOn', '台账注册日'),
  column('day', 'nowFiledOn', '台账备案日'),
  column('day', 'nowStartedOn', '台账开工日'),
  column('day', 'nowProducedOn', '台账投产日'),
  column('money', 'nowFunds', '台账累计到资（亿元）', { unit: '亿元' }),
  column('day', 'nowActiveOn', '台账最近动态日'),
].map((one) => ({ ...one, ofLedger: 'workedOut' }));

/** A project whose industry is not said is one all the same. */
const industry = column(
  'code',
  'industryCode',
  '行业类别|国民经济行业|国民经济行业代码|行业代码|行业门类|所属行业|行业',
  { always: true },
);

export const signed: SheetForm<'signed'> = {
  id: 'signed',
  name: '签约项目',
  title: ['签约项目', '签约'],
  reaches: [reaches.signed],
  grows: true,
  columns: [
    but(office, always),
    projectCode,
    name,
    but(content, always),
    but(recipient, always),
    but(investor, always),
    but(investment, { required: true }),
    firstPhase,
    industry,
    but(industryTag, always),
    column('day', 'signedOn', '签约时间|签约日期|合同签约时间|协议签订时间|签约日', {
      required: true,
      ofReport: true,
      means: meanings.signedOn,
    }),
    column('choice', 'agreementType', '协议类型|签约类型|合同性质|协议性质|合同类型|协议类别|合同类别', {
      choices: agreementTypeChoices,
    }),
    but(evidence, { headings: '协议编号|合同编号|佐证材料' }),
    ...standing,
    ...moreOfProject,
    but(note, { headings: '签约备注|备注|说明', ...always }),
    ...common,
  ].map(alsoByOtherNames),
};

const firstTalks = ['首次', '初次', '第一次', ''].flatMap((when) =>
  ['对接', '接洽', '洽谈', '接触', '沟通', '联系'].map((what) => `${when}${what}时间`),
);

/** Before anything is signed the place is where it is meant to go. */
const leadOffice = but(office, {
  ...always,
  headings: [...office.headings, '拟落户地', '拟落户县区', '拟落地县区', '意向落户地', '拟落地'].join('|'),
});

export const leads: SheetForm<'leads'> = {
  id: 'leads',
  name: '招商线索',
  title: [
    '招商线索',
    '线索',
    '在谈项目',
    '在谈',
    '请进来',
    '洽谈项目',
    '对接项目',
    '意向项目',
    '拟签约项目',
    '储备项目',
  ],
  grows: true,
  columns: [
    leadOffice,
    projectCode,
    but(name, { headings: '项目名称|线索名称|在谈项目名称|洽谈项目名称|意向项目名称|项目' }),
    but(content, always),
    but(investor, {
      ...always,
      headings: [
        ...investor.headings,
        '意向投资方',
        '意向投资企业',
        '意向企业',
        '拟投资方',
        '拟投资企业',
        '洽谈企业',
        '在谈企业',
        '对接企业',
      ].join('|'),
    }),
    but(recipient, {}),
    but(investment, {
      headings:
        '意向投资额（亿元）|意向投资额|意向投资|预计投资额|预计总投资|预计投资|计划总投资|总投资额|总投资|投资额',
      unit: '亿元',
    }),
    industry,
    industryTag,
    column(
      'day',
      'foundOn',
      ['线索获取时间|登记时间|获取时间|登记日期|线索登记时间|开始洽谈时间', ...firstTalks].join('|'),
      { required: true, ofReport: true },
    ),
    ...standing,
    ...moreOfProject,
    note,
    ...common,
  ].map(alsoByOtherNames),
};

export const packages: SheetForm<'packages'> = {
  id: 'packages',
  name: '打包项目',
  title: ['打包项目', '打包', '上级项目与子项目'],
  columns: [
    office,
    column('text', 'parent', '上级项目|打包项目|上级项目名称|打包项目名称', { required: true, maxLength: 200 }),
    column('code', 'parentCode', '上级项目编码|打包项目编码'),
    projectCode,
    but(name, { headings: '子项目|子项目名称|项目名称' }),
    note,
    ...common,
  ],
};

/** Which field of the noun each column of a form of projects tells, for what is written and for the marks of what is invented. */
export const projectFieldNames: Readonly<Record<string, string>> = {
  name: 'name',
  project: 'name',
  content: 'content',
  recipient: 'recipientId',
  investor: 'investorId',
  investment: 'investment',
  phase1: 'phases',
  phase2: 'phases',
  phase3: 'phases',
  phases: 'phases',
  industryCode: 'industryCode',
  industryTag: 'tags',
  tags: 'tags',
  parent: 'parentId',
  moneySource: 'moneySource',
  investorSeat: 'investorSeat',
  investorClasses: 'investorClasses',
  finderOffice: 'finderOfficeId',
  place: 'place',
  landMu: 'landMu',
  fixedInvestment: 'fixedInvestmentFen',
  contractForeign: 'contractForeignCapital',
  rate: 'investment',
  majorOn: 'majorOn',
  chainNodes: 'chainNodes',
  status: 'status',
  statusReason: 'statusReason',
};
