import { expect, test } from 'vitest';
import { type ChainAct, chainBreaches, ChainDraft, type ChainFacts, mostNodes, sameDraft } from './chain.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const node = (n: number, more: object = {}) => ({
  id: id(n),
  name: `环节${n}`,
  segment: 'midstream',
  products: ['轴承'],
  industryCodes: ['3451'],
  key: false,
  ...more,
});
const edge = (from: number, to: number, more: object = {}) => ({
  from: id(from),
  to: id(to),
  evidence: '',
  source: '',
  sourceOn: null,
  ...more,
});
const sound = { name: '轴承', nodes: [node(1), node(2)], edges: [edge(1, 2)] };
const before = { ...ChainDraft.parse({ ...sound, name: '轴承链' }), version: 3, retired: false };
const facts: ChainFacts = {
  latest: before,
  otherNames: ['铝'],
  industries: new Set(['3451', '34']),
  today: '2026-11-24',
};

function lawsOf(change: object, world: Partial<ChainFacts> = {}, act: Partial<ChainAct> = {}): string[] {
  const draft = ChainDraft.parse({ ...sound, ...change });
  const asked = { baseVersion: 3, draft, retired: false, restores: null, ...act };
  return chainBreaches(asked, { ...facts, ...world }).map((b) => b.law);
}

test('a sound version breaks no law', () => {
  expect(lawsOf({})).toEqual([]);
  expect(lawsOf({}, { latest: null }, { baseVersion: null })).toEqual([]);
  // What was given up is taken up again, and a name that is given up is free.
  expect(lawsOf({}, { latest: { ...before, retired: true } }, { restores: 1 })).toEqual([]);
  expect(lawsOf({ name: '铝合金' }, { otherNames: ['铝合金'] }, { retired: true })).toEqual([]);
});

const bent: [string, string, object, Partial<ChainFacts>?, Partial<ChainAct>?][] = [
  ['chain_unknown', 'a chain that is not there', {}, { latest: null }],
  ['chain_changed_meanwhile', 'drawn on an older version', {}, {}, { baseVersion: 2 }],
  ['chain_retired', 'a chain that was given up', {}, { latest: { ...before, retired: true } }],
  ['chain_name_taken', 'the name of another', { name: '铝 合 金' }, { otherNames: ['铝合金'] }],
  ['chain_needs_a_node', 'no node', { nodes: [], edges: [] }],
  [
    'chain_too_large',
    'a node too many',
    { nodes: Array.from({ length: mostNodes + 1 }, (_, n) => node(n)), edges: [] },
  ],
  ['chain_node_twice', 'one id twice', { nodes: [node(1), node(2), node(1, { name: '另一个' })] }],
  ['chain_node_name_twice', 'one name twice', { nodes: [node(1), node(2), node(3, { name: '环 节１' })] }],
  ['chain_segment_unknown', 'a segment that is none', { nodes: [node(1), node(2, { segment: '中上游' })] }],
  ['industry_unknown', 'a code that is none', { nodes: [node(1), node(2, { industryCodes: ['34', '9999'] })] }],
  ['chain_edge_end_unknown', 'an edge to nowhere', { edges: [edge(1, 9)] }],
  ['chain_edge_to_itself', 'a node that supplies itself', { edges: [edge(1, 1)] }],
  ['chain_edge_twice', 'an edge twice', { edges: [edge(1, 2), edge(1, 2, { evidence: '再说一次' })] }],
  ['chain_edge_source_in_future', 'a source of tomorrow', { edges: [edge(1, 2, { sourceOn: '2026-11-25' })] }],
  ['chain_unchanged', 'nothing changed', { name: '轴承链' }],
];

test.each(bent)('%s: %s', (law, _, change, world, act) => {
  expect(lawsOf(change, world, act)).toEqual([law]);
});

test('a drawing is the same whatever the order of its edges, and another with its nodes moved', () => {
  const nodes = [node(1), node(2), node(3)];
  const one = ChainDraft.parse({ ...sound, nodes, edges: [edge(1, 2), edge(2, 3)] });
  expect(sameDraft(one, { ...one, edges: one.edges.toReversed() })).toBe(true);
  expect(sameDraft(one, { ...one, nodes: one.nodes.toReversed() })).toBe(false);
});
