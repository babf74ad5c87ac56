import { expect, test } from 'vitest';
import { ChainDraft } from '../../domain/chains/chain.ts';
import { changeNode, mergeNodes, moveNode, putEdge, removeNode } from '../../domain/chains/chainEdit.ts';
import { chainDifference } from './difference.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const before = ChainDraft.parse({
  name: '轴承',
  nodes: [1, 2, 3, 4, 5].map((n) => ({ id: id(n), name: `环节${n}`, segment: n < 4 ? 'upstream' : 'downstream' })),
  edges: [
    { from: id(1), to: id(4) },
    { from: id(2), to: id(4), evidence: '年报' },
  ],
});

function said(after: ChainDraft): unknown {
  const { renamed, added, removed, changed, edgesAdded, edgesRemoved, edgesChanged } = chainDifference(before, after);
  const names = (edges: typeof edgesAdded) => edges.map(({ from, to }) => `${from}→${to}`);
  return {
    ...(renamed ? { renamed } : {}),
    nodes: [
      ...added.map(({ name }) => `+${name}`),
      ...removed.map(({ name }) => `-${name}`),
      ...changed.map(({ before: { name }, changes }) => `${name} ${changes.join(',')}`),
    ],
    edges: [
      ...names(edgesAdded).map((edge) => `+${edge}`),
      ...names(edgesRemoved).map((edge) => `-${edge}`),
      ...names(edgesChanged).map((edge) => `~${edge}`),
    ],
  };
}

test.each<[string, ChainDraft, unknown]>([
  ['nothing', before, { nodes: [], edges: [] }],
  ['a name', { ...before, name: '轴承链' }, { renamed: ['轴承', '轴承链'], nodes: [], edges: [] }],
  ['one moved past all others', moveNode(before, id(1), 'upstream', 9), { nodes: ['环节1 place'], edges: [] }],
  ['into another segment', moveNode(before, id(1), 'midstream', 0), { nodes: ['环节1 segment'], edges: [] }],
  [
    'a node merged',
    mergeNodes(before, id(3), id(2)),
    { nodes: ['-环节2', '环节3 products'], edges: ['+环节3→环节4', '-环节2→环节4'] },
  ],
  ['a node removed', removeNode(before, id(4)), { nodes: ['-环节4'], edges: ['-环节1→环节4', '-环节2→环节4'] }],
  [
    'evidence for an edge, a key part',
    changeNode(putEdge(before, { from: id(1), to: id(4), evidence: '合同', source: '', sourceOn: null }), id(5), {
      key: true,
    }),
    { nodes: ['环节5 key'], edges: ['~环节1→环节4'] },
  ],
])('%s', (_, after, expected) => {
  expect(said(after)).toEqual(expected);
});
