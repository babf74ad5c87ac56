// What one version of a chain says otherwise than another, for a person who compares them.
import {
  type ChainDraft,
  type ChainEdgeInput,
  type ChainNodeInput,
  type NodeChange,
  nodeChanges,
} from '../../domain/chains/chain.ts';

export interface ChangedNode {
  readonly before: ChainNodeInput;
  readonly after: ChainNodeInput;
  readonly changes: readonly NodeChange[];
}

/** An edge by the names of its ends. */
export interface NamedEdge extends Pick<ChainEdgeInput, 'evidence' | 'source' | 'sourceOn'> {
  readonly from: string;
  readonly to: string;
}

export interface ChainDifference {
  /** Before and after, where the chain was renamed. */
  readonly renamed: readonly [string, string] | null;
  readonly added: readonly ChainNodeInput[];
  readonly removed: readonly ChainNodeInput[];
  readonly changed: readonly ChangedNode[];
  readonly edgesAdded: readonly NamedEdge[];
  readonly edgesRemoved: readonly NamedEdge[];
  readonly edgesChanged: readonly NamedEdge[];
}

export function chainDifference(before: ChainDraft, after: ChainDraft): ChainDifference {
  const [was, is] = [byId(before), byId(after)];
  const moved = outOfOrder(
    before.nodes.filter(({ id }) => is.has(id)).map(({ id }) => id),
    after.nodes.filter(({ id }) => was.has(id)).map(({ id }) => id),
  );
  const changed = after.nodes.flatMap((node): ChangedNode[] => {
    const old = was.get(node.id);
    const changes = old ? changesOf(old, node, moved.has(node.id)) : [];
    return old && changes.length > 0 ? [{ before: old, after: node, changes }] : [];
  });
  const [edgesWere, edgesAre] = [edgesOf(before), edgesOf(after)];
  return {
    renamed: before.name === after.name ? null : [before.name, after.name],
    added: after.nodes.filter(({ id }) => !was.has(id)),
    removed: before.nodes.filter(({ id }) => !is.has(id)),
    changed,
    edgesAdded: [...edgesAre].flatMap(([key, edge]) => (edgesWere.has(key) ? [] : [edge])),
    edgesRemoved: [...edgesWere].flatMap(([key, edge]) => (edgesAre.has(key) ? [] : [edge])),
    edgesChanged: [...edgesAre].flatMap(([key, edge]) => {
      const old = edgesWere.get(key);
      const same =
        old && [old.evidence, old.source, old.sourceOn].join() === [edge.evidence, edge.source, edge.sourceOn].join();
      return !old || same ? [] : [edge];
    }),
  };
}

function byId({ nodes }: ChainDraft): Map<string, ChainNodeInput> {
  return new Map(nodes.map((node) => [node.id, node]));
}

function edgesOf({ nodes, edges }: ChainDraft): Map<string, NamedEdge> {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  return new Map(
    edges.map(({ from, to, ...rest }) => [
      `${from} ${to}`,
      { ...rest, from: nameOf.get(from) ?? '', to: nameOf.get(to) ?? '' },
    ]),
  );
}

function changesOf(before: ChainNodeInput, after: ChainNodeInput, moved: boolean): NodeChange[] {
  return nodeChanges.filter((what) =>
    what === 'place'
      ? moved && before.segment === after.segment
      : JSON.stringify(before[what]) !== JSON.stringify(after[what]),
  );
}

/** The fewest that were moved to bring one order into the other: all but a longest run that kept its order. */
function outOfOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const placeOf = new Map(before.map((id, n) => [id, n]));
  // Patience: of each length the run that ends lowest; every member knows the one before it.
  const ends: { readonly id: string; readonly place: number; readonly previous: string | undefined }[] = [];
  const previousOf = new Map<string, string | undefined>();
  for (const id of after) {
    const place = placeOf.get(id) ?? 0;
    const found = ends.findIndex((end) => end.place > place);
    const at = found < 0 ? ends.length : found;
    const previous = ends[at - 1]?.id;
    ends[at] = { id, place, previous };
    previousOf.set(id, previous);
  }
  const kept = new Set<string>();
  for (let id = ends.at(-1)?.id; id !== undefined; id = previousOf.get(id)) kept.add(id);
  return new Set(after.filter((id) => !kept.has(id)));
}
