// Small cells: why a question is too fine for who asks, and the city's settings for it.
import type { Cut, Grain } from '../../domain/figures/cells.ts';
import type { Language, Words } from '../language.ts';

export const smallCellRefusalWords: Readonly<Record<string, Words>> = {
  cut_too_fine: {
    zh: '您的权限不能查看这些数背后的台账，只能按{grain}查询；请换成整{grain}，或请有权限的单位查询',
    en: 'You may not open the rows behind this figure, so it is told by the {grain}; ask for whole ones',
  },
  cut_for_readers_only: {
    zh: '这样细分的数等于逐条台账，只对能查看这些台账的人员提供；请去掉这项筛选',
    en: 'Cut this finely a figure is a row, told only to who may open it; drop this filter',
  },
  instant_not_told: {
    zh: '您的权限只能查询现在、各月末、锁定或发布时刻所知的数；请换一个时刻',
    en: 'You may ask as known now, at the end of a month, at a close or a publication; choose such an instant',
  },
  too_many_fine_questions: {
    zh: '一小时内查询其他单位的细分数已超过 {most} 次，已记录；请 {seconds} 秒后再查',
    en: 'More than {most} questions about the rows of others in an hour, which is on record; ask again in {seconds} seconds',
  },
};

const grainWords: Readonly<Record<Grain, Words>> = {
  day: { zh: '日', en: 'day' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  half: { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  never: { zh: '不提供', en: 'never' },
};

const cutWords: Readonly<Record<Cut, Words>> = {
  office: { zh: '全市或一个单位', en: 'the city or one office' },
  section: { zh: '一个行业门类', en: 'one section of the industries' },
  chain: { zh: '一条产业链', en: 'one chain' },
  crossed: { zh: '单位、行业、产业链相交', en: 'office, section and chain crossed' },
  single: { zh: '一次外出或一场活动', en: 'one outing or activity' },
};

export const grainWord = (grain: string, language: Language): string => grainWords[grain as Grain]?.[language] ?? grain;
export const cutWord = (cut: Cut, language: Language): string => cutWords[cut][language];
