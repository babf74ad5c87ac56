// A city's chains: every version with its nodes and edges.
import { sql } from 'kysely';
import {
  type ChainDraft,
  type ChainEdgeInput,
  type ChainNodeInput,
  type ChainOrigin,
  nameOnChain,
} from '../../domain/chains/chain.ts';
import { insertRows } from '../insert.ts';
import type { Tx } from '../store.ts';

export interface ChainVersion {
  readonly id: string;
  readonly chainId: string;
  readonly version: number;
  readonly name: string;
  readonly retired: boolean;
  readonly restores: number | null;
  readonly note: string | null;
  readonly origin: ChainOrigin;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
  readonly nodes: number;
  readonly edges: number;
}

const versionColumns = sql`v.id, v.chain_id as "chainId", v.version, v.name, v.retired, v.restores, v.note, v.origin,
  v.recorded_at as "recordedAt", n.name as "recordedBy",
  (select count(*)::int from chain_node c where c.city_code = v.city_code and c.version_id = v.id) as nodes,
  (select count(*)::int from chain_edge c where c.city_code = v.city_code and c.version_id = v.id) as edges`;
const recorder = sql`left join account a on a.city_code = v.city_code and a.id = v.recorded_by
  left join person n on n.city_code = a.city_code and n.id = a.person_id`;

/** The latest version of every chain, or of one; what was given up too. In the order in which they were founded. */
export async function latestChains(tx: Tx, cityCode: string, chainId?: string): Promise<ChainVersion[]> {
  const { rows } = await sql<ChainVersion>`
    select ${versionColumns} from chain_version v ${recorder}
    where v.city_code = ${cityCode} and ${chainId === undefined ? sql`true` : sql`v.chain_id = ${chainId}`}
      and not exists (select from chain_version l
        where l.city_code = v.city_code and l.chain_id = v.chain_id and l.version > v.version)
    order by v.chain_id`.execute(tx);
  return rows;
}

/** Latest first. */
export async function chainHistory(
  tx: Tx,
  cityCode: string,
  chainId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<ChainVersion[]> {
  const { rows } = await sql<ChainVersion>`
    select ${versionColumns} from chain_version v ${recorder}
    where v.city_code = ${cityCode} and v.chain_id = ${chainId}
    order by v.version desc limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}

export async function chainVersion(
  tx: Tx,
  cityCode: string,
  chainId: string,
  version: number,
): Promise<ChainVersion | undefined> {
  const { rows } = await sql<ChainVersion>`
    select ${versionColumns} from chain_version v ${recorder}
    where v.city_code = ${cityCode} and v.chain_id = ${chainId} and v.version = ${version}`.execute(tx);
  return rows[0];
}

/** What a version draws. */
export async function chainDraft(
  tx: Tx,
  cityCode: string,
  { id, name }: Pick<ChainVersion, 'id' | 'name'>,
): Promise<ChainDraft> {
  const nodes = sql<ChainNodeInput>`
    select n.node_id as id, n.name, n.segment, n.products, n.key,
      array(select i.industry_code from chain_node_industry i
        where i.city_code = n.city_code and i.version_id = n.version_id and i.node_id = n.node_id
        order by i.no) as "industryCodes"
    from chain_node n where n.city_code = ${cityCode} and n.version_id = ${id} order by n.no`.execute(tx);
  const edges = sql<ChainEdgeInput>`
    select from_id as "from", to_id as "to", evidence, source, source_on as "sourceOn"
    from chain_edge where city_code = ${cityCode} and version_id = ${id} order by no`.execute(tx);
  const [{ rows: ofNodes }, { rows: ofEdges }] = await Promise.all([nodes, edges]);
  return { name, nodes: ofNodes, edges: ofEdges };
}

export interface NewChainVersion
  extends Pick<ChainVersion, 'id' | 'chainId' | 'version' | 'retired' | 'restores' | 'note' | 'origin'> {
  readonly draft: ChainDraft;
}

export async function insertChainVersion(
  tx: Tx,
  cityCode: string,
  { id, chainId, version, retired, restores, note, origin, draft }: NewChainVersion,
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  const own = { city_code: cityCode, version_id: id };
  const codes = draft.nodes.flatMap((node) => [...new Set(node.industryCodes)].map((code) => [node.id, code] as const));
  await insertRows(tx, {
    ...(version === 1 ? { chain: [{ city_code: cityCode, id: chainId }] } : {}),
    chain_version: [
      {
        city_code: cityCode,
        id,
        chain_id: chainId,
        version,
        name: draft.name,
        retired,
        restores,
        note,
        origin,
        recorded_at: recorded.at,
        recorded_by: recorded.by,
      },
    ],
    chain_node: draft.nodes.map(({ id: node_id, name, segment, products, key }, no) => ({
      ...own,
      no,
      node_id,
      name,
      name_key: nameOnChain(name),
      segment,
      products,
      key,
    })),
    chain_node_industry: codes.map(([node_id, industry_code], no) => ({ ...own, no, node_id, industry_code })),
    chain_edge: draft.edges.map(({ from, to, evidence, source, sourceOn }, no) => ({
      ...own,
      no,
      from_id: from,
      to_id: to,
      evidence,
      source,
      source_on: sourceOn,
    })),
  });
}
