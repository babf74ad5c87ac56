import type { NounWords } from './nounWords.ts';

export const targetWords: NounWords<'target'> = {
  name: { zh: '目标任务', en: 'Target' },
  fields: {
    figureId: { zh: '指标', en: 'Figure' },
    year: { zh: '年度', en: 'Year' },
    value: { zh: '目标值', en: 'Target' },
    stretch: { zh: '奋斗目标', en: 'Stretch target' },
    parts: { zh: '分期目标', en: 'By quarter or month' },
  },
};
