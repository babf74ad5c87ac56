// An industry chain (产业链): nodes (环节) in three segments, and edges from what supplies to what is supplied. A chain is
// never altered: each change is a new version of the whole, so that an older one can be compared and taken up again.
import { z } from 'zod';
import { Day } from '../day.ts';
import type { Breach } from '../refusal.ts';
import { codeText, textLine, textLines } from '../text.ts';

/** 上游, 中游, 下游 */
export const segments = ['upstream', 'midstream', 'downstream'] as const;
export type Segment = (typeof segments)[number];

/** strong 强, weak 弱点, missing 断点, blocked 堵点, unknown 未掌握 (nothing by which firms could be found). */
export const nodeStates = ['strong', 'weak', 'missing', 'blocked', 'unknown'] as const;
export type NodeState = (typeof nodeStates)[number];

/** By what a firm or project stands on a node, most certain first: said of it, made by it, its trade, or its name. */
export const nodeTies = ['named', 'product', 'industry', 'name'] as const;
export type NodeTie = (typeof nodeTies)[number];

/** Where a version came from. */
export const chainOrigins = ['template', 'screen', 'sheet'] as const;
export type ChainOrigin = (typeof chainOrigins)[number];

/** What of a node can be otherwise in another version. */
export const nodeChanges = ['name', 'segment', 'products', 'industryCodes', 'key', 'place'] as const;
export type NodeChange = (typeof nodeChanges)[number];

export const mostNodes = 1000;
export const mostEdges = 5000;

export const ChainNodeInput = z.strictObject({
  /** The same from version to version, whatever its name. */
  id: z.uuid(),
  name: textLine(1, 60),
  /** One of `segments`: a law and not the schema says so, since sheets bring others. */
  segment: textLine(0, 20),
  products: z.array(textLine(1, 60)).max(100).default([]),
  /** GB/T 4754. */
  industryCodes: z
    .array(codeText(/^\d{2,4}$/))
    .max(50)
    .default([]),
  /** A key part (关键环节). */
  key: z.boolean().default(false),
});
export type ChainNodeInput = z.output<typeof ChainNodeInput>;

export const ChainEdgeInput = z.strictObject({
  from: z.uuid(),
  to: z.uuid(),
  /** What is supplied, and how it is known. */
  evidence: textLines(0, 300).default(''),
  source: textLine(0, 200).default(''),
  sourceOn: Day.nullable().default(null),
});
export type ChainEdgeInput = z.output<typeof ChainEdgeInput>;

/** A chain as it is drawn. Nodes in the order in which they are shown. */
export const ChainDraft = z.strictObject({
  name: textLine(2, 40),
  nodes: z.array(ChainNodeInput).max(mostNodes * 2),
  edges: z.array(ChainEdgeInput).max(mostEdges * 2),
});
export type ChainDraft = z.output<typeof ChainDraft>;

/** One name, however it is typed. */
export function nameOnChain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** The latest version of the chain that is changed. */
export interface LatestChain extends ChainDraft {
  readonly version: number;
  readonly retired: boolean;
}

export interface ChainFacts {
  /** Null: there is no such chain; absent: it is founded by this act. */
  readonly latest?: LatestChain | null;
  /** Names of the city's other chains that are not retired. */
  readonly otherNames: readonly string[];
  readonly industries: { has(code: string): boolean };
  readonly today: string;
}

/** What is asked of a chain: to be as drawn, or no longer to be. Null in `baseVersion` founds it. */
export interface ChainAct {
  readonly baseVersion: number | null;
  readonly draft: ChainDraft;
  readonly retired: boolean;
  /** The version that is taken up again, which a retired chain may be. */
  readonly restores: number | null;
}

/** The laws of a new version, in order of precedence. */
export function chainBreaches(act: ChainAct, facts: ChainFacts): Breach[] {
  const { draft } = act;
  if (act.baseVersion !== null && !facts.latest) return [{ law: 'chain_unknown' }];
  const breaches: Breach[] = [];
  const { latest } = facts;
  if (latest && act.baseVersion !== latest.version)
    breaches.push({ law: 'chain_changed_meanwhile', detail: { version: latest.version } });
  if (latest?.retired && act.restores === null) breaches.push({ law: 'chain_retired' });
  const name = nameOnChain(draft.name);
  if (!act.retired && facts.otherNames.some((other) => nameOnChain(other) === name))
    breaches.push({ law: 'chain_name_taken', field: 'draft.name', detail: { name: draft.name } });
  if (draft.nodes.length === 0) breaches.push({ law: 'chain_needs_a_node', field: 'draft.nodes' });
  if (draft.nodes.length > mostNodes || draft.edges.length > mostEdges)
    breaches.push({ law: 'chain_too_large', field: 'draft.nodes', detail: { nodes: mostNodes, edges: mostEdges } });
  breaches.push(...nodeBreaches(draft, facts), ...edgeBreaches(draft, facts));
  if (breaches.length === 0 && latest && latest.retired === act.retired && sameDraft(latest, draft))
    breaches.push({ law: 'chain_unchanged' });
  return breaches;
}

function nodeBreaches({ nodes }: ChainDraft, { industries }: ChainFacts): Breach[] {
  const breaches: Breach[] = [];
  const [ids, names] = [new Set<string>(), new Set<string>()];
  for (const [n, node] of nodes.entries()) {
    const field = `draft.nodes.${n}`;
    if (ids.has(node.id)) breaches.push({ law: 'chain_node_twice', field, detail: { name: node.name } });
    ids.add(node.id);
    const name = nameOnChain(node.name);
    if (names.has(name))
      breaches.push({ law: 'chain_node_name_twice', field: `${field}.name`, detail: { name: node.name } });
    names.add(name);
    if (!segments.some((one) => one === node.segment))
      breaches.push({ law: 'chain_segment_unknown', field: `${field}.segment`, detail: { name: node.name } });
    const code = node.industryCodes.find((one) => !industries.has(one));
    if (code) breaches.push({ law: 'industry_unknown', field: `${field}.industryCodes`, detail: { code } });
  }
  return breaches;
}

function edgeBreaches({ nodes, edges }: ChainDraft, { today }: ChainFacts): Breach[] {
  const breaches: Breach[] = [];
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  for (const [n, { from, to, sourceOn }] of edges.entries()) {
    const field = `draft.edges.${n}`;
    const detail = { from: nameOf.get(from) ?? '', to: nameOf.get(to) ?? '' };
    if (!nameOf.has(from)) breaches.push({ law: 'chain_edge_end_unknown', field: `${field}.from`, detail });
    if (!nameOf.has(to)) breaches.push({ law: 'chain_edge_end_unknown', field: `${field}.to`, detail });
    if (from === to) breaches.push({ law: 'chain_edge_to_itself', field, detail });
    if (seen.has(`${from} ${to}`)) breaches.push({ law: 'chain_edge_twice', field, detail });
    seen.add(`${from} ${to}`);
    if (sourceOn && sourceOn > today)
      breaches.push({ law: 'chain_edge_source_in_future', field: `${field}.sourceOn`, detail: { day: today } });
  }
  return breaches;
}

/** Whether two drawings say the same; the order of nodes belongs to it, that of edges does not. */
export function sameDraft(one: ChainDraft, other: ChainDraft): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ name, nodes, edges }: ChainDraft): string {
  return JSON.stringify([
    name,
    nodes.map(({ id, name: said, segment, products, industryCodes, key }) => [
      id,
      said,
      segment,
      products,
      industryCodes,
      key,
    ]),
    edges
      .map(({ from, to, evidence, source, sourceOn }) => [from, to, evidence, source, sourceOn].join('\n'))
      .toSorted(),
  ]);
}
