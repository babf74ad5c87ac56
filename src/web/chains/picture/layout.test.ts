import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segments } from '../../../domain/chains/chain.ts';
import { pictureColumns, type PictureEdge, type PictureNode } from './columns.ts';
import type { Card } from './card.ts';
import { layOut, type Measures } from './layout.ts';
import { stepFrom } from './steps.ts';

const measures: Measures = {
  width: 1280,
  card: { least: 190, most: 280 },
  gutter: 44,
  gap: 20,
  tall: 8,
  level: true,
  heightOf: (id) => 60 + (id.length % 3) * 20,
};

const node = (id: string, segment: PictureNode['segment']): PictureNode => ({ id, segment });
const edge = (from: string, to: string): PictureEdge => ({ from, to });

/** Steel and tube → forging → turning, cages and balls → assembly. */
const bearings = {
  nodes: [
    node('steel', 'upstream'),
    node('tube', 'upstream'),
    node('forging', 'upstream'),
    node('turning', 'midstream'),
    node('cage', 'midstream'),
    node('ball', 'midstream'),
    node('grinding', 'midstream'),
    node('assembly', 'downstream'),
    node('trade', 'downstream'),
  ],
  edges: [
    edge('steel', 'forging'),
    edge('tube', 'forging'),
    edge('forging', 'turning'),
    edge('turning', 'grinding'),
    edge('grinding', 'assembly'),
    edge('cage', 'assembly'),
    edge('ball', 'assembly'),
    edge('assembly', 'trade'),
    edge('steel', 'ball'),
  ],
};

const chains = fc.array(fc.constantFrom(...segments), { minLength: 1, maxLength: 60 }).chain((all) =>
  fc.record({
    nodes: fc.constant(all.map((segment, index) => node(`n${index}`, segment))),
    edges: fc.array(
      fc.tuple(fc.nat(all.length - 1), fc.nat(all.length - 1)).map(([a, b]) => edge(`n${a}`, `n${b}`)),
      { maxLength: 120 },
    ),
  }),
);

const overlap = (a: Card, b: Card): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('columns', () => {
  test('what supplies stands left of what it supplies, inside a segment too', () => {
    const columns = pictureColumns(bearings.nodes, bearings.edges, { columns: 6, tall: 8 });
    expect(columns.map(({ ids }) => ids)).toEqual([
      ['steel', 'tube'],
      ['forging'],
      ['turning', 'cage', 'ball'],
      ['grinding'],
      ['assembly'],
      ['trade'],
    ]);
  });

  test('where there is no room, columns are shared in order of depth', () => {
    const columns = pictureColumns(bearings.nodes, bearings.edges, { columns: 3, tall: 8 });
    expect(columns.map(({ segment }) => segment)).toEqual(['upstream', 'midstream', 'downstream']);
    expect(columns[0]?.ids).toEqual(['steel', 'tube', 'forging']);
  });

  test('a circle ends', () => {
    const circle = [edge('steel', 'tube'), edge('tube', 'steel'), edge('steel', 'steel')];
    expect(pictureColumns(bearings.nodes, circle, { columns: 6, tall: 8 }).flatMap(({ ids }) => ids)).toHaveLength(9);
  });
});

describe('any chain', () => {
  test('every node has one card, inside the width; no two overlap; segments keep their order', () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 640, max: 1280 }), ({ nodes, edges }, width) => {
        const { cards, height, bands } = layOut(nodes, edges, { ...measures, width });
        expect(cards.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        for (const [index, card] of cards.entries()) {
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(width + 1);
          expect(card.y + card.height).toBeLessThanOrEqual(height);
          expect(cards.slice(index + 1).some((other) => overlap(card, other))).toBe(false);
        }
        expect(bands.map(({ segment }) => segment)).toEqual(
          segments.filter((segment) => nodes.some((each) => each.segment === segment)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('every edge between two of its nodes is drawn once, and runs behind no card', () => {
    fc.assert(
      fc.property(chains, ({ nodes, edges }) => {
        const { cards, routes } = layOut(nodes, edges, measures);
        expect(routes.length).toBe(edges.filter(({ from, to }) => from !== to).length);
        for (const { path } of routes) {
          for (const [y, left, right] of levelRuns(path)) {
            const behind = cards.some((c) => c.y < y && y < c.y + c.height && c.x < right && left < c.x + c.width);
            expect(behind).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same chain is the same picture, and an edge to a node that is not there is left out', () => {
    const edges = [...bearings.edges, edge('steel', 'nobody')];
    expect(layOut(bearings.nodes, edges, measures)).toEqual(layOut(bearings.nodes, bearings.edges, measures));
  });
});

/** The level pieces of a path: where it crosses a column. */
function levelRuns(path: string): [y: number, left: number, right: number][] {
  return [...path.matchAll(/([\d.-]+) ([\d.-]+)H([\d.-]+)/g)].map(([, x, y, to]) => [
    Number(y),
    Math.min(Number(x), Number(to)),
    Math.max(Number(x), Number(to)),
  ]);
}

test('arrow keys go along a column and to the same height in the next one', () => {
  const { cards } = layOut(bearings.nodes, bearings.edges, { ...measures, width: 1500 });
  const [first, second] = cards.filter(({ column }) => column === 0);
  expect(stepFrom(cards, first?.id ?? '', 'ArrowDown')).toBe(second?.id);
  expect(stepFrom(cards, first?.id ?? '', 'ArrowUp')).toBeUndefined();
  expect(stepFrom(cards, first?.id ?? '', 'ArrowRight')).toBe('forging');
  expect(stepFrom(cards, 'trade', 'ArrowRight')).toBeUndefined();
  expect(stepFrom(cards, 'trade', 'Home')).toBe(cards[0]?.id);
  expect(stepFrom(cards, 'steel', 'a')).toBeUndefined();
});
