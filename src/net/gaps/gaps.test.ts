import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainHere, CityElsewhere } from './chainPresence.ts';
import { featuresOf, type GapFeature, gapFeatures } from './features.ts';
import { type Gap, gapsOf } from './gapsOf.ts';
import { fittedGapWeights, gapPoints } from './points.ts';
import { type FirmCount, presenceOf } from './presence.ts';
import { density, proximity } from './relatedness.ts';
import { similarPlaces } from './similarPlaces.ts';

// Four places in two regions, four industries in two sectors: A has 0, 1; B has 0, 1, 2; C has 2; D has nothing.
const [A, B, C, D] = [0, 1, 2, 3];
const counts: [number, number, number, number][] = [
  [A, 0, 3, 1],
  [A, 1, 1, 0],
  [B, 0, 1, 0],
  [B, 1, 1, 0],
  [B, 2, 2, 2],
  [C, 2, 1, 0],
];
const presence = presenceOf(
  [0, 0, 1, 1],
  [0, 0, 1, 1],
  counts.map(([place, industry, firms, recent]): FirmCount => ({ place, industry, firms, recent })),
);
const links = [
  { from: 2, to: 0, weight: 3 },
  { from: 2, to: 1, weight: 1 },
];

describe('features', () => {
  const of = featuresOf(presence, links);
  test.each<[GapFeature, number, number, number]>([
    ['place_size', A, 2, Math.log(1 + 4)],
    ['place_momentum', B, 3, Math.log(1 + 2)],
    ['industry_size', A, 2, Math.log(1 + 3)],
    ['industry_spread', A, 2, Math.log(1 + 2)],
    ['industry_momentum', A, 2, Math.log(1 + 2)],
    // Near 2 are 0 and 1, alike (one of two places with both); A has both, where it has half of all industries.
    ['relatedness', A, 2, Math.log(1.01 / 0.51)],
    // Of places like A only B counts, and it has 2, as half of all places do.
    ['similar_places', A, 2, Math.log(1.01 / 0.51)],
    // 3, the rest of the sector of 2, is nowhere: of other places' 5 firms, with 10 spread over 4 industries, 2.5 in 15.
    ['sector_here', A, 2, Math.log(1 / (1 + 4 * (2.5 / 15)))],
    // B, the rest of A's region, has 4 firms and 2 of this industry, which has 3 of the 5 in other places.
    ['region_has', A, 2, Math.log(3 / (1 + 4 * (5.5 / 15)))],
    // Who would buy from 2 in A: three quarters 0, with 3 firms here and 1 elsewhere, a quarter 1, with 1 and 1.
    ['demand', A, 2, Math.log((1 + 2.5) / (1 + 4 * (3.5 / 15)))],
    // Who would deliver to 0 in C: 2, with 1 firm here and 2 of the 8 elsewhere.
    ['supply', C, 0, Math.log((1 + 1) / (1 + 1 * (4.5 / 18)))],
    ['supply', A, 2, 0],
    ['relatedness', D, 2, 0],
    ['similar_places', D, 2, 0],
  ])('%s of place %i and industry %i is %d', (id, place, industry, value) => {
    expect(of[id](place, industry)).toBeCloseTo(value, 12);
  });

  test('density is 1 where everything near is here', () => {
    expect(density(presence, proximity(presence, presence.has), presence.has)[A * 4 + 2]).toBe(1);
    expect(similarPlaces(presence)[C * 4]).toBe(1);
  });
});

const chain: ChainHere = {
  nodes: [
    { id: 'steel', industryCodes: ['3120'] },
    { id: 'seal', industryCodes: ['2913'] },
    { id: 'cage', industryCodes: ['3451'] },
    { id: 'assembly', industryCodes: ['3451'] },
  ],
  edges: [
    { from: 'steel', to: 'assembly' },
    { from: 'cage', to: 'assembly' },
    { from: 'seal', to: 'grease' },
  ],
  standings: [
    { nodeId: 'steel', state: 'missing', leaderless: false, firmCount: 0, plants: 0 },
    { nodeId: 'seal', state: 'unknown', leaderless: false, firmCount: 0, plants: 0 },
    { nodeId: 'cage', state: 'strong', leaderless: false, firmCount: 210, plants: 0 },
    { nodeId: 'assembly', state: 'strong', leaderless: true, firmCount: 2200, plants: 0 },
  ],
};
const weights = Object.fromEntries(gapFeatures.map((id) => [id, 1]));
const cityOf = (city: string, firms: Record<string, number>): CityElsewhere => ({
  city,
  firms: new Map(Object.entries(firms)),
  recent: null,
});

const steelOf = (gaps: readonly Gap[]) => gaps.find(({ nodeId }) => nodeId === 'steel');

describe('gaps of a chain', () => {
  test('what is missing or leaderless is a gap; what is strong or not known is none', () => {
    const gaps = gapsOf(chain, '371500', [], weights);
    expect(new Map(gaps.map(({ nodeId, empty }) => [nodeId, empty]))).toEqual(
      new Map([
        ['steel', true],
        ['assembly', false],
      ]),
    );
  });

  test('with nothing known elsewhere only the chain speaks, and the rest is said to be unknown', () => {
    const steel = steelOf(gapsOf(chain, '371500', [], weights));
    expect(steel?.terms).toEqual([
      { id: 'demand', points: expect.any(Number) as number, numbers: { nodes: 1, firms: 2200 } },
    ]);
    expect(steel?.unknown).toEqual([
      'industry_size',
      'industry_spread',
      'industry_momentum',
      'relatedness',
      'sector_here',
      'similar_places',
      'region_has',
      'supply',
    ]);
  });

  test('firms elsewhere, and those of the province, are named with their numbers', () => {
    const elsewhere = [cityOf('370100', { steel: 2, assembly: 1 }), cityOf('410300', { steel: 5 })];
    const steel = steelOf(gapsOf(chain, '371500', elsewhere, weights));
    const numbers = Object.fromEntries(steel?.terms.map((term) => [term.id, term.numbers]) ?? []);
    expect(numbers).toMatchObject({
      industry_size: { firms: 7, cities: 2 },
      industry_spread: { cities: 2, of: 2 },
      region_has: { firms: 2, cities: 1 },
      similar_places: { percent: 100 },
      sector_here: { firms: 0 },
    });
  });

  test('by the weights of the product local demand counts, no reason speaks against itself, and the city itself is none', () => {
    expect(Object.values(fittedGapWeights).every((weight) => weight >= 0)).toBe(true);
    const steel = steelOf(gapsOf(chain, '371500', []));
    expect(steel?.terms.map(({ id }) => id)).toEqual(['demand']);
    expect(steel?.unknown).not.toContain('place_size');
  });

  test('terms add up to the points exactly, whatever the chain, the weights and what is known', () => {
    const ids = ['steel', 'seal', 'cage', 'assembly'];
    const firms = fc.dictionary(fc.constantFrom(...ids), fc.nat(500));
    const cities = fc.array(
      fc
        .record({ city: fc.constantFrom('370100', '410300', '320200'), firms })
        .map(({ city, firms: of }) => cityOf(city, of)),
    );
    const standings = fc.tuple(
      ...ids.map((nodeId) =>
        fc.record({
          nodeId: fc.constant(nodeId),
          state: fc.constantFrom('missing' as const, 'weak' as const, 'strong' as const, 'unknown' as const),
          leaderless: fc.boolean(),
          firmCount: fc.nat(3000),
          plants: fc.nat(30),
        }),
      ),
    );
    const given = fc.record(
      Object.fromEntries(gapFeatures.map((id) => [id, fc.double({ min: 0, max: 3, noNaN: true })])),
    );
    fc.assert(
      fc.property(standings, cities, given, (made, elsewhere, own) => {
        const gaps = gapsOf({ ...chain, standings: made }, '371500', elsewhere, own);
        for (const { points, terms } of gaps) {
          expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(points);
          expect(terms.every((term) => Number.isInteger(term.points))).toBe(true);
        }
        expect(gaps.map(({ points }) => points)).toEqual(gaps.map(({ points }) => points).toSorted((a, b) => b - a));
      }),
    );
  });
});

test('a term without a weight is neither given nor missed; one without a value is missed', () => {
  const values: Partial<Record<GapFeature, number>> = { demand: 1.5, supply: 0.02 };
  expect(gapPoints((id) => values[id] ?? null, { demand: 0.5, supply: 1, region_has: 2, relatedness: 0 })).toEqual({
    points: 15,
    terms: [
      { id: 'demand', points: 15 },
      { id: 'supply', points: 0 },
    ],
    unknown: ['region_has'],
  });
});
