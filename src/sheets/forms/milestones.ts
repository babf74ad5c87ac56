// Forms of what a project reaches after its signing: registered (F2), filed, started (F3), produced (F4), full capacity.
import type { MilestoneKind } from '../../domain/projects/milestone.ts';
import {
  authority,
  chainNodes,
  common,
  content,
  evidence,
  finder,
  firstPhase,
  industryTag,
  investment,
  investor,
  landColumn,
  note,
  office,
  place,
  projectCode,
  projectNameColumn,
} from './columns.ts';
import { reaches } from './doubts/reaches.ts';
import { meanings } from './headings/meanings.ts';
import { but, column, type SheetForm, type FormField } from './sheetForm.ts';
import { withFacts } from './whole/foundingFacts.ts';

const always = { always: true } as const;
const signedOn = column('day', 'signedOn', '合同签约时间|签约时间|协议签订时间', { means: meanings.signedOn });
const registeredName = column(
  'text',
  'recipient',
  '本地注册名称|在本市注册名称|在黄注册名称|在聊注册名称|注册名称|注册公司名称|注册企业名称|注册公司',
  { maxLength: 200, always: true },
);
const registeredOn = column('day', 'registeredOn', '注册时间|注册日期|工商注册时间', {
  ...always,
  means: meanings.registeredOn,
});

/** The columns by which F2, F3 and F4 say which project they mean; the form itself has no project name. */
const identity: readonly FormField[] = [
  but(office, { ...always, headings: '单位|报送单位|填报单位|县市区|责任单位' }),
  projectCode,
  projectNameColumn,
  registeredName,
  column('code', 'recipientCode', '注册公司统一社会信用代码|统一社会信用代码'),
  but(investor, { ...always, headings: '外来投资方名称|外来投资方|投资方名称|投资方' }),
];
const details: readonly FormField[] = [
  column('text', 'legalPerson', '法人代表|法定代表人', { personal: true, always: true }),
  column('money', 'registeredCapital', '注册资本（万元）|注册资本', { unit: '万元', always: true }),
  column('text', 'businessScope', '经营范围', always),
  but(industryTag, always),
  but(chainNodes, { ...always, headings: '所属产业链|产业链' }),
  but(investment, {}),
  firstPhase,
  but(signedOn, always),
  but(place, { ...always, headings: '建设地点（注明园区）|建设地点|建设地址' }),
  but(landColumn, always),
  but(finder, always),
];
const tail: readonly FormField[] = [authority, evidence, but(note, always), ...common];

export const registered = withFacts<SheetForm<'registered'>>({
  id: 'registered',
  name: '新注册项目',
  title: ['新注册重点项目', '新注册项目', '注册项目'],
  reaches: [reaches.registered],
  grows: true,
  columns: [...identity, but(registeredOn, { required: true, ofReport: true }), ...details, ...tail],
});

export const filed = withFacts<SheetForm<'filed'>>({
  id: 'filed',
  name: '立项备案项目',
  title: ['立项备案', '立项', '备案项目'],
  reaches: [reaches.filed],
  grows: true,
  columns: [
    but(office, always),
    projectCode,
    but(projectNameColumn, { required: true }),
    column('day', 'filedOn', '立项备案时间|备案时间|立项时间|备案日期|立项日期|核准时间', {
      required: true,
      ofReport: true,
      means: meanings.filedOn,
    }),
    column('text', 'evidence', '备案证号|项目代码|立项文号|备案文号|批复文号', { always: true, maxLength: 300 }),
    authority,
    note,
    ...common,
  ],
});

export const started = withFacts<SheetForm<'started'>>({
  id: 'started',
  name: '新开工项目',
  title: ['新开工重点项目', '新开工项目', '开工项目', '新开工'],
  reaches: [reaches.started],
  grows: true,
  columns: [
    ...identity,
    registeredOn,
    ...details,
    column('money', 'fundsSoFar', '投资方实际到资额（亿元）|投资方实际到资额|实际到资额', {
      unit: '亿元',
      always: true,
    }),
    but(content, { ...always, headings: '项目建设内容|建设内容|主要建设内容' }),
    column('day', 'startedOn', '开工时间|开工日期|实质性开工时间|开工业时间', {
      required: true,
      ofReport: true,
      means: meanings.startedOn,
    }),
    column('text', 'auditResult', '审核结果|审核意见', always),
    ...tail,
  ],
});

export const produced = withFacts<SheetForm<'produced'>>({
  id: 'produced',
  name: '新投产项目',
  title: ['新投产重点项目', '新投产项目', '投产项目', '新投产'],
  reaches: [reaches.produced],
  grows: true,
  columns: [
    ...identity,
    registeredOn,
    ...details,
    column('money', 'fundsSoFar', '累计实际到资总额（亿元）|累计实际到资总额|累计到资额', {
      unit: '亿元',
      always: true,
    }),
    content,
    column('day', 'startedOn', '开工时间|开工日期', { means: meanings.startedOn }),
    column('day', 'producedOn', '投产时间|投产日期|竣工投产时间', {
      required: true,
      ofReport: true,
      means: meanings.producedOn,
    }),
    column('money', 'monthlySales', '月度销售收入（亿元）|月度销售收入', { unit: '亿元', always: true }),
    column('text', 'auditResult', '审核结果|审核意见'),
    ...tail,
  ],
});

export const fullCapacity = withFacts<SheetForm<'full_capacity'>>({
  id: 'full_capacity',
  name: '达产项目',
  title: ['达产项目', '达产'],
  reaches: [reaches.fullCapacity],
  grows: true,
  columns: [
    but(office, always),
    projectCode,
    but(projectNameColumn, { required: true }),
    column('day', 'fullCapacityOn', '达产时间|达产日期', {
      required: true,
      ofReport: true,
      means: meanings.fullCapacityOn,
    }),
    authority,
    evidence,
    note,
    ...common,
  ],
});

/** Of each form whose rows say that a project reached a stage: which, and in which column its day stands. */
export const milestoneForms = {
  signed: { kind: 'signed', day: 'signedOn' },
  registered: { kind: 'registered', day: 'registeredOn' },
  filed: { kind: 'filed', day: 'filedOn' },
  started: { kind: 'started', day: 'startedOn' },
  produced: { kind: 'in_production', day: 'producedOn' },
  full_capacity: { kind: 'full_capacity', day: 'fullCapacityOn' },
} as const satisfies Readonly<Record<string, { readonly kind: MilestoneKind; readonly day: string }>>;

/** Which field of the noun each column tells. */
export const milestoneFieldNames = (day: string): Readonly<Record<string, string>> => ({
  [day]: 'occurredOn',
  evidence: 'evidence',
  agreementType: 'agreementType',
  auditedOn: 'auditedOn',
});
