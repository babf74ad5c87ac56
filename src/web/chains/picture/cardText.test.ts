import { expect, test } from 'vitest';
import type { ChainPicture, NodeStandingView } from '../../../server/chains/answerViews.ts';
import { type CardWords, cardText, sizes } from './cardText.ts';
import { findInChain } from './findInChain.ts';
import { pixelWidth } from './pixelWidth.ts';

const node: ChainPicture['nodes'][number] = {
  id: 'cage',
  name: '保持架',
  segment: 'midstream',
  products: ['尼龙保持架'],
  industryCodes: ['3451'],
  key: true,
};

const firm = (name: string) => ({
  registerId: name,
  name,
  county: null,
  outputFen: null,
  employees: null,
  leader: false,
  sample: true,
  tie: 'product' as const,
});

const standing: NodeStandingView = {
  nodeId: 'cage',
  state: 'strong',
  because: [],
  why: [],
  firms: ['示例甲公司', '示例乙公司', '示例丙公司', '示例丁公司'].map(firm),
  plants: 0,
  firmCount: 120,
  outputFen: null,
  leaderless: true,
  projects: [],
  projectsByStage: {},
  localSupply: null,
};

const words: CardWords = {
  state: '强',
  notes: ['关键环节'],
  warning: '有产业没龙头',
  facts: ['企业 120 家', '产值 50亿元'],
  more: (count) => `还有 ${count} 家`,
  projects: ['线索 12', '洽谈 3', '签约 2', '开工 1'],
  short: '强·120家',
};

const chain: ChainPicture = {
  id: 'chain',
  name: '轴承',
  version: 1,
  nodes: [node],
  edges: [],
  standings: [standing],
  completeness: { covered: 1, all: 1 },
  totals: { firms: 120, projects: 0 },
  leading: { operating: 0, coming: 0 },
  duty: { chief: null, leadOffice: null, leaders: [], team: null },
};

test('the first firms stand on the card, a number says how many more', () => {
  const text = cardText(node, standing, words, 200, 'full');
  expect(text.firms).toEqual(['示例甲公司', '示例乙公司', '示例丙公司']);
  expect(text.more).toBe('还有 117 家');
  expect(text.warning).toBe('有产业没龙头');
});

test('projects that have no room are counted in one badge, inside the card', () => {
  const { badges } = cardText(node, standing, words, 180, 'full');
  expect(badges.map(({ text }) => text)).toEqual(['线索 12', '洽谈 3', '+2']);
  for (const { x, width } of badges) expect(x + width).toBeLessThanOrEqual(180 - 2 * sizes.pad);
});

test('facts break into two lines rather than lose their end', () => {
  expect(cardText(node, standing, words, 200, 'full').facts).toEqual(['企业 120 家 · 产值 50亿元']);
  expect(cardText(node, standing, words, 130, 'full').facts).toEqual(['企业 120 家', '产值 50亿元']);
});

test('a compact card has the name and one short line, whatever the node holds', () => {
  const long = { ...node, name: '高端精密轴承套圈车加工与热处理一体化环节' };
  const text = cardText(long, standing, words, 150, 'compact');
  expect(text.name).toHaveLength(2);
  for (const line of text.name) expect(pixelWidth(line, sizes.compactName)).toBeLessThanOrEqual(150 - 34);
  expect([text.facts, text.firms, text.badges]).toEqual([['强·120家'], [], []]);
});

test.each([
  ['保持', ['cage']],
  ['尼龙', ['cage']],
  ['示例丁', ['cage']],
  ['345', ['cage']],
  ['  ', []],
  ['钢球', []],
])('the search for “%s”', (text, ids) => {
  expect(findInChain(chain, ['cage'], text)).toEqual(ids);
});
