// On which nodes of a chain a firm or a project stands. Four ways, most certain first: somebody said so; a product of it
// is a product of the node; its trade (GB/T 4754) is the node's; its name says what it makes. Only the most certain way
// that finds something counts.
import { nameOnChain } from '../../domain/chains/chain.ts';
import type { ChainNode, NodeTie } from './chainView.ts';
import { classesAbove, classOf } from '../../domain/chains/tradeTree.ts';

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
  /** A firm's own name; of a project it is one of `products`, since it says what will be made. */
  readonly name: string | null;
}

/** Of a chain, made once and asked of every firm. */
export interface TieIndex {
  readonly nodeIds: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
  /** A product may be made on several nodes. */
  readonly byProduct: ReadonlyMap<string, readonly string[]>;
  readonly productsByStart: ReadonlyMap<string, readonly string[]>;
  readonly byCode: ReadonlyMap<string, readonly string[]>;
  /** By a class that is wider than the nodes' own: who says no more may stand on any of them. */
  readonly belowCode: ReadonlyMap<string, readonly string[]>;
}

export function tieIndex(nodes: readonly ChainNode[]): TieIndex {
  const [byProduct, byCode, belowCode] = [
    new Map<string, string[]>(),
    new Map<string, string[]>(),
    new Map<string, string[]>(),
  ];
  const add = (to: Map<string, string[]>, key: string, id: string) => {
    const ids = to.get(key);
    if (!ids) to.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, name, products, industryCodes } of nodes) {
    for (const product of [name, ...products]) if (product.length > 1) add(byProduct, nameOnChain(product), id);
    for (const code of industryCodes) {
      add(byCode, classOf(code), id);
      for (const wider of classesAbove(code)) add(belowCode, wider, id);
    }
  }
  return {
    nodeIds: new Set(nodes.map(({ id }) => id)),
    byName: new Map(nodes.map(({ id, name }) => [nameOnChain(name), id])),
    byProduct,
    productsByStart: Map.groupBy(byProduct.keys(), (product) => product.slice(0, 2)),
    byCode,
    belowCode,
  };
}

/** Undefined: on none. What its trade leaves open says `nodesLeftOpen`. */
export function tieOf(index: TieIndex, of: Described): Tied | undefined {
  const said = [
    ...of.nodeIds.filter((id) => index.nodeIds.has(id)),
    ...of.nodeNames.flatMap((name) => nodesNamed(index, name)),
  ];
  if (said.length > 0) return { nodeIds: [...new Set(said)], tie: 'named' };
  const made = of.products.flatMap((text) => nodesMaking(index, text));
  if (made.length > 0) return { nodeIds: [...new Set(made)], tie: 'product' };
  const [only, ...others] = nodesOfTrade(index, of.industryCode);
  if (only !== undefined && others.length === 0) return { nodeIds: [only], tie: 'industry' };
  const called = of.name === null ? [] : nodesMaking(index, of.name);
  return called.length > 0 ? { nodeIds: [...new Set(called)], tie: 'name' } : undefined;
}

/** Of a firm that stands nowhere: the nodes on any of which its trade may put it, as several share it or it is wider. */
export function nodesLeftOpen(index: TieIndex, industryCode: string | null): readonly string[] {
  const shared = nodesOfTrade(index, industryCode);
  return shared.length > 0 || industryCode === null ? shared : (index.belowCode.get(classOf(industryCode)) ?? []);
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

/** The nodes of the narrowest class that the firm's lies in: one, or several that share it. */
export function nodesOfTrade(index: TieIndex, industryCode: string | null): readonly string[] {
  if (industryCode === null) return [];
  for (const code of [classOf(industryCode), ...classesAbove(industryCode)]) {
    const nodes = index.byCode.get(code);
    if (nodes) return nodes;
  }
  return [];
}
