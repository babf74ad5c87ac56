// 找谁: firms elsewhere that are worth a call for a chain, by stated rules; each reason is a fact with its source and day.
import type { ChainNode, NodeStanding } from '../chain/chainView.ts';
import { isGap } from '../gaps/gapsOf.ts';
import { nodesOfTrade, type TieIndex, tieIndex, tieOf } from '../chain/ties.ts';
import { type FirmElsewhere, said } from './firmElsewhere.ts';
import type { RankedGap } from './gapRank.ts';
import { placementTermsOf } from './placementTermsOf.ts';
import { prospectPoints } from './prospectPoints.ts';
import { inOrder, scoreOf, type Term, term } from './term.ts';
import { standingTerms } from './standingTerms.ts';

export interface RankedProspect {
  readonly firm: FirmElsewhere;
  /** The node that it would fill or strengthen; null: it only deals with firms here. */
  readonly nodeId: string | null;
  readonly score: number;
  readonly terms: readonly Term[];
}

export interface ChainToFill {
  readonly id: string;
  readonly nodes: readonly ChainNode[];
  readonly standings: readonly NodeStanding[];
}

/** Best first. Who neither stands on the chain nor deals with a firm here is left out, and who has built here already. */
export function rankProspects(
  chain: ChainToFill,
  gaps: readonly RankedGap[],
  firms: readonly FirmElsewhere[],
  cityCode: string,
): RankedProspect[] {
  const index = tieIndex(chain.nodes);
  const worth = new Map(gaps.map(({ nodeId, score }) => [nodeId, score]));
  const nodes = new Map(chain.nodes.map((node) => [node.id, node]));
  const standings = new Map(chain.standings.map((standing) => [standing.nodeId, standing]));
  const ranked = firms.flatMap((firm): RankedProspect[] => {
    const tied = tieOfFirm(index, chain.id, firm);
    if ((!tied && firm.partners.length === 0) || hasBuiltIn(firm, cityCode)) return [];
    const [nodeId = null] = tied?.nodeIds.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0)) ?? [];
    const [node, standing] = [nodes.get(nodeId ?? ''), standings.get(nodeId ?? '')];
    const terms = inOrder([
      ...(tied && node && standing ? nodeTerms(tied, node, standing) : []),
      ...placementTermsOf(firm, cityCode, standing ? standing.firmCount + standing.plants : null),
      ...standingTerms(firm),
    ]);
    return [{ firm, nodeId, score: scoreOf(terms), terms }];
  });
  return ranked.toSorted(
    (a, b) => b.score - a.score || (a.firm.name < b.firm.name ? -1 : a.firm.name > b.firm.name ? 1 : 0),
  );
}

function hasBuiltIn({ facts }: FirmElsewhere, cityCode: string): boolean {
  const own = cityCode.slice(0, 4);
  return facts.some((fact) => fact.kind === 'invested_in' && said(fact, 'divisionCode').startsWith(own));
}

interface FirmTie {
  readonly nodeIds: readonly string[];
  readonly rule: 'tie_named' | 'tie_product' | 'tie_industry' | 'tie_name' | 'tie_shared';
  /** What it was found by. */
  readonly by: string;
  readonly from: { readonly source: string; readonly sourceOn: string; readonly sample: boolean };
}

/** Most certain first: said of it, made by it, its trade, its name, and at last a trade that several nodes share. */
export function tieOfFirm(index: TieIndex, chainId: string, firm: FirmElsewhere): FirmTie | undefined {
  const none = { nodeIds: [], nodeNames: [], products: [], industryCode: null, name: null };
  for (const fact of firm.facts) {
    if (fact.kind !== 'chain_node' || fact.value['chainId'] !== chainId) continue;
    const tied = tieOf(index, { ...none, nodeIds: [String(fact.value['nodeId'])] });
    if (tied) return { nodeIds: tied.nodeIds, rule: 'tie_named', by: '', from: fact };
  }
  for (const fact of firm.facts) {
    if (fact.kind !== 'product') continue;
    const product = String(fact.value['product']);
    const tied = tieOf(index, { ...none, products: [product] });
    if (tied) return { nodeIds: tied.nodeIds, rule: 'tie_product', by: product, from: fact };
  }
  const byTrade = tieOf(index, { ...none, industryCode: firm.industryCode });
  if (byTrade) return { nodeIds: byTrade.nodeIds, rule: 'tie_industry', by: firm.industryCode ?? '', from: firm };
  const byName = tieOf(index, { ...none, name: firm.name });
  if (byName) return { nodeIds: byName.nodeIds, rule: 'tie_name', by: '', from: firm };
  const shared = nodesOfTrade(index, firm.industryCode);
  return shared.length > 0
    ? { nodeIds: shared, rule: 'tie_shared', by: firm.industryCode ?? '', from: firm }
    : undefined;
}

function nodeTerms(tied: FirmTie, node: ChainNode, standing: NodeStanding): Term[] {
  const numbers = { node: node.name, nodes: tied.nodeIds.length };
  const terms = [term(tied.rule, prospectPoints[tied.rule], { ...numbers, by: tied.by }, tied.from)];
  // Which of several nodes it would fill nobody knows.
  if (!isGap(standing) || tied.rule === 'tie_shared') return terms;
  const { state, leaderless } = standing;
  if (state === 'missing' || state === 'blocked' || state === 'weak')
    terms.push(term(`fills_${state}`, prospectPoints.fills[state], numbers));
  else if (leaderless) terms.push(term('fills_leaderless', prospectPoints.fills.leaderless, numbers));
  if (node.key) terms.push(term('fills_key', prospectPoints.fills.key, numbers));
  return terms;
}
