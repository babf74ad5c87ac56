// The net as the page sees it: names for the parts of a chain's view that several screens speak of.
import type { HoldingView } from '../pursuits/views.ts';
import type { ChainViewJson, FirmPage, NodeStandingJson, ProjectOnNodePage } from './views.ts';

export type { ChainListRow } from './views.ts';
export type { ChainDuty, ChainEdge, ChainNode } from '../../net/chain/chainView.ts';

export type ChainPicture = ChainViewJson;
export type NodeStanding = NodeStandingJson;
export type FirmOnNode = FirmPage['rows'][number];
export type ProjectOnNode = ProjectOnNodePage['rows'][number];

/** One of the parts that a score is the sum of. */
export interface ScoreTermView {
  readonly id: string;
  /** The fact with its numbers, as a sentence. */
  readonly words: string;
  /** What it adds to the score; the terms of a score add up to it exactly. */
  readonly points: number;
  readonly source: string | null;
  readonly sourceOn: string | null;
  readonly sample: boolean;
}

export interface GapView {
  readonly nodeId: string;
  readonly score: number;
  readonly terms: readonly ScoreTermView[];
  /** Of which reasons nothing is known, and why: each as a sentence. */
  readonly unknown: readonly string[];
}

export interface ProspectView {
  readonly registerId: string;
  readonly name: string;
  /** Where it has its seat, in words. */
  readonly seat: string | null;
  /** The node that it would fill or strengthen. */
  readonly nodeId: string | null;
  readonly sample: boolean;
  readonly score: number;
  readonly terms: readonly ScoreTermView[];
  /** Who courts it already; null: nobody. */
  readonly holding: HoldingView | null;
}

/** 有什么·缺什么·找谁 of one chain. */
export interface NetAnswer {
  readonly chain: ChainPicture;
  /** Gaps in order: the likeliest and most valuable to fill first. */
  readonly gaps: readonly GapView[];
  readonly prospects: readonly ProspectView[];
  /** How many firms elsewhere were looked at. */
  readonly compared: number;
}
