// Words of the tables on the overview, and how a row of a receipt reads.
import type { Language, Words } from '../language.ts';

const columns: Readonly<Record<string, Words>> = {
  projects_new: { zh: '新引进项目（个）', en: 'New projects' },
  investment_new: { zh: '计划投资额（亿元）', en: 'Planned investment (10⁸ yuan)' },
  projects_started: { zh: '新开工项目（个）', en: 'Started' },
  funds_arrived: { zh: '到位资金（亿元）', en: 'Funds in place (10⁸ yuan)' },
  funds_arrived_completion: { zh: '到位资金完成率（%）', en: 'Funds against target (%)' },
  funds_arrived_pace: { zh: '到位资金序时进度（个百分点）', en: 'Funds ahead of time (points)' },
};

const words = {
  byCounty: { zh: '各县市区、开发区', en: 'By county and zone' },
  byIndustry: { zh: '各行业门类', en: 'By industry section' },
  county: { zh: '县市区', en: 'County' },
  industry: { zh: '行业', en: 'Industry' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Readonly<Record<string, Words>>;

export function overviewWord(key: keyof typeof words, language: Language): string {
  return words[key][language];
}

export function overviewColumn(figureId: string, language: Language): string {
  return columns[figureId]?.[language] ?? figureId;
}
