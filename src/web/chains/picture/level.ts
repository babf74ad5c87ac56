// Cards that have room move to the height of their neighbours, so that edges run level. Order and gaps are kept.
import { type Card, columnsIn } from './card.ts';
import type { PictureEdge } from './columns.ts';
import { neighboursOf } from './order.ts';

const rounds = 4;

export function levelled(cards: readonly Card[], edges: readonly PictureEdge[], height: number, gap: number): Card[] {
  const neighbours = neighboursOf(edges);
  const yOf = new Map(cards.map(({ id, y }) => [id, y]));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const middleOf = (card: Card): number => (yOf.get(card.id) ?? 0) + card.height / 2;
  for (let round = 0; round < rounds; round++) {
    const wanted = new Map(
      cards.map((card) => {
        const middles = (neighbours.get(card.id) ?? []).flatMap((id) => {
          const other = byId.get(id);
          return other && other.column !== card.column ? [middleOf(other)] : [];
        });
        const mean = middles.reduce((sum, y) => sum + y, 0) / middles.length;
        return [card.id, middles.length > 0 ? mean - card.height / 2 : (yOf.get(card.id) ?? 0)];
      }),
    );
    for (const column of columnsIn(cards)) {
      let free = 0;
      for (const { id, height: own } of column) {
        const y = Math.max(free, wanted.get(id) ?? 0);
        yOf.set(id, y);
        free = y + own + gap;
      }
      let under = height;
      for (const { id, height: own } of column.toReversed()) {
        const y = Math.min(under - own, yOf.get(id) ?? 0);
        yOf.set(id, y);
        under = y - gap;
      }
    }
  }
  return cards.map((card) => ({ ...card, y: Math.round(yOf.get(card.id) ?? card.y) }));
}
