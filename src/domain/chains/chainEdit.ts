// Changes of a drawing, one at a time, as a person makes them on the screen. Each gives a new drawing that is as sound as
// the one before it, or that one itself where there is nothing to change.
import type { ChainDraft, ChainEdgeInput, ChainNodeInput, Segment } from './chain.ts';

/** Behind the last node of its segment. */
export function addNode(draft: ChainDraft, node: ChainNodeInput): ChainDraft {
  return moveNode({ ...draft, nodes: [...draft.nodes, node] }, node.id, node.segment as Segment, Infinity);
}

export function changeNode(draft: ChainDraft, id: string, change: Partial<Omit<ChainNodeInput, 'id'>>): ChainDraft {
  return { ...draft, nodes: draft.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

/** Into a segment, before the node that stands at `place` there once the moved one is taken out. */
export function moveNode(draft: ChainDraft, id: string, segment: Segment, place: number): ChainDraft {
  const node = draft.nodes.find((one) => one.id === id);
  if (!node) return draft;
  const others = draft.nodes.filter((one) => one.id !== id);
  const inSegment = others.filter((one) => one.segment === segment);
  const before = inSegment[Math.max(0, place)];
  const last = inSegment.at(-1);
  const at = before ? others.indexOf(before) : last ? others.indexOf(last) + 1 : others.length;
  return { ...draft, nodes: others.toSpliced(at, 0, { ...node, segment }) };
}

/** The first takes in the second: its products and codes, and every edge that had an end there. */
export function mergeNodes(draft: ChainDraft, keptId: string, takenId: string): ChainDraft {
  const kept = draft.nodes.find(({ id }) => id === keptId);
  const taken = draft.nodes.find(({ id }) => id === takenId);
  if (!kept || !taken || keptId === takenId) return draft;
  const merged: ChainNodeInput = {
    ...kept,
    products: [...new Set([...kept.products, taken.name, ...taken.products])].filter(
      (product) => product !== kept.name,
    ),
    industryCodes: [...new Set([...kept.industryCodes, ...taken.industryCodes])],
    key: kept.key || taken.key,
  };
  const end = (id: string) => (id === takenId ? keptId : id);
  const edges = draft.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) }));
  return {
    ...draft,
    nodes: draft.nodes.filter(({ id }) => id !== takenId).map((node) => (node.id === keptId ? merged : node)),
    edges: soundEdges(edges),
  };
}

/** The first of several between two nodes stays; none leads back to where it began. */
function soundEdges(edges: readonly ChainEdgeInput[]): ChainEdgeInput[] {
  const first = new Map(edges.toReversed().map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return edges.filter((edge) => edge.from !== edge.to && first.get(`${edge.from} ${edge.to}`) === edge);
}

/** With every edge that had an end there. */
export function removeNode(draft: ChainDraft, id: string): ChainDraft {
  return {
    ...draft,
    nodes: draft.nodes.filter((node) => node.id !== id),
    edges: draft.edges.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** Instead of one that was there between the two. */
export function putEdge(draft: ChainDraft, edge: ChainEdgeInput): ChainDraft {
  if (edge.from === edge.to) return draft;
  return { ...draft, edges: [...removeEdge(draft, edge.from, edge.to).edges, edge] };
}

export function removeEdge(draft: ChainDraft, from: string, to: string): ChainDraft {
  return { ...draft, edges: draft.edges.filter((edge) => edge.from !== from || edge.to !== to) };
}
