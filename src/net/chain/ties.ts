// On which nodes of a chain a firm or a project stands. Three ways, most certain first: somebody said so; a product of it
// is a product of the node; its trade (GB/T 4754) is the node's. Only the most certain way that finds something counts.
import { nameOnChain } from '../../domain/chains/chain.ts';
import type { ChainNode, NodeTie } from './chainView.ts';

export interface Tied {
  readonly nodeIds: readonly string[];
  readonly tie: NodeTie;
}

/** What is asked of a firm or a project. */
export interface Described {
  readonly nodeIds: readonly string[];
  /** Names of nodes, or of what they make, that were said to be its place. */
  readonly nodeNames: readonly string[];
  /** Texts in which its products stand. */
  readonly products: readonly string[];
  readonly industryCode: string | null;
}

/** Of a chain, made once and asked of every firm. */
export interface TieIndex {
  readonly nodeIds: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
  /** A product may be made on several nodes. */
  readonly byProduct: ReadonlyMap<string, readonly string[]>;
  readonly productsByStart: ReadonlyMap<string, readonly string[]>;
  readonly byCode: ReadonlyMap<string, readonly string[]>;
}

export function tieIndex(nodes: readonly ChainNode[]): TieIndex {
  const [byProduct, byCode] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (to: Map<string, string[]>, key: string, id: string) => {
    const ids = to.get(key);
    if (!ids) to.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, name, products, industryCodes } of nodes) {
    for (const product of [name, ...products]) if (product.length > 1) add(byProduct, nameOnChain(product), id);
    for (const code of industryCodes) add(byCode, code, id);
  }
  return {
    nodeIds: new Set(nodes.map(({ id }) => id)),
    byName: new Map(nodes.map(({ id, name }) => [nameOnChain(name), id])),
    byProduct,
    productsByStart: Map.groupBy(byProduct.keys(), (product) => product.slice(0, 2)),
    byCode,
  };
}

/** Undefined: on none. Several nodes that share a trade are left open by it: `sharedCodes` counts those. */
export function tieOf(index: TieIndex, of: Described): Tied | undefined {
  const said = [
    ...of.nodeIds.filter((id) => index.nodeIds.has(id)),
    ...of.nodeNames.flatMap((name) => nodesNamed(index, name)),
  ];
  if (said.length > 0) return { nodeIds: [...new Set(said)], tie: 'named' };
  const made = of.products.flatMap((text) => nodesMaking(index, text));
  if (made.length > 0) return { nodeIds: [...new Set(made)], tie: 'product' };
  const [only, ...others] = nodesOfTrade(index, of.industryCode);
  return only !== undefined && others.length === 0 ? { nodeIds: [only], tie: 'industry' } : undefined;
}

function nodesNamed(index: TieIndex, name: string): readonly string[] {
  const key = nameOnChain(name);
  const node = index.byName.get(key);
  return node ? [node] : (index.byProduct.get(key) ?? []);
}

/** By the products that stand in a text; one that is part of a longer one there does not count (轴承 in 轴承保持架). */
function nodesMaking(index: TieIndex, text: string): string[] {
  const key = nameOnChain(text);
  const found: { readonly from: number; readonly to: number; readonly product: string }[] = [];
  for (let at = 0; at < key.length - 1; at += 1)
    for (const product of index.productsByStart.get(key.slice(at, at + 2)) ?? [])
      if (key.startsWith(product, at)) found.push({ from: at, to: at + product.length, product });
  const within = (one: (typeof found)[number], other: (typeof found)[number]) =>
    other.from <= one.from && one.to <= other.to && other.product.length > one.product.length;
  const longest = found.filter((one) => !found.some((other) => within(one, other)));
  return longest.flatMap(({ product }) => index.byProduct.get(product) ?? []);
}

/** The nodes with the longest code that the firm's begins with. */
export function nodesOfTrade(index: TieIndex, industryCode: string | null): readonly string[] {
  for (let length = industryCode?.length ?? 0; length >= 2; length -= 1) {
    const nodes = index.byCode.get(industryCode?.slice(0, length) ?? '');
    if (nodes) return nodes;
  }
  return [];
}
