// Which column a node stands in. A segment takes one column or several: what supplies stands left of what it supplies.
import { type Segment, segments } from '../../../domain/chains/chain.ts';
import type { ChainEdgeView, ChainNodeView } from '../../../server/chains/answerViews.ts';

export type PictureNode = Pick<ChainNodeView, 'id' | 'segment'>;
export type PictureEdge = Pick<ChainEdgeView, 'from' | 'to'>;

export interface Column {
  readonly segment: Segment;
  readonly ids: readonly string[];
}

export interface ColumnLimits {
  /** Of all segments together. */
  readonly columns: number;
  /** Nodes in a column, before a segment takes one more. */
  readonly tall: number;
}

/** Columns from left to right, never more than the limit (and never fewer than segments that have nodes). */
export function pictureColumns(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  limits: ColumnLimits,
): Column[] {
  const parts = segments
    .map((segment) => {
      const ids = nodes.filter((node) => node.segment === segment).map(({ id }) => id);
      const depths = depthsWithin(ids, edges);
      const deepest = Math.max(0, ...depths.values());
      const wanted = Math.min(ids.length, Math.max(deepest + 1, Math.ceil(ids.length / limits.tall)));
      return { segment, ids, depths, deepest, wanted, granted: 1 };
    })
    .filter(({ ids }) => ids.length > 0);
  for (let left = limits.columns - parts.length; left > 0; left--) {
    const [neediest] = parts
      .filter(({ wanted, granted }) => granted < wanted)
      .toSorted((a, b) => b.ids.length / b.granted - a.ids.length / a.granted);
    if (!neediest) break;
    neediest.granted++;
  }
  return parts.flatMap((part) => cut(part, limits.tall).map((ids) => ({ segment: part.segment, ids })));
}

interface Part {
  readonly ids: readonly string[];
  readonly depths: ReadonlyMap<string, number>;
  readonly deepest: number;
  readonly granted: number;
}

/** By depth where that fits; else in order of depth, in columns of about equal length. */
function cut({ ids, depths, deepest, granted }: Part, tall: number): string[][] {
  const byDepth = Array.from({ length: deepest + 1 }, (_, depth) => ids.filter((id) => depths.get(id) === depth));
  if (deepest < granted && byDepth.every((column) => column.length <= tall)) return byDepth;
  const sorted = byDepth.flat();
  const columns = Array.from({ length: granted }, (_, n) =>
    sorted.slice(Math.round((n * sorted.length) / granted), Math.round(((n + 1) * sorted.length) / granted)),
  );
  return columns.filter((column) => column.length > 0);
}

/** How many edges the longest way to a node has, inside its segment. An edge that closes a circle counts for nothing. */
function depthsWithin(ids: readonly string[], edges: readonly PictureEdge[]): Map<string, number> {
  const inside = new Set(ids);
  const suppliers = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (inside.has(from) && inside.has(to) && from !== to) suppliers.set(to, [...(suppliers.get(to) ?? []), from]);
  }
  const depths = new Map<string, number>();
  const onTheWay = new Set<string>();
  function depthOf(id: string): number {
    const known = depths.get(id);
    if (known !== undefined) return known;
    onTheWay.add(id);
    const before = (suppliers.get(id) ?? []).filter((supplier) => !onTheWay.has(supplier)).map(depthOf);
    onTheWay.delete(id);
    const depth = Math.max(-1, ...before) + 1;
    depths.set(id, depth);
    return depth;
  }
  for (const id of ids) depthOf(id);
  return depths;
}
