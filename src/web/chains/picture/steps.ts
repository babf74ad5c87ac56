// Which card an arrow key goes to: along the column, or to the card at the same height in the next one.
import type { Card } from './card.ts';

export function stepFrom(cards: readonly Card[], id: string, key: string): string | undefined {
  const here = cards.find((card) => card.id === id);
  if (!here) return undefined;
  const along = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (along) return cards.find(({ column, place }) => column === here.column && place === here.place + along)?.id;
  const aside = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (aside) return nearest(cards, here, here.column + aside);
  if (key === 'Home') return cards[0]?.id;
  if (key === 'End') return cards.at(-1)?.id;
  return undefined;
}

function nearest(cards: readonly Card[], here: Card, column: number): string | undefined {
  const middle = (card: Card): number => card.y + card.height / 2;
  const [first] = cards
    .filter((card) => card.column === column)
    .toSorted((a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)));
  return first?.id;
}
