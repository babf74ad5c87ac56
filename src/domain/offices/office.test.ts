import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTreeOrder } from './office.ts';

const office = (id: string, parentId: string | null, sortOrder: number) => ({ id, code: id, parentId, sortOrder });

test.each([
  [
    'a new office below a county comes behind it',
    [
      ['city', null, 0],
      ['b', 'city', 1],
      ['park', 'b', 0],
      ['c', 'city', 2],
    ],
    'city b park c',
  ],
  [
    'siblings by their order, then by code',
    [
      ['city', null, 0],
      ['z', 'city', 1],
      ['y', 'city', 1],
      ['x', 'city', 2],
    ],
    'city y z x',
  ],
  [
    'below a parent that is not there',
    [
      ['park', 'b', 5],
      ['city', null, 0],
    ],
    'city park',
  ],
  [
    'a circle loses none',
    [
      ['city', null, 0],
      ['a', 'b', 1],
      ['b', 'a', 2],
    ],
    'city a b',
  ],
] as const)('%s', (_, offices, order) => {
  expect(
    inTreeOrder(offices.map(([id, parent, at]) => office(id, parent, at)))
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order);
});

test('every office once, and a parent always before its children', () => {
  const trees = fc
    .array(fc.record({ up: fc.nat(), sortOrder: fc.nat(3) }), { maxLength: 30 })
    .map((rows) => rows.map(({ up, sortOrder }, n) => office(`o${n}`, n === 0 ? null : `o${up % n}`, sortOrder)));
  fc.assert(
    fc.property(trees, fc.func(fc.double({ noNaN: true })), (offices, chance) => {
      const ordered = inTreeOrder(offices.toSorted((a, b) => chance(a.id) - chance(b.id)));
      expect(ordered.map(({ id }) => id).toSorted()).toEqual(offices.map(({ id }) => id).toSorted());
      const place = new Map(ordered.map(({ id }, n) => [id, n]));
      const late = ordered.filter(({ id, parentId }) => (place.get(parentId ?? '') ?? -1) >= (place.get(id) ?? -1));
      expect(late).toEqual([]);
    }),
  );
});
