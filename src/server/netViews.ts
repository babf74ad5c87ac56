// The net as the page sees it. Money is text (fen), as everywhere in the API.
import type { ChainView } from '../net/chain/chainView.ts';

export type { ChainDuty, ChainEdge, ChainNode, NodeState, Segment } from '../net/chain/chainView.ts';

/** A value as JSON carries it. */
type InJson<T> = T extends bigint
  ? string
  : T extends readonly (infer E)[]
    ? InJson<E>[]
    : T extends object
      ? { [K in keyof T]: InJson<T[K]> }
      : T;

export type ChainPicture = InJson<ChainView>;
export type NodeStanding = ChainPicture['standings'][number];
export type FirmOnNode = NodeStanding['firms'][number];
export type ProjectOnNode = NodeStanding['projects'][number];
