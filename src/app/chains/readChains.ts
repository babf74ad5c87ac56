// Chains as they stand. Counts are everyone's; rows of projects are those that the reader's own scope reaches.
import type { ChainDraft } from '../../domain/chains/chain.ts';
import { chainRulesOn } from '../../domain/chains/chainRules.ts';
import { coverageBy } from '../../domain/chains/registerCoverage.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { ChainNode, ChainView, FirmOnNode, ProjectOnNode } from '../../net/chain/chainView.ts';
import { type ChainDifference, chainDifference } from '../../net/chain/difference.ts';
import {
  chainView,
  firmOnNode,
  type KnownChain,
  type KnownCity,
  type NodeRows,
  projectOnNode,
  rowsByNode,
} from '../../net/chain/standings.ts';
import { type ChainDutyVersion, chainDuties } from '../../storage/chains/chainDuties.ts';
import { chainFirms } from '../../storage/chains/chainFirms.ts';
import { openable } from '../../storage/chains/chainProjects.ts';
import { chainRulesVersions } from '../../storage/chains/chainRules.ts';
import { registerCoverages } from '../../storage/chains/registerCoverage.ts';
import {
  chainDraft,
  chainHistory,
  type ChainVersion,
  chainVersion,
  latestChains,
} from '../../storage/chains/queries.ts';
import { countingScope, inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';
import { projectsKept } from './projectsKept.ts';

export interface ChainOnList extends ChainVersion {
  /** Null where the chain was given up. */
  readonly view: ChainView | null;
}

/** Every chain of the city, given up ones last. */
export async function listChains(store: Store, actor: Actor): Promise<ChainOnList[]> {
  const { cityCode } = actor;
  const found = await inScope(store, countingScope(cityCode), async (tx) => {
    const [versions, duties] = await Promise.all([latestChains(tx, cityCode), chainDuties(tx, cityCode)]);
    const kept = versions.filter(({ retired }) => !retired);
    const chains = await Promise.all(kept.map((version) => knownChain(tx, cityCode, version, duties)));
    return { versions, chains, city: await cityFor(store, tx, cityCode, chains, todayOf(store.clock)) };
  });
  const views = new Map(
    found.chains.map((chain) => [
      chain.id,
      chainView(chain, found.city, rowsByNode(chain, found.city), { most: 0, open: new Set() }),
    ]),
  );
  const listed = found.versions.map((version) => ({ ...version, view: views.get(version.chainId) ?? null }));
  return [...listed.filter(({ retired }) => !retired), ...listed.filter(({ retired }) => retired)];
}

interface PlacedChain {
  readonly chain: KnownChain;
  readonly city: KnownCity;
  readonly rows: ReadonlyMap<string, NodeRows>;
  readonly open: ReadonlySet<string>;
}

/** One chain with its city, from which the view and every page of a node are made. */
async function readChain(store: Store, actor: Actor, chainId: string): Promise<PlacedChain> {
  const { cityCode } = actor;
  const { chain, city } = await inScope(store, countingScope(cityCode), async (tx) => {
    const [[version], duties] = await Promise.all([
      latestChains(tx, cityCode, chainId),
      chainDuties(tx, cityCode, chainId),
    ]);
    if (!version || version.retired) return refuse('chain_unknown');
    const known = await knownChain(tx, cityCode, version, duties);
    return { chain: known, city: await cityFor(store, tx, cityCode, [known], todayOf(store.clock)) };
  });
  // Which rows may be opened says the reader's own scope, and nothing else.
  const rows = rowsByNode(chain, city);
  const ids = [...rows.values()].flatMap(({ projects }) => projects.map(({ id }) => id));
  const open = await inScope(store, await readingScope(store, actor), (tx) => openable(tx, cityCode, ids));
  return { chain, city, rows, open };
}

/** `most`: firms and projects of each node that it carries; the rest are asked for by page. */
export async function readChainView(store: Store, actor: Actor, chainId: string, most = 8): Promise<ChainView> {
  const { chain, city, rows, open } = await readChain(store, actor, chainId);
  return chainView(chain, city, rows, { most, open });
}

export interface NodePage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface PageOfNode {
  readonly chainId: string;
  readonly nodeId: string;
  readonly page: number;
  readonly size: number;
}

/** All firms on a node, heaviest first. */
export async function firmsOnNode(store: Store, actor: Actor, asked: PageOfNode): Promise<NodePage<FirmOnNode>> {
  const { chain, city, rows } = await readChain(store, actor, asked.chainId);
  const on = rows.get(asked.nodeId) ?? refuse('chain_node_unknown', 'nodeId');
  const named = new Set(chain.leaderIds);
  return pageOf(on.firms, asked, (firm) => firmOnNode(firm, city.rules, named));
}

/** Projects on a node, of those in reach. */
export async function projectsOnNode(store: Store, actor: Actor, asked: PageOfNode): Promise<NodePage<ProjectOnNode>> {
  const { rows, open } = await readChain(store, actor, asked.chainId);
  const on = rows.get(asked.nodeId) ?? refuse('chain_node_unknown', 'nodeId');
  return pageOf(
    on.projects.filter(({ id }) => open.has(id)),
    asked,
    projectOnNode,
  );
}

function pageOf<From, Row>(all: readonly From[], { page, size }: PageOfNode, row: (one: From) => Row): NodePage<Row> {
  return { rows: all.slice((page - 1) * size, page * size).map(row), total: all.length };
}

async function knownChain(
  tx: Tx,
  cityCode: string,
  version: ChainVersion,
  duties: readonly ChainDutyVersion[],
): Promise<KnownChain> {
  const { nodes, edges } = await chainDraft(tx, cityCode, version);
  const duty = duties.find(({ chainId }) => chainId === version.chainId);
  return {
    id: version.chainId,
    name: version.name,
    version: version.version,
    // What was let in by the laws has its segment.
    nodes: nodes as ChainNode[],
    edges,
    leaderIds: duty?.leaderIds ?? [],
    duty: {
      chief: duty?.chief ? [duty.chief, duty.chiefTitle].filter(Boolean).join(' ') : (duty?.chiefTitle ?? null),
      leadOffice: duty?.leadOffice ?? null,
      leaders: duty?.leaders ?? [],
      team: duty?.team ?? null,
    },
  };
}

async function cityFor(
  store: Store,
  tx: Tx,
  cityCode: string,
  chains: readonly KnownChain[],
  today: string,
): Promise<KnownCity> {
  const nodes = chains.flatMap((chain) => chain.nodes);
  const [firms, projects, rules, coverage] = await Promise.all([
    chainFirms(tx, cityCode, nodes),
    projectsKept(store, tx, cityCode),
    chainRulesVersions(tx, cityCode),
    registerCoverages(tx, cityCode),
  ]);
  return {
    firms,
    projects,
    rules: chainRulesOn(rules, today),
    today,
    coverage: coverageBy(coverage),
  };
}

/** Versions of a chain, latest first. */
export function readChainHistory(
  store: Store,
  actor: Actor,
  { chainId, page, size }: { readonly chainId: string; readonly page: number; readonly size: number },
): Promise<ChainVersion[]> {
  return inScope(store, countingScope(actor.cityCode), async (tx) => {
    const rows = await chainHistory(tx, actor.cityCode, chainId, { limit: size, offset: (page - 1) * size });
    return rows.length > 0 || page > 1 ? rows : refuse('chain_unknown');
  });
}

/** What a version draws, and what it says otherwise than another. */
export function readChainVersion(
  store: Store,
  actor: Actor,
  asked: { readonly chainId: string; readonly version: number; readonly against?: number | undefined },
): Promise<{ version: ChainVersion; draft: ChainDraft; difference: ChainDifference | null }> {
  const { cityCode } = actor;
  return inScope(store, countingScope(cityCode), async (tx) => {
    const found = async (no: number) => {
      const version = await chainVersion(tx, cityCode, asked.chainId, no);
      if (!version) return refuse('chain_version_unknown', 'version', { version: no });
      return { version, draft: await chainDraft(tx, cityCode, version) };
    };
    const one = await found(asked.version);
    const other = asked.against === undefined ? null : await found(asked.against);
    return { ...one, difference: other && chainDifference(other.draft, one.draft) };
  });
}
