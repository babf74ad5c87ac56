// A chain as a person reads it: its nodes and edges as the city drew them, and how each node stands, computed.

import type { NodeState, NodeTie, Segment } from '../../domain/chains/chain.ts';

export type { NodeState, NodeTie, Segment };

export interface ChainNode {
  id: string;
  name: string;
  segment: Segment;
  products: string[];
  /** GB/T 4754: two to four digits. */
  industryCodes: string[];
  /** A key part (关键环节). */
  key: boolean;
}

/** From what supplies to what is supplied. */
export interface ChainEdge {
  from: string;
  to: string;
  evidence: string;
  source: string;
  sourceOn: string | null;
}

export interface FirmOnNode {
  registerId: string;
  name: string;
  /** Division code (GB/T 2260) of the county; null where it is not known. */
  county: string | null;
  outputFen: bigint | null;
  employees: number | null;
  leader: boolean;
  sample: boolean;
  tie: NodeTie;
}

export interface ProjectOnNode {
  id: string;
  name: string;
  stage: string;
  investmentFen: bigint | null;
  tie: NodeTie;
}

export interface NodeStanding {
  nodeId: string;
  state: NodeState;
  /** Rule ids with their numbers (`few_firms firms=2 least=3`); labels word them. */
  because: string[];
  /** The first few by weight; the rest by page. */
  firms: FirmOnNode[];
  firmCount: number;
  /** Firms that the register does not know and that a project in production shows to be here. */
  plants: number;
  /** The sum of what is known; null where no firm's output is. */
  outputFen: bigint | null;
  /** An industry without a leader (产业有、龙头无). */
  leaderless: boolean;
  /** The first few in the reader's own reach; the rest by page. */
  projects: ProjectOnNode[];
  /** Of the whole city. */
  projectsByStage: Record<string, number>;
  /** 配套率: of the purchases known of firms here, those from firms in the city; null where none is known. */
  localSupply: { local: number; known: number } | null;
}

export interface ChainDuty {
  /** 链长 */
  chief: string | null;
  /** 牵头部门 */
  leadOffice: string | null;
  /** 链主 */
  leaders: string[];
  /** 专班 */
  team: string | null;
}

export interface ChainView {
  id: string;
  name: string;
  version: number;
  nodes: ChainNode[];
  edges: ChainEdge[];
  /** One for each node, in their order. */
  standings: NodeStanding[];
  completeness: { covered: number; all: number };
  /** Firms that lead: in operation on a node, and those that a project in the pipeline brings. */
  leading: { operating: number; coming: number };
  /** Different firms on its nodes, and different projects on their way there. */
  totals: { firms: number; projects: number };
  duty: ChainDuty;
}
