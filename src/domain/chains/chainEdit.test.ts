import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainBreaches, ChainDraft, segments } from './chain.ts';
import { addNode, changeNode, mergeNodes, moveNode, putEdge, removeEdge, removeNode } from './chainEdit.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const node = (n: number, segment = 'upstream') => ({
  id: id(n),
  name: `环节${n}`,
  segment,
  products: [`产品${n}`],
  industryCodes: ['3451'],
  key: false,
});
const edge = (from: number, to: number) => ({
  from: id(from),
  to: id(to),
  evidence: `${from}供${to}`,
  source: '',
  sourceOn: null,
});
const draft = ChainDraft.parse({
  name: '轴承',
  nodes: [node(1), node(2), node(3, 'midstream'), node(4, 'downstream')],
  edges: [edge(1, 3), edge(2, 3), edge(3, 4), edge(1, 2)],
});
const order = ({ nodes }: ChainDraft) => nodes.map((one) => `${Number(one.id.slice(-12))}${one.segment[0]}`).join(' ');

test.each<[string, ChainDraft, string]>([
  ['added behind its segment', addNode(draft, node(5)), '1u 2u 5u 3m 4d'],
  ['moved down in its segment', moveNode(draft, id(1), 'upstream', 1), '2u 1u 3m 4d'],
  ['moved to the head of another', moveNode(draft, id(1), 'downstream', 0), '2u 3m 1d 4d'],
  ['moved behind another', moveNode(draft, id(1), 'downstream', 9), '2u 3m 4d 1d'],
  ['moved into an empty one', moveNode(removeNode(draft, id(3)), id(4), 'midstream', 0), '1u 2u 4m'],
  ['not there', moveNode(draft, id(9), 'upstream', 0), '1u 2u 3m 4d'],
])('a node %s', (_, changed, expected) => {
  expect(order(changed)).toBe(expected);
});

test('merged nodes keep every edge once, and what both made', () => {
  const merged = mergeNodes(draft, id(2), id(1));
  expect(order(merged)).toBe('2u 3m 4d');
  expect(merged.edges.map(({ from, to, evidence }) => [from, to, evidence])).toEqual([
    [id(2), id(3), '1供3'],
    [id(3), id(4), '3供4'],
  ]);
  expect(merged.nodes[0]?.products).toEqual(['产品2', '环节1', '产品1']);
  expect(mergeNodes(draft, id(2), id(2))).toBe(draft);
});

test('a node goes with its edges; an edge is replaced, not doubled', () => {
  expect(removeNode(draft, id(3)).edges).toEqual([edge(1, 2)]);
  expect(putEdge(draft, { ...edge(1, 3), evidence: '另据' }).edges.filter((one) => one.to === id(3))).toHaveLength(2);
  expect(putEdge(draft, edge(1, 1))).toBe(draft);
  expect(removeEdge(draft, id(1), id(3)).edges).toHaveLength(3);
  expect(changeNode(draft, id(1), { name: '轴承钢' }).nodes[0]?.name).toBe('轴承钢');
});

test('whatever is done in whatever order, the drawing stays sound', () => {
  const some = fc.integer({ min: 1, max: 8 });
  const segment = fc.constantFrom(...segments);
  const step: fc.Arbitrary<(before: ChainDraft) => ChainDraft> = fc.oneof(
    fc.tuple(some, segment, fc.integer({ min: -1, max: 5 })).map(
      ([n, to, place]) =>
        (before: ChainDraft) =>
          moveNode(before, id(n), to, place),
    ),
    fc.tuple(some, some).map(
      ([a, b]) =>
        (before: ChainDraft) =>
          mergeNodes(before, id(a), id(b)),
    ),
    some.map((n) => (before: ChainDraft) => (before.nodes.length > 1 ? removeNode(before, id(n)) : before)),
    fc.tuple(some, segment).map(
      ([n, to]) =>
        (before: ChainDraft) =>
          before.nodes.some((one) => one.id === id(n)) ? before : addNode(before, node(n, to)),
    ),
    fc.tuple(some, some).map(([a, b]) => (before: ChainDraft) => {
      const there = new Set(before.nodes.map((one) => one.id));
      return there.has(id(a)) && there.has(id(b)) ? putEdge(before, edge(a, b)) : before;
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const after = steps.reduce((before, change) => change(before), draft);
      const facts = { latest: null, otherNames: [], industries: new Set(['3451']), today: '2026-11-24' };
      expect(chainBreaches({ baseVersion: null, draft: after, retired: false, restores: null }, facts)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
