// Small cells: the words of the city's settings for who may ask how finely.
import type { Cut, Grain } from '../../domain/figures/cells.ts';
import type { Language, Words } from '../language.ts';

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
