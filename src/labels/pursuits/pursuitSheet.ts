// Words of the exported list of target companies.
import type { Language, Words } from '../language.ts';

const words = {
  title: { zh: '目标企业清单', en: 'Target companies' },
  filters: { zh: '筛选：', en: 'Filters: ' },
  none: { zh: '无', en: 'none' },
  total: { zh: '共 {rows} 家', en: '{rows} firms' },
  sample: { zh: '黄底为示例数据', en: 'Yellow cells are invented' },
  at: { zh: '导出时间：', en: 'Exported: ' },
  name: { zh: '企业名称', en: 'Firm' },
  seat: { zh: '所在地', en: 'Seat' },
  chain: { zh: '产业链', en: 'Chain' },
  node: { zh: '环节', en: 'Node' },
  office: { zh: '责任单位', en: 'Office' },
  person: { zh: '跟进人', en: 'Person' },
  stateWord: { zh: '状态', en: 'State' },
  openedOn: { zh: '分派日期', en: 'Assigned' },
  lastProgressOn: { zh: '最近进展', en: 'Last progress' },
  dueOn: { zh: '办理期限', en: 'Due' },
  protectedUntil: { zh: '保护期至', en: 'Protected until' },
  releasesOn: { zh: '将于释放', en: 'Free on' },
} as const satisfies Readonly<Record<string, Words>>;

export type PursuitSheetWord = keyof typeof words;

export function pursuitSheetWord(word: PursuitSheetWord, language: Language): string {
  return words[word][language];
}
