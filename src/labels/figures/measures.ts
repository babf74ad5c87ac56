// How rows are measured, in words.
import type { Measure, SourceName } from '../../metrics/definition.ts';
import { addedWords } from '../entries/nouns.ts';
import type { Language, Words } from '../language.ts';

/** What is added up, compared or told apart. */
const objects: Readonly<Record<string, Words>> = {
  project: { zh: '项目', en: 'project' },
  office: { zh: '单位', en: 'office' },
  subject: { zh: '对象', en: 'institution' },
  investmentFen: { zh: '计划总投资额', en: 'planned investment' },
  signedFen: { zh: '计划总投资额（增资按新增金额）', en: 'planned investment (of increases the increment)' },
  amountFen: { zh: '认定金额', en: 'recognised amounts' },
  guests: { zh: '嘉宾人数', en: 'guests' },
  guestCompanies: { zh: '到会企业数', en: 'guest firms' },
  speeches: { zh: '发言次数', en: 'speeches' },
  checkedFen: { zh: '核查前的认定金额', en: 'amounts recognised before the check' },
  days: { zh: '天数（首尾两日都计）', en: 'days, the first and the last counted' },
  usedUsd: { zh: '实际使用外资（美元）', en: 'foreign capital used, in US dollars' },
  chains: { zh: '产业链条数', en: 'chains' },
  nodes: { zh: '环节数', en: 'nodes' },
  nodesHeld: { zh: '有本地企业或在谈在建项目的环节数', en: 'nodes with a firm of the city or a project on its way' },
  nodesStrong: { zh: '强的环节数', en: 'strong nodes' },
  nodesWeak: { zh: '弱点环节数', en: 'weak nodes' },
  nodesMissing: { zh: '断点环节数', en: 'missing nodes' },
  nodesBlocked: { zh: '堵点环节数', en: 'blocked nodes' },
  nodesUnknown: { zh: '未掌握的环节数', en: 'nodes of which too little is known' },
  prospects: { zh: '可招目标企业数', en: 'firms elsewhere worth a call' },
  contractUsd: { zh: '合同外资（美元）', en: 'contracted foreign capital in US dollars' },
};

const plain: Readonly<Record<string, Words>> = {
  count: { zh: '逐行计数', en: 'each row counts one' },
  standing: { zh: '期末仍未了结的，各计一个', en: 'each that is not ended by the period’s last day counts one' },
  span: { zh: '首末两行相隔月数（不足一月按一月）', en: 'months begun between first and last row' },
  'distinct project': { zh: '按项目去重计数', en: 'each project once' },
  'distinct office': { zh: '按单位去重计数', en: 'each office once' },
  'distinct subject': { zh: '按对象去重计数', en: 'each institution once' },
  'sum signedFen': {
    zh: '计划总投资额相加，增资只加新增金额',
    en: 'planned investment added up, of an increase of capital the increment alone',
  },
};

const of: Readonly<Record<string, { readonly zh: (what: string) => string; readonly en: (what: string) => string }>> = {
  sum: { zh: (what) => `${what}相加`, en: (what) => `${what} added up` },
  largest: { zh: (what) => `期间内${what}最大的一笔`, en: (what) => `the largest of the period by ${what}` },
  largest_before: {
    zh: (what) => `期间首日以前${what}最大的一笔`,
    en: (what) => `the largest before the period's first day by ${what}`,
  },
  latest: {
    zh: (what) => `期间内最近一次盘点的${what}相加`,
    en: (what) => `${what} at the last stock-taking of the period, added up`,
  },
  records: {
    zh: (what) => `${what}超过此前各日每一笔的，各计一个`,
    en: (what) => `each row whose ${what} is above every row of earlier days counts one`,
  },
};

/** `sum investmentFen` in words. */
export function measureText(measure: Measure, entries: SourceName, language: Language): string {
  const key = 'of' in measure ? `${measure.kind} ${measure.of}` : measure.kind;
  const own = key === 'sum amountFen' ? addedWords[entries] : undefined;
  const said = (own ?? plain[key])?.[language];
  if (said) return said;
  const object = 'of' in measure ? objectWord(measure.of, language) : '';
  return of[measure.kind]?.[language](object) ?? key;
}

export const objectWord = (object: string, language: Language): string => objects[object]?.[language] ?? object;
