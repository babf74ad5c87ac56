import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesByValue } from './ranking.ts';

const of = (numerator: number | null, denominator = 1) =>
  numerator === null ? null : { numerator: BigInt(numerator), denominator: BigInt(denominator) };

test.each([
  [[], []],
  [
    [3, 1, 2],
    [1, 3, 2],
  ],
  [
    [5, 5, 1, 0, 0],
    [1, 1, 3, 4, 4],
  ],
  [
    [2, null, 0, -1],
    [1, null, 2, 3],
  ],
] as [(number | null)[], (number | null)[]][])('%j stand at %j', (values, places) => {
  expect(placesByValue(values.map((value) => of(value)))).toEqual(places);
});

test('equal fractions share a place, however they are written', () => {
  expect(placesByValue([of(1, 3), of(2, 6), of(1, 2)])).toEqual([2, 2, 1]);
});

test('who has more stands before, whatever there is', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 })), { maxLength: 12 }), (values) => {
      const places = placesByValue(values.map((value) => of(value)));
      for (const [n, value] of values.entries())
        for (const [m, other] of values.entries())
          expect(value === null || other === null || value <= other || (places[n] ?? 0) < (places[m] ?? 0)).toBe(true);
      expect(places.filter((place) => place === null)).toHaveLength(values.filter((value) => value === null).length);
    }),
  );
});
