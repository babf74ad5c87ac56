// A stock-taking of the chains (产业链盘点): how each node of each chain stood on a day, as the program saw it. Written down and verified
// like any entry, so that how a chain stood can be counted and opened long after firms and projects have moved on.
import { z } from 'zod';
import { EntryHead } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLine } from '../text.ts';
import { nodeStates } from './chain.ts';

const number = z.int().min(0).max(10_000_000);

const NodeTaken = z.strictObject({
  chain: textLine(1, 100),
  node: textLine(1, 100),
  state: z.enum(nodeStates),
  /** Firms of the city and projects on their way there; one may stand on several nodes. */
  firms: number,
  projects: number,
  /** Firms elsewhere that are worth a call for it: each told at one node alone. */
  prospects: number,
  /** By which rules it stands so, in words. */
  reasons: textLine(0, 1000).nullish(),
});

export const ChainStockInput = z.strictObject({
  /** `head.occurredOn` is the day on which it was looked at. */
  head: EntryHead,
  title: textLine(1, 300),
  nodes: z.array(NodeTaken).min(1).max(5000),
});
export type ChainStockInput = z.output<typeof ChainStockInput>;

export const chainStockNoun = {
  kind: 'chain_stock',
  schema: ChainStockInput,
  apart: true,
  fields: {
    title: kept.text,
    nodes: {
      as: 'rows',
      table: 'chain_stock_node',
      fields: {
        chain: kept.text,
        node: kept.text,
        state: kept.code('nodeState'),
        firms: kept.count,
        projects: kept.count,
        prospects: kept.count,
        reasons: kept.text,
      },
    },
  },
  brief: { title: 'title' },
  listed: {
    columns: [],
    filters: { chain: ['nodes.chain'], state: ['nodes.state'] },
    sums: {},
    found: ['title', 'nodes.chain', 'nodes.node'],
  },
} as const satisfies NounOf<typeof ChainStockInput>;

interface StockFacts {
  /** Whether one that stands or waits is of this day already. */
  readonly takenToday: boolean;
}

/** Of one day there is one: the last of a period has to be one alone. */
export function chainStockBreaches({ nodes }: Pick<ChainStockInput, 'nodes'>, { takenToday }: StockFacts): Breach[] {
  if (nodes.length === 0) return [{ law: 'no_chain_to_take_stock_of' }];
  return takenToday ? [{ law: 'stock_taken_that_day' }] : [];
}
