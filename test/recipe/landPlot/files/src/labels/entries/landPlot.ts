import type { landStatuses, landUses } from '../../domain/projects/landPlot.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const landUse: Readonly<Record<(typeof landUses)[number], Words>> = {
  industrial: { zh: '工业用地', en: 'Industrial' },
  storage: { zh: '仓储用地', en: 'Storage' },
  commercial: { zh: '商服用地', en: 'Commercial' },
  mixed: { zh: '混合用地', en: 'Mixed' },
};

const landStatus: Readonly<Record<(typeof landStatuses)[number], Words>> = {
  reserved: { zh: '储备', en: 'Reserved' },
  ready: { zh: '净地', en: 'Ready' },
  offered: { zh: '挂牌', en: 'Offered' },
  granted: { zh: '已出让', en: 'Granted' },
};

export const landPlotWords: NounWords<'land_plot'> = {
  name: { zh: '地块', en: 'Land plot' },
  record: { zh: '登记地块', en: 'Record a land plot' },
  correct: { zh: '更正地块', en: 'Correct a land plot' },
  source: { zh: '地块', en: 'land plots' },
  figures: { land_plots: { zh: '新入库地块', en: 'Plots of land listed' } },
  lists: { landUse, landStatus },
  fields: {
    projectId: { zh: '意向项目', en: 'Project' },
    code: { zh: '地块编号', en: 'Code' },
    areaMu: { zh: '面积（亩）', en: 'Area (mu)' },
    county: { zh: '所在县市区', en: 'County' },
    use: { zh: '规划用途', en: 'Use' },
    status: { zh: '供地状态', en: 'Status' },
  },
};
