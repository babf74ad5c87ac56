// A chain with the firms and projects of a city put on its nodes: the view that every reader of a chain is given.
import { nameOnChain } from '../../domain/chains/chain.ts';
import type { ChainRules } from '../../domain/chains/chainRules.ts';
import type { ChainEdge, ChainNode, ChainView, FirmOnNode, NodeStanding, NodeTie, ProjectOnNode } from './chainView.ts';
import type { KnownFirm, MemberProject } from '../../domain/chains/chainMembers.ts';
import { bringsLeader, type Coverage, inPipeline, isLeadingFirm, nodeStandingOf, plantsOn } from './state.ts';
import { nodesLeftOpen, type TieIndex, tieIndex, tieOf } from './ties.ts';

export interface KnownChain extends Pick<ChainView, 'id' | 'name' | 'version' | 'duty'> {
  readonly nodes: ChainNode[];
  readonly edges: ChainEdge[];
  /** 链主, by the register. */
  readonly leaderIds: readonly string[];
}

export interface KnownCity {
  readonly firms: readonly KnownFirm[];
  readonly projects: readonly MemberProject[];
  readonly rules: ChainRules;
  readonly today: string;
  readonly coverage: Coverage;
}

/** All that stands on one node, heaviest first. */
export interface NodeRows {
  readonly firms: (KnownFirm & { readonly tie: NodeTie })[];
  readonly projects: (MemberProject & { readonly tie: NodeTie })[];
  undecided: number;
}

/** By node, in the order of the nodes. */
export function rowsByNode(
  { name, nodes }: Pick<KnownChain, 'name' | 'nodes'>,
  city: KnownCity,
): Map<string, NodeRows> {
  const index = tieIndex(nodes);
  const rows = new Map(nodes.map(({ id }): [string, NodeRows] => [id, { firms: [], projects: [], undecided: 0 }]));
  for (const firm of city.firms) {
    const tied = tieOf(index, { ...firm, nodeNames: [] });
    for (const id of tied?.nodeIds ?? []) rows.get(id)?.firms.push({ ...firm, tie: tied?.tie ?? 'named' });
    if (!tied) for (const id of nodesLeftOpen(index, firm.industryCode)) countUndecided(rows, id);
  }
  for (const project of city.projects) {
    const tied = tieOfProject(index, name, project);
    for (const id of tied?.nodeIds ?? []) rows.get(id)?.projects.push({ ...project, tie: tied?.tie ?? 'named' });
  }
  for (const { firms, projects } of rows.values()) {
    firms.sort(
      (a, b) => byWeight(weightOf(a), weightOf(b)) || byText(a.name, b.name) || byText(a.registerId, b.registerId),
    );
    projects.sort(
      (a, b) => byWeight([a.investmentFen], [b.investmentFen]) || byText(a.name, b.name) || byText(a.id, b.id),
    );
  }
  return rows;
}

/** A project's name says what it will make. That it belongs to the chain as a whole says nothing of its node. */
function tieOfProject(index: TieIndex, chainName: string, { name, nodeNames, industryCode }: MemberProject) {
  const chain = nameOnChain(chainName);
  const names = nodeNames.filter((said) => nameOnChain(said) !== chain);
  return tieOf(index, { nodeIds: [], nodeNames: names, products: [name], industryCode, name: null });
}

function countUndecided(rows: ReadonlyMap<string, NodeRows>, id: string): void {
  const on = rows.get(id);
  if (on) on.undecided += 1;
}

const weightOf = ({ outputFen, employees, listed }: KnownFirm) => [
  listed ? 1n : null,
  outputFen,
  employees === null ? null : BigInt(employees),
];

/** Greater first, not known last. */
function byWeight(one: readonly (bigint | null)[], other: readonly (bigint | null)[]): number {
  for (const [n, a] of one.entries()) {
    const b = other[n] ?? null;
    if (a !== b) return b === null || (a !== null && a > b) ? -1 : 1;
  }
  return 0;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export interface Shown {
  /** How many rows of each node the view carries; the rest are asked for by page. */
  readonly most: number;
  /** Projects whose rows the reader may open. */
  readonly open: ReadonlySet<string>;
}

export function chainView(
  chain: KnownChain,
  city: KnownCity,
  rows: ReadonlyMap<string, NodeRows>,
  shown: Shown,
): ChainView {
  const { leaderIds, ...head } = chain;
  const named = new Set(leaderIds);
  const { most, open } = shown;
  const standings = chain.nodes.map((node): NodeStanding => {
    const on = rows.get(node.id) ?? { firms: [], projects: [], undecided: 0 };
    const findable = node.products.length > 0 || node.industryCodes.length > 0;
    const outputs = on.firms.flatMap(({ outputFen }) => outputFen ?? []);
    const divisions = [...new Set(node.industryCodes.map((code) => code.slice(0, 2)))];
    return {
      nodeId: node.id,
      ...nodeStandingOf({ ...on, findable, divisions }, city.rules, { ...city, leaders: named }),
      firms: on.firms.slice(0, most).map((firm) => firmOnNode(firm, city.rules, named)),
      firmCount: on.firms.length,
      plants: plantsOn(on).length,
      outputFen: outputs.length > 0 ? outputs.reduce((sum, one) => sum + one, 0n) : null,
      projects: on.projects
        .filter(({ id }) => open.has(id))
        .slice(0, most)
        .map(projectOnNode),
      projectsByStage: byStage(on.projects),
      localSupply: localSupply(on.firms),
    };
  });
  const covered = standings.filter(({ firmCount, plants }) => firmCount + plants > 0).length;
  const all = [...rows.values()];
  const operating = all.flatMap(({ firms }) => firms.filter((firm) => isLeadingFirm(firm, city.rules, named)));
  const coming = all.flatMap(({ projects }) => projects.filter((project) => bringsLeader(project, city.rules)));
  const onTheWay = all.flatMap(({ projects }) => projects.filter(inPipeline));
  return {
    ...head,
    standings,
    completeness: { covered, all: chain.nodes.length },
    totals: {
      firms: new Set(all.flatMap(({ firms }) => firms.map(({ registerId }) => registerId))).size,
      projects: new Set(onTheWay.map(({ id }) => id)).size,
    },
    leading: {
      operating: new Set(operating.map(({ registerId }) => registerId)).size,
      coming: new Set(coming.map(({ id }) => id)).size,
    },
  };
}

export function firmOnNode(
  { registerId, name, county, outputFen, employees, sample, tie, ...more }: NodeRows['firms'][number],
  rules: ChainRules,
  named: ReadonlySet<string>,
): FirmOnNode {
  const leader = isLeadingFirm({ registerId, name, county, outputFen, employees, sample, ...more }, rules, named);
  return { registerId, name, county, outputFen, employees, leader, sample, tie };
}

export function projectOnNode({ id, name, stage, investmentFen, tie }: NodeRows['projects'][number]): ProjectOnNode {
  return { id, name, stage, investmentFen, tie };
}

/** What was given up or lost is on no stage. */
function byStage(projects: readonly MemberProject[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stage, status } of projects)
    if (status === 'active' || status === 'paused') counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

/** 配套率, by the number of purchases that are known. */
function localSupply(firms: readonly KnownFirm[]): NodeStanding['localSupply'] {
  const known = firms.flatMap(({ suppliers }) => suppliers);
  return known.length > 0 ? { local: known.filter(({ local }) => local).length, known: known.length } : null;
}
