// Where on the sides of the cards the edges leave and arrive: spread over the side, in the order of their other ends.
import type { Card } from './card.ts';

export interface CardPair {
  readonly from: Card;
  readonly to: Card;
}

export interface Port {
  readonly x: number;
  readonly y: number;
  /** The way out of the card: 1 to the right, -1 to the left. */
  readonly out: 1 | -1;
}

interface End {
  readonly pair: CardPair;
  readonly which: 'from' | 'to';
}

export interface PortsOf {
  readonly from: Port;
  readonly to: Port;
}

export function portsOf(pairs: readonly CardPair[], lastColumn: number): Map<CardPair, PortsOf> {
  const sides = new Map<string, End[]>();
  for (const pair of pairs) {
    for (const which of ['from', 'to'] as const) {
      const side = `${pair[which].id} ${outOf(pair, which, lastColumn)}`;
      sides.set(side, [...(sides.get(side) ?? []), { pair, which }]);
    }
  }
  const found = new Map<CardPair, Partial<Record<'from' | 'to', Port>>>();
  for (const ends of sides.values()) {
    const sorted = ends.toSorted((a, b) => otherEnd(a) - otherEnd(b));
    for (const [index, { pair, which }] of sorted.entries()) {
      const { x, y, width, height } = pair[which];
      const out = outOf(pair, which, lastColumn);
      const edge = Math.min(12, height / 4);
      const port = {
        x: out === 1 ? x + width : x,
        y: y + edge + ((index + 0.5) / sorted.length) * (height - 2 * edge),
        out,
      };
      found.set(pair, { ...found.get(pair), [which]: port });
    }
  }
  return found as Map<CardPair, PortsOf>;
}

/** Forward from right to left; against the stream the other way; within a column both ends on the same side. */
function outOf({ from, to }: CardPair, which: 'from' | 'to', lastColumn: number): 1 | -1 {
  if (from.column === to.column) return from.column === lastColumn && lastColumn > 0 ? -1 : 1;
  const forward = from.column < to.column;
  return forward === (which === 'from') ? 1 : -1;
}

function otherEnd({ pair, which }: End): number {
  const other = which === 'from' ? pair.to : pair.from;
  return other.y + other.height / 2;
}
