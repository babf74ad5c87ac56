// Where each card of a chain lies and each edge runs. Pure: the same chain at the same width is the same picture.
import type { Segment } from '../../../domain/chains/chain.ts';
import type { Card } from './card.ts';
import { pictureColumns, type PictureEdge, type PictureNode } from './columns.ts';
import { levelled } from './level.ts';
import { ordered } from './order.ts';
import { type EdgeRoute, routesOf } from './routes.ts';

export interface Measures {
  /** Of the whole picture. */
  readonly width: number;
  readonly card: { readonly least: number; readonly most: number };
  /** Between columns: room for the edges. */
  readonly gutter: number;
  /** Between cards of a column. */
  readonly gap: number;
  readonly tall: number;
  /** Cards move level with their neighbours; else every column begins at the top. */
  readonly level: boolean;
  /** How high a node's card is at a width. */
  readonly heightOf: (id: string, width: number) => number;
}

/** What stands over the columns of a segment. */
export interface Band {
  readonly segment: Segment;
  readonly x: number;
  readonly width: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly cards: readonly Card[];
  readonly routes: readonly EdgeRoute[];
}

export function layOut(nodes: readonly PictureNode[], edges: readonly PictureEdge[], measures: Measures): Layout {
  const { width, card, gutter, gap, tall, level, heightOf } = measures;
  const room = Math.max(1, Math.floor((width + gutter) / (card.least + gutter)));
  const known = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const columns = ordered(pictureColumns(nodes, drawn, { columns: room, tall }), drawn);
  const count = columns.length;
  const cardWidth = Math.floor(Math.min(card.most, (width - gutter * (count - 1)) / Math.max(1, count)));
  // What the cards leave over widens the gutters; a column alone stays at the left.
  const step = count > 1 ? (width - cardWidth) / (count - 1) : 0;
  const xOf = (column: number): number => Math.round(column * step);
  const heights = columns.map(({ ids }) => ids.map((id) => heightOf(id, cardWidth)));
  const height = Math.max(0, ...heights.map((each) => stackHeight(each, gap)));
  const cards = columns.flatMap(({ ids }, column) => {
    let y = 0;
    return ids.map((id, place): Card => {
      const placed = { id, column, place, x: xOf(column), y, width: cardWidth, height: heights[column]?.[place] ?? 0 };
      y += placed.height + gap;
      return placed;
    });
  });
  const bands = [...new Set(columns.map(({ segment }) => segment))].map((segment): Band => {
    const first = columns.findIndex((column) => column.segment === segment);
    const last = columns.findLastIndex((column) => column.segment === segment);
    return { segment, x: xOf(first), width: xOf(last) + cardWidth - xOf(first) };
  });
  const placed = level ? levelled(cards, drawn, height, gap) : cards;
  return { width, height, bands, cards: placed, routes: routesOf(placed, drawn, gap) };
}

function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height + gap, -gap);
}
