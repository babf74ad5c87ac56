// The net as the page sees it: names for the parts of a chain's view that several screens speak of.
import type { ChainViewJson, FirmPage, NodeStandingJson, ProjectOnNodePage } from './chainViews.ts';

export type { ChainListRow } from './chainViews.ts';
export type { ChainDuty, ChainEdge, ChainNode } from '../net/chain/chainView.ts';

export type ChainPicture = ChainViewJson;
export type NodeStanding = NodeStandingJson;
export type FirmOnNode = FirmPage['rows'][number];
export type ProjectOnNode = ProjectOnNodePage['rows'][number];
