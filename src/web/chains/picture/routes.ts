// The way of each edge: out of the supplier's side, through the gaps between the cards of the columns on its way, into
// the side of what it supplies. It never runs behind a card.
import type { PictureEdge } from './columns.ts';
import { type Card, columnsIn } from './card.ts';
import { type CardPair, type Port, portsOf } from './ports.ts';

export interface EdgeRoute {
  readonly from: string;
  readonly to: string;
  /** The `d` of an SVG path, arrow head and all. */
  readonly path: string;
  /** Against the stream. */
  readonly back: boolean;
}

interface Pass {
  readonly left: number;
  readonly right: number;
  y: number;
}

const head = { length: 6, half: 4 };
/** Between two edges that take the same gap. */
const lane = 3;

export function routesOf(cards: readonly Card[], edges: readonly PictureEdge[], gap: number): EdgeRoute[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const columns = columnsIn(cards);
  const pairs = edges.flatMap((edge): CardPair[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ from, to }] : [];
  });
  const ports = portsOf(pairs, columns.length - 1);
  const lanes = new Map<string, Pass[]>();
  const ways = pairs.flatMap((pair) => {
    const ends = ports.get(pair);
    return ends ? [{ pair, ...ends, passes: passesOf(pair, ends, columns, gap, lanes) }] : [];
  });
  for (const passes of lanes.values()) {
    const step = Math.min(lane, (gap - 2) / passes.length);
    for (const [index, pass] of passes.entries()) pass.y += (index - (passes.length - 1) / 2) * step;
  }
  return ways.map(({ pair, from, to, passes }) => ({
    from: pair.from.id,
    to: pair.to.id,
    back: pair.to.column < pair.from.column,
    path: pathOf(from, to, passes),
  }));
}

/** One for each column between the two, in the order of the way. */
function passesOf(
  { from, to }: CardPair,
  ports: { readonly from: Port; readonly to: Port },
  columns: readonly (readonly Card[])[],
  gap: number,
  lanes: Map<string, Pass[]>,
): Pass[] {
  const [first, last] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  const between = columns.slice(first + 1, last);
  if (to.column < from.column) between.reverse();
  let y = ports.from.y;
  return between.flatMap((cards, index) => {
    const [top] = cards;
    if (!top) return [];
    const wanted = y + (ports.to.y - y) / (between.length - index + 1);
    y = freeY(cards, wanted, gap);
    const pass = { left: top.x, right: top.x + top.width, y };
    const key = `${top.column} ${y}`;
    lanes.set(key, [...(lanes.get(key) ?? []), pass]);
    return [pass];
  });
}

/** Nearest to the wanted height: over the first card, between two, or under the last. */
function freeY(cards: readonly Card[], wanted: number, gap: number): number {
  const free = [...cards, undefined].map((card, index) => {
    const above = cards[index - 1];
    const least = above ? above.y + above.height + gap / 2 : -gap / 2;
    const most = card ? card.y - gap / 2 : Number.POSITIVE_INFINITY;
    return Math.round(Math.min(most, Math.max(least, wanted)));
  });
  return free.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best));
}

function pathOf(from: Port, to: Port, passes: readonly Pass[]): string {
  const way = [`M${point(from.x, from.y)}`];
  let here: { x: number; y: number } = from;
  for (const { left, right, y } of passes) {
    const [enter, leave] = from.out === 1 ? [left, right] : [right, left];
    way.push(curve(here, from.out, { x: enter, y }, -from.out), `H${round(leave)}`);
    here = { x: leave, y };
  }
  way.push(curve(here, from.out, to, to.out));
  const back = to.x + to.out * head.length;
  way.push(`M${point(back, to.y - head.half)}L${point(to.x, to.y)}L${point(back, to.y + head.half)}`);
  return way.join('');
}

/** Leaves and arrives level; where both ends look the same way it swings out, the farther the longer. */
function curve(
  a: { readonly x: number; readonly y: number },
  outA: number,
  b: { readonly x: number; readonly y: number },
  outB: number,
): string {
  const reach = outA === outB ? Math.min(40, 14 + Math.abs(b.y - a.y) / 10) : Math.abs(b.x - a.x) / 2;
  return `C${point(a.x + outA * reach, a.y)} ${point(b.x + outB * reach, b.y)} ${point(b.x, b.y)}`;
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
