// Words of the lists that chains brought.
import type { ChainOrigin, NodeChange, NodeState, NodeTie, Segment } from '../../domain/chains/chain.ts';
import type { Words } from '../language.ts';

export const segment: Readonly<Record<Segment, Words>> = {
  upstream: { zh: '上游', en: 'Upstream' },
  midstream: { zh: '中游', en: 'Midstream' },
  downstream: { zh: '下游', en: 'Downstream' },
};

export const nodeState: Readonly<Record<NodeState, Words>> = {
  strong: { zh: '强', en: 'Strong' },
  weak: { zh: '弱点', en: 'Weak' },
  missing: { zh: '断点', en: 'Missing' },
  blocked: { zh: '堵点', en: 'Blocked' },
  unknown: { zh: '未掌握', en: 'Not known' },
};

export const nodeTie: Readonly<Record<NodeTie, Words>> = {
  named: { zh: '指定环节', en: 'Said to stand here' },
  product: { zh: '产品相符', en: 'By its product' },
  industry: { zh: '行业相符', en: 'By its trade' },
  name: { zh: '名称相符', en: 'By its name' },
};

export const nodeChange: Readonly<Record<NodeChange, Words>> = {
  name: { zh: '名称', en: 'Name' },
  segment: { zh: '上中下游', en: 'Segment' },
  products: { zh: '产品', en: 'Products' },
  industryCodes: { zh: '行业代码', en: 'Industry codes' },
  key: { zh: '关键环节', en: 'Key part' },
  place: { zh: '先后', en: 'Place' },
};

export const chainOrigin: Readonly<Record<ChainOrigin, Words>> = {
  template: { zh: '模板', en: 'Template' },
  screen: { zh: '页面编辑', en: 'Screen' },
  sheet: { zh: '表格导入', en: 'Sheet' },
};
