// The net as the page sees it: names for the parts of a chain's view that several screens speak of.
import { z } from 'zod';
import { HoldingView } from '../pursuits/views.ts';
import { ChainViewJson, type FirmPage } from './views.ts';
import { list, view } from '../answerViews.ts';

/** One of the parts that a score is the sum of. */
export const ScoreTermView = view('ScoreTermView', {
  id: z.string(),
  /** The fact with its numbers, as a sentence. */
  words: z.string(),
  /** What it adds to the score; the terms of a score add up to it exactly. */
  points: z.number(),
  source: z.string().nullable(),
  sourceOn: z.string().nullable(),
  sample: z.boolean(),
});
export type ScoreTermView = z.infer<typeof ScoreTermView>;

export const GapView = view('GapView', {
  nodeId: z.string(),
  score: z.number(),
  terms: list(ScoreTermView),
  /** Of which reasons nothing is known, and why: each as a sentence. */
  unknown: list(z.string()),
});
export type GapView = z.infer<typeof GapView>;

export const ProspectView = view('ProspectView', {
  registerId: z.string(),
  name: z.string(),
  /** Where it has its seat, in words. */
  seat: z.string().nullable(),
  /** The node that it would fill or strengthen. */
  nodeId: z.string().nullable(),
  sample: z.boolean(),
  score: z.number(),
  terms: list(ScoreTermView),
  /** Who courts it already; null: nobody. */
  holding: HoldingView.nullable(),
});
export type ProspectView = z.infer<typeof ProspectView>;

/** 有什么·缺什么·找谁 of one chain. */
export const NetAnswer = view('NetAnswer', {
  chain: ChainViewJson,
  /** Gaps in order: the likeliest and most valuable to fill first. */
  gaps: list(GapView),
  prospects: list(ProspectView),
  /** Firms beyond these that have the score of the last of them. */
  tied: z.number(),
  /** How many firms elsewhere were looked at. */
  compared: z.number(),
});
export type NetAnswer = z.infer<typeof NetAnswer>;

export type ChainPicture = ChainViewJson;
export type FirmOnNodeView = FirmPage['rows'][number];
export type DutyOfChain = ChainViewJson['duty'];
export type ChainEdgeView = ChainViewJson['edges'][number];
export type ChainNodeView = ChainViewJson['nodes'][number];
export type { ChainListRow, NodeStandingView } from './views.ts';
