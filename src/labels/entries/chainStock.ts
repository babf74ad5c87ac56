import type { NounWords } from './nounWords.ts';

export const chainStockWords: NounWords<'chain_stock'> = {
  name: { zh: '产业链盘点', en: 'Stock-taking of chains' },
  record: { zh: '盘点产业链', en: 'Take stock of the chains' },
  listed: {
    title: { zh: '产业链盘点', en: 'Stock-takings of chains' },
    total: { zh: '次', en: 'Stock-takings' },
    sums: {},
    filters: { chain: { zh: '产业链', en: 'Chain' }, state: { zh: '环节状态', en: 'State of a node' } },
  },
  parts: {
    nodes: {
      chain: { zh: '产业链', en: 'Chain' },
      node: { zh: '环节', en: 'Node' },
      state: { zh: '状态', en: 'State' },
      firms: { zh: '本地企业（家）', en: 'Local firms' },
      projects: { zh: '在谈在建项目（个）', en: 'Projects on the way' },
      prospects: { zh: '可招目标企业（家）', en: 'Firms worth a call' },
      reasons: { zh: '判断依据', en: 'Why' },
    },
  },
  fields: { title: { zh: '产业链', en: 'Chains' }, nodes: { zh: '环节', en: 'Nodes' } },
};
