// Chains as the page sees them: money is text in fen.
import type { ReadChain } from '../../app/chains/chainSheets.ts';
import type { Law } from '../../laws/laws.ts';
import type { ChainDifference } from '../../net/chain/difference.ts';
import type { ChainView, FirmOnNode, NodeStanding, ProjectOnNode } from '../../net/chain/chainView.ts';
import type { ChainRulesRow } from '../../storage/chains/chainRules.ts';
import type { ChainVersion } from '../../storage/chains/queries.ts';

/** The same with money as JSON carries it. */
export type InJson<T> = T extends bigint
  ? string
  : T extends readonly (infer E)[]
    ? InJson<E>[]
    : T extends object
      ? { [K in keyof T]: InJson<T[K]> }
      : T;

export interface NodeStandingJson extends InJson<NodeStanding> {
  /** `because` in words. */
  readonly why: readonly string[];
}

export interface ChainViewJson extends Omit<InJson<ChainView>, 'standings'> {
  readonly standings: readonly NodeStandingJson[];
}

export interface ChainListRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly retired: boolean;
  readonly nodes: number;
  readonly edges: number;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** Null where the chain was given up. */
  readonly standing: {
    readonly completeness: ChainView['completeness'];
    readonly leading: ChainView['leading'];
    readonly totals: ChainView['totals'];
    readonly duty: ChainView['duty'];
    /** Nodes by state. */
    readonly states: Readonly<Record<string, number>>;
    readonly leaderless: number;
  } | null;
}

export interface FirmPage {
  readonly rows: readonly InJson<FirmOnNode>[];
  readonly total: number;
}

export interface ProjectOnNodePage {
  readonly rows: readonly InJson<ProjectOnNode>[];
  readonly total: number;
}

/** What a workbook would make of a chain. */
export interface ReadChainView extends Omit<ReadChain, 'problems'> {
  readonly problems: readonly {
    readonly sheet: string;
    /** Null where the whole sheet is meant. */
    readonly cell: string | null;
    readonly value: string;
    readonly law: Law;
    readonly message: string;
  }[];
}

export type ChainVersionView = ChainVersion;
export type ChainDifferenceView = ChainDifference;
export type ChainRulesView = InJson<ChainRulesRow>;
export type { ChainDutyVersion as ChainDutyView } from '../../storage/chains/chainDuties.ts';
export type { RecordedChain } from '../../app/chains/recordChain.ts';
