// Words of a chain as a workbook: names of sheets, headings, yes.
import type { Language, Words } from '../language.ts';

const words = {
  nodes: { zh: '环节', en: 'Nodes' },
  firms: { zh: '企业', en: 'Firms' },
  projects: { zh: '项目', en: 'Projects' },
  segment: { zh: '上中下游', en: 'Segment' },
  node: { zh: '环节', en: 'Node' },
  key: { zh: '关键环节', en: 'Key part' },
  state: { zh: '状态', en: 'State' },
  why: { zh: '判断依据', en: 'Why' },
  leaderless: { zh: '有产业没龙头', en: 'No leading firm' },
  firmCount: { zh: '本地企业（家）', en: 'Local firms' },
  outputWan: { zh: '产值（万元）', en: 'Output (10⁴ yuan)' },
  projectCount: { zh: '在谈在建项目（个）', en: 'Projects on the way' },
  products: { zh: '产品', en: 'Products' },
  codes: { zh: '行业代码', en: 'Industry codes' },
  suppliers: { zh: '上一环', en: 'Supplied by' },
  customers: { zh: '下一环', en: 'Supplies' },
  firm: { zh: '企业名称', en: 'Firm' },
  county: { zh: '县市区', en: 'County' },
  employees: { zh: '职工（人）', en: 'Staff' },
  leader: { zh: '龙头', en: 'Leader' },
  project: { zh: '项目名称', en: 'Project' },
  stage: { zh: '阶段', en: 'Stage' },
  investmentYi: { zh: '投资额（亿元）', en: 'Investment (10⁸ yuan)' },
  yes: { zh: '是', en: 'yes' },
  listTitle: { zh: '{chain}清单', en: 'List of {chain}' },
  nodesNote: {
    zh: '状态由本地企业和在谈在建项目按本市规则计算，黄底为示例',
    en: 'States are computed from local firms and projects on the way by the rules of the city; yellow: invented for the demo',
  },
  projectsNote: {
    zh: '只列本人权限内可打开的项目，其余只计入环节表的个数',
    en: 'Only projects that you may open are listed; the others are counted on the sheet of nodes',
  },
  at: { zh: '数据截至 {at}', en: 'As of {at}' },
} as const satisfies Readonly<Record<string, Words>>;

export type ChainSheetWord = keyof typeof words;

export function chainSheetWord(id: ChainSheetWord, language: Language, values: Readonly<Record<string, string>> = {}) {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    words[id][language] as string,
  );
}
