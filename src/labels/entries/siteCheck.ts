import type { NounWords } from './nounWords.ts';

export const siteCheckWords: NounWords<'site_check'> = {
  name: { zh: '现场核查', en: 'Site check' },
  record: { zh: '记录现场核查', en: 'Record a site check' },
  correct: { zh: '更正现场核查', en: 'Correct a site check' },
  source: { zh: '抽查样本的现场核查结果', en: 'results of checks on site' },
  added: {
    zh: '现场核实金额与认定金额之差（取绝对值）相加',
    en: 'differences between found and recognised added up, whatever their sign',
  },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    place: { zh: '地点', en: 'Place' },
    outcome: { zh: '核查结果', en: 'Result on site' },
    expectedFen: { zh: '核查前认定金额', en: 'Recognised before' },
    foundFen: { zh: '核实金额', en: 'Found on site' },
    time: { zh: '时间', en: 'Time' },
    checker: { zh: '核查人', en: 'Checked by' },
    note: { zh: '备注', en: 'Note' },
  },
};
